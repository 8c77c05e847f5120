import { expect } from '@open-wc/testing';
import { FILTER_KEYS } from '../../src/api/filter-keys.js';
import { enBuilder } from '../../src/i18n/en-builder.js';
import { enJson } from '../../src/i18n/en-json.js';
import { enLink } from '../../src/i18n/en-link.js';
import { enLive } from '../../src/i18n/en-live.js';
import { enRich } from '../../src/i18n/en-rich.js';
import { en } from '../../src/i18n/en.js';
import { languageOf } from '../../src/i18n/languages.js';
import { language } from '../../src/model/intl.js';
import { SAME_AS_ENGLISH } from './same-as-english.js';
import { until } from '../support/page.js';

const ENGLISH: Readonly<Record<string, unknown>> = { ...en, ...enBuilder, ...enJson, ...enLink, ...enLive, ...enRich };
const COUNTS = [0, 1, 2, 5, 21, 1_000_000];
const PAIRS = COUNTS.flatMap((first) => COUNTS.map((second) => [first, second]));
const NAMES = [['gpt-4o'], [''], ['“quoted” & <b>'], ['{}'], ['$&']];
const PROVIDERS = ['openai', 'anthropic', 'groq'];
/** What has to be told in any language. */
const TOLD = ['gpt-4o', 'support-assistant', '“quoted” & <b>', '$&', 'Europe/Berlin', 'example.com', '824 ms', ...PROVIDERS];

/** What the words that are functions are called with; a count alone where nothing is said. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  searchFieldPlaceholder: [['Model', true], ['Model', false]],
  removeFilter: NAMES,
  sortBy: [['Model'], ['']],
  details: [['support-assistant', '14:32:07'], ['', '—']],
  notStored: [[0], [5], [20_000], [10_000_001], [25_000_000]],
  footer: [['824 ms', '87 tokens', '—']],
  pageOf: [...PAIRS, ...COUNTS.map((page) => [page, null])],
  badTimeZone: NAMES,
  badPerPage: [[7], ['many'], [-1]],
  says: NAMES,
  quoted: NAMES,
  labelled: [['Model', 'gpt-4o']],
  ignored: NAMES,
  tooLong: PAIRS,
  zone: [['Europe/Berlin'], ['']],
  shown: PAIRS,
  remove: NAMES,
  showMoreLines: PAIRS,
  base64: [['', 0], ['image/png, ', 1_234_567]],
  matchOf: PAIRS.flatMap((pair) => [[...pair, true], [...pair, false]]),
  asOf: [['14:32:07']],
  lastRefresh: [['14:32:07']],
  autoGoesOn: [['14:32:07']],
  waiting: COUNTS.flatMap((count) => [[count, true], [count, false]]),
  load: [['example.com'], ['']],
  cannotLoad: [['example.com'], ['']],
  showMore: PAIRS,
  route: [null, 0, 1, 2, 7].flatMap((step) => [[step, PROVIDERS], [step, ['openai']], [step, []]]),
  truncated: [[null, null], [null, 5000], [5000, null], [5000, 12_000_000], [0, 0]],
};

type Say = (...values: readonly unknown[]) => unknown;
const isSay = (value: unknown): value is Say => typeof value === 'function';
const isNested = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

async function wordsOf(lang: string): Promise<Readonly<Record<string, unknown>>> {
  const found = await until(() => languageOf(lang, () => undefined));
  return { ...found.words };
}

/** What `say` says in a language, which gives numbers their form. */
function said(locale: string, say: unknown, values: readonly unknown[]): string {
  language.locale = locale;
  try {
    const text = isSay(say) ? say(...values) : undefined;
    if (typeof text !== 'string') throw new Error(`${JSON.stringify(values)} gives ${typeof text}`);
    return text;
  } finally {
    language.locale = 'en-US';
  }
}

/** All texts by their path; functions are called. */
function textsOf(locale: string, words: Readonly<Record<string, unknown>>, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, word] of Object.entries(words)) {
    if (typeof word === 'string') texts.set(path + name, word);
    else if (isSay(word)) {
      for (const values of ARGUMENTS[name] ?? COUNTS.map((count) => [count])) {
        texts.set(`${path}${name}(${JSON.stringify(values)})`, said(locale, word, values));
      }
    } else if (isNested(word)) textsOf(locale, word, `${path}${name}.`).forEach((text, inner) => texts.set(inner, text));
  }
  return texts;
}

