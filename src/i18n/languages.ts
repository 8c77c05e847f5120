import { formatBytes, formatCount } from '../model/format.js';
import { language } from '../model/intl.js';
import { nameOfWord } from './names.js';
import type { Words } from './words.js';

/** What the words of a language are made with; numbers come out as the page's `lang` has them. */
export interface Formats {
  /** `1,234`. */
  readonly count: (value: number) => string;
  /** `1.2 MB`; decimal units. */
  readonly bytes: (value: number) => string;
  /** The form for a number, by `Intl.PluralRules`; where there is none for its category, that of `other`. */
  readonly plural: (value: number, forms: PluralForms) => string;
}

/** A text for each plural category that a language has (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The words of the interface in one language. What is left out stays English. */
export type Language = (formats: Formats) => Partial<Words>;

/** A language, or what loads it. */
export type LanguageSource = Language | { readonly load: () => Promise<Language> };

interface Found {
  /** What numbers and dates are written in: a BCP 47 tag. */
  readonly locale: string;
  readonly words: object;
}

const FORMATS: Formats = {
  count: formatCount,
  bytes: formatBytes,
  plural: (value, forms) => forms[new Intl.PluralRules(language.locale).select(value)] ?? forms.other,
};

const sources = new Map<string, LanguageSource>([
  // For the dates and numbers of other countries.
  ['en', () => ({})],
  ['ar', { load: async () => (await import('./ar.js')).ar }],
  ['de', { load: async () => (await import('./de.js')).de }],
  ['es', { load: async () => (await import('./es.js')).es }],
  ['fr', { load: async () => (await import('./fr.js')).fr }],
  ['ja', { load: async () => (await import('./ja.js')).ja }],
  ['pt', { load: async () => (await import('./pt.js')).pt }],
  ['zh', { load: async () => (await import('./zh.js')).zh }],
]);

/** The words by tag; `null` while they are loaded, and where they cannot be had. */
const loaded = new Map<string, object | null>();
/** Draws everything again in the languages that are there now. */
let drawAgain = (): void => undefined;

/** `lang` as a BCP 47 tag that `Intl` takes, and what it is a kind of, such as `zh-Hant-TW`, `zh-Hant` and `zh`; nothing for what is none. */
function tagsOf(lang: string): readonly string[] {
  try {
    const parts = new Intl.Locale(lang.replaceAll('_', '-')).baseName.split('-');
    return parts.map((_part, index) => parts.slice(0, parts.length - index).join('-'));
  } catch {
    return [];
  }
}

/** @throws whatever a host's own language throws */
function keep(tag: string, make: Language): void {
  const words = Object.entries(make(FORMATS)).map(([name, word]) => [nameOfWord(name), word] as const);
  loaded.set(tag, Object.fromEntries(words));
}

async function load(tag: string, source: LanguageSource): Promise<void> {
  loaded.set(tag, null);
  try {
    const language = typeof source === 'function' ? source : await source.load();
    // Another one may have taken its place.
    if (sources.get(tag) !== source) return;
    keep(tag, language);
    drawAgain();
  } catch {
    // English stays: every draw would ask again for what is not there.
  }
}

/**
 * The words for a `lang`, and what `Intl` is to speak; `undefined` where there are none, or not yet.
 * @param redraw called when there are others
 */
export function languageOf(lang: string, redraw: () => void): Found | undefined {
  drawAgain = redraw;
  const tags = tagsOf(lang);
  const tag = tags.find((candidate) => sources.has(candidate));
  const source = sources.get(tag ?? '');
  if (tag === undefined || source === undefined) return undefined;
  if (!loaded.has(tag)) void load(tag, source);
  const words = loaded.get(tag);
  return words ? { locale: tags[0] ?? tag, words } : undefined;
}

/**
 * Adds a language, or takes the place of one.
 * @param tag a BCP 47 tag: of a language, or of one in a country
 * @throws {RangeError} for what is no such tag
 */
export function addLanguage(tag: string, source: LanguageSource): void {
  const [canonical] = tagsOf(tag);
  if (canonical === undefined) throw new RangeError(`"${tag}" is no BCP 47 language tag`);
  sources.set(canonical, source);
  loaded.delete(canonical);
  drawAgain();
}
