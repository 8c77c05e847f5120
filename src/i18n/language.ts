import { language } from '../model/intl.js';
import { en } from './en.js';
import type * as onDemand from './languages.js';
import type { Words } from './words.js';

/** What is drawn again in another language. */
interface Drawn {
  requestUpdate(): void;
}

/** The words that are there, as they are drawn now and in English. */
const parts: (readonly [now: Partial<Words>, english: Partial<Words>])[] = [[en, { ...en }]];
const elements = new Set<Drawn>();
let languages: typeof onDemand | undefined;
/** The `lang` that the words are of; `undefined` for one that has to be looked up again. */
let current: string | undefined = '';
let observer: MutationObserver | undefined;

/** Draws everything again. */
function redraw(): void {
  current = undefined;
  for (const element of elements) element.requestUpdate();
}

/** @throws where it cannot be had */
export const loadLanguages = (): Promise<typeof onDemand> => import('./languages.js');

/** Adds the words of what was loaded on demand, which become those of the language that is drawn in. */
export function addWords(words: Partial<Words>): void {
  parts.push([words, { ...words }]);
  current = undefined;
}

/** Follows the language of the page for an element that is on it. */
export function follow(element: Drawn): void {
  elements.add(element);
  (observer ??= new MutationObserver(redraw)).observe(document, { subtree: true, attributeFilter: ['lang'] });
}

/** The element has gone. */
export function unfollow(element: Drawn): void {
  elements.delete(element);
  if (elements.size === 0) observer?.disconnect();
}

/** The `lang` of the nearest element that has one (https://html.spec.whatwg.org/#language). */
function langOf(element: Element): string {
  const nearest = element.closest<HTMLElement>('[lang]');
  const root = element.getRootNode();
  return nearest ? nearest.lang || '' : root instanceof ShadowRoot ? langOf(root.host) : '';
}

/**
 * Makes the words and `Intl` speak the language of an element, in which it is about to draw; English until another one is
 * loaded, and where it cannot be had.
 */
export function speak(element: Element): void {
  const lang = langOf(element);
  if (lang === current) return;
  current = lang;
  const isOther = !/^(en(-us)?)?$/i.test(lang);
  const found = isOther ? languages?.languageOf(lang, redraw) : null;
  if (isOther && languages === undefined) {
    void loadLanguages().then(
      (loaded) => {
        languages = loaded;
        redraw();
      },
      () => undefined,
    );
  }
  language.locale = found?.locale ?? 'en-US';
  for (const [now, english] of parts) Object.assign(now, english, found?.words);
}