/** The shape of words: their names, and what each is. */
function shapeOf(words: Readonly<Record<string, unknown>>, path = ''): readonly string[] {
  return Object.entries(words)
    .flatMap(([name, word]) => (isNested(word) ? shapeOf(word, `${path}${name}.`) : [`${path}${name}: ${typeof word}`]))
    .sort();
}

/** The numbers in a text however they are written, but for those that a language may have words for. */
function numbersIn(text: string): readonly string[] {
  const plain = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/(?<=\d)[.,٬\s](?=\d{3})/g, '')
    .replace(/(?<=\d)[,٫](?=\d)/g, '.');
  return (plain.match(/\d+(\.\d+)?/g) ?? []).filter((number) => Number(number) > 2).sort();
}

const english = textsOf('en-US', ENGLISH);
/** Where the names of keys stand; English leaves out those that say themselves. */
const SORTED = ['created_at', 'id', 'model', 'provider', 'model_type', 'success', 'cached', 'metadata.value'];
const KEYS = FILTER_KEYS.map((key) => `${SORTED.includes(key) ? 'filterKeys' : 'filterNames'}.${key}: string`);

describe('the words', () => {
  for (const [lang, same] of Object.entries(SAME_AS_ENGLISH)) {
    describe(`in ${lang}`, () => {
      let words: Readonly<Record<string, unknown>>;
      let texts: Map<string, string>;
      before(async () => {
        words = await wordsOf(lang);
        texts = textsOf(lang, words);
      });

      it('have the names and kinds of the English ones, and all keys', () => {
        const wanted = [...new Set([...shapeOf(ENGLISH), ...KEYS])].sort();
        expect(shapeOf(words)).to.deep.equal(wanted);
      });

      it('are there whatever they are called with', () => {
        for (const [path, text] of texts) {
          if (path !== 'dir') expect(text.trim(), path).not.to.equal('');
          expect(text, path).not.to.match(/undefined|NaN|\[object|\bnull\b/);
        }
      });

      it('tell the names and numbers that the English ones tell', () => {
        for (const [path, text] of texts) {
          const original = english.get(path);
          if (original === undefined) continue;
          expect(numbersIn(text), `${path}: ${text}`).to.deep.equal(numbersIn(original));
          for (const name of TOLD) {
            expect(text.includes(name), `${path}: ${text}`).to.equal(original.includes(name));
          }
        }
      });

      it('leave the same places for the status of an answer', () => {
        for (const [path, text] of texts) {
          if (english.has(path)) expect(text.split('{}').length, path).to.equal(english.get(path)?.split('{}').length);
        }
      });

      it('are joined as the English ones are', () => {
        // Without spaces, and with full stops of their own.
        if (lang === 'ja' || lang === 'zh') return;
        const edges = (text = '') => [/^\s/.test(text), /\s$/.test(text), /\.$/.test(text)];
        for (const [path, text] of texts) {
          // An empty name leaves a space at the end of what it ends.
          if (path.includes('[""]')) continue;
          if (english.has(path)) expect(edges(text), `${path}: ${text}`).to.deep.equal(edges(english.get(path)));
        }
      });

      it('are in the language, but for what is called the same', () => {
        // What is put together of no words at all says nothing of the language.
        const latin = (text: string) => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replaceAll('٫', '.');
        const left = [...texts].filter(([path, text]) => latin(text) === english.get(path)).map(([path]) => path.replace(/\(.*/, ''));
        expect([...new Set(left)].sort()).to.deep.equal([...same].sort());
      });
    });
  }

  it('know the plurals of the languages', async () => {
    const logs = async (lang: string) => {
      const say = (await wordsOf(lang))['logs'];
      return [0, 1, 2, 1_000_000].map((count) => said(lang, say, [count]).replace(/\s/g, ' '));
    };
    expect(await logs('de')).to.deep.equal(['0 Logs', '1 Log', '2 Logs', '1.000.000 Logs']);
    expect(await logs('fr')).to.deep.equal(['0 log', '1 log', '2 logs', '1 000 000 de logs']);
    expect(await logs('es')).to.deep.equal(['0 logs', '1 log', '2 logs', '1.000.000 de logs']);
    expect(await logs('pt')).to.deep.equal(['0 log', '1 log', '2 logs', '1.000.000 de logs']);
  });
});
