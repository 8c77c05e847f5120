import { parseJson } from '../api/guards.js';
import type { Slices } from './slices.js';

/** What a text says as JSON. */
export interface JsonText {
  /**
   * What there was up to the end of the text, where it may have been cut off; `undefined` where the text is malformed
   * before its end, or where nothing of a value was there yet.
   */
  readonly value: unknown;
  /** Whether the whole text is one JSON value. */
  readonly complete: boolean;
  /** How far the text was read: its length, or where it is malformed. */
  readonly end: number;
}

/** Characters that are quick enough to parse at once. */
const SHORT = 200_000;
/** Tokens, and characters, between two looks at the clock. */
const TOKENS = 256;
const CHARACTERS = 65_536;

/** Part of a string, in bounds that keep the work and the engine's stack small. */
const STRING = /(?:[^"\\\u0000-\u001f]{1,4096}|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})){0,64}/y;
const CUT_ESCAPE = /\\(?:u[\da-fA-F]{0,3})?$/y;
const SPACE = /[ \t\n\r]*/y;
const WORD = /[-+.\w]*/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const CUT_WORD = /^(?:-|-?\d[-+.\deE]*|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/;
const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Reads JSON of any size and depth in slices, as `JSON.parse` does. Where the text was cut off, what is open is closed:
 * a string keeps its beginning, while a number or a key without a value, which might have gone on, is left out.
 * @throws the slices' abort reason
 */
export async function parseJsonText(text: string, slices: Slices): Promise<JsonText> {
  if (text.length < SHORT) {
    const value = parseJson(text);
    if (value !== undefined) return { value, complete: true, end: text.length };
  }
  const reader = new Reader(text);
  while (!reader.read(slices)) await slices.rest();
  return reader.result;
}

/** What may come next. `first` is a value or the end of an array; `firstKey` a key or the end of an object. */
type Next = 'value' | 'first' | 'key' | 'firstKey' | 'colon' | 'comma';

class Reader {
  result: JsonText = { value: undefined, complete: false, end: 0 };
  #at = 0;
  #next: Next = 'value';
  #value: unknown;
  /** Arrays and objects that are open, each of which is in its parent already. */
  readonly #open: (unknown[] | Record<string, unknown>)[] = [];
  /** The last key of each of them. */
  readonly #keys: string[] = [];
  /** Where the string that is being read began, or -1, and its parts from the first escape on. */
  #from = -1;
  #parts: string[] = [];

  constructor(readonly text: string) {}

  /** Reads on until the slice is over. @returns whether there is a result */
  read(slices: Slices): boolean {
    let tokens = 0;
    let seen = this.#at;
    while (this.#token()) {
      if (++tokens < TOKENS && this.#at - seen < CHARACTERS) continue;
      if (slices.due) return false;
      tokens = 0;
      seen = this.#at;
    }
    return true;
  }

  /** @returns whether there are more */
  #token(): boolean {
    if (this.#from >= 0) return this.#string();
    const { text } = this;
    if (text.charCodeAt(this.#at) <= 32) {
      SPACE.lastIndex = this.#at;
      SPACE.test(text);
      this.#at = SPACE.lastIndex;
    }
    const depth = this.#open.length;
    if (this.#at === text.length) return this.#end(this.#next === 'comma' && depth === 0);
    const next = this.#next;
    const character = text[this.#at];
    if (next === 'comma') {
      const container = this.#open[depth - 1];
      if (container === undefined) return this.#fail();
      if (character === ',') return this.#go(Array.isArray(container) ? 'value' : 'key');
      return character === (Array.isArray(container) ? ']' : '}') ? this.#close() : this.#fail();
    }
    if (next === 'colon') return character === ':' ? this.#go('value') : this.#fail();
    if (character === '"') {
      this.#from = ++this.#at;
      return true;
    }
    if (next === 'key' || next === 'firstKey') return character === '}' && next === 'firstKey' ? this.#close() : this.#fail();
    if (character === '[') return this.#start([], 'first');
    if (character === '{') return this.#start({}, 'firstKey');
    return character === ']' && next === 'first' ? this.#close() : this.#word();
  }

  #go(next: Next): boolean {
    this.#at++;
    this.#next = next;
    return true;
  }

  #start(container: unknown[] | Record<string, unknown>, next: Next): boolean {
    this.#put(container);
    this.#open.push(container);
    return this.#go(next);
  }

  #close(): boolean {
    this.#open.pop();
    return this.#go('comma');
  }

  /** Puts a value in its place. */
  #put(value: unknown): void {
    const depth = this.#open.length;
    const container = this.#open[depth - 1];
    const key = this.#keys[depth] ?? '';
    if (container === undefined) this.#value = value;
    else if (Array.isArray(container)) container.push(value);
    else if (key === '__proto__') {
      Object.defineProperty(container, key, { value, configurable: true, enumerable: true, writable: true });
    } else container[key] = value;
    this.#next = 'comma';
  }

  /** Reads a number or a literal. */
  #word(): boolean {
    WORD.lastIndex = this.#at;
    WORD.test(this.text);
    const word = this.text.slice(this.#at, WORD.lastIndex);
    const isLast = WORD.lastIndex === this.text.length;
    const literal = LITERALS.get(word);
    if (literal !== undefined) this.#put(literal);
    // A number within something that is open may have gone on.
    else if (NUMBER.test(word) && !(isLast && this.#open.length > 0)) this.#put(Number(word));
    else if (!isLast || !CUT_WORD.test(word)) return this.#fail();
    else return this.#end(false);
    this.#at = WORD.lastIndex;
    return true;
  }

  /** Reads on in a string. */
  #string(): boolean {
    const { text } = this;
    const start = this.#at;
    STRING.lastIndex = start;
    STRING.test(text);
    this.#at = STRING.lastIndex;
    const part = text.slice(start, this.#at);
    if (part.includes('\\')) {
      if (this.#parts.length === 0) this.#parts.push(text.slice(this.#from, start));
      this.#parts.push(JSON.parse(`"${part}"`) as string);
    } else if (this.#parts.length > 0) this.#parts.push(part);

    if (text[this.#at] === '"') {
      const value = this.#taken();
      if (this.#next === 'key' || this.#next === 'firstKey') {
        this.#keys[this.#open.length] = value;
        return this.#go('colon');
      }
      this.#put(value);
      this.#at++;
      return true;
    }
    CUT_ESCAPE.lastIndex = this.#at;
    if (this.#at < text.length && !CUT_ESCAPE.test(text)) return this.#at > start || this.#fail();
    // Half a character would be none.
    if (this.#next === 'value' || this.#next === 'first') this.#put(this.#taken().replace(/[\ud800-\udbff]$/, ''));
    return this.#end(false);
  }

  #taken(): string {
    const value = this.#parts.length === 0 ? this.text.slice(this.#from, this.#at) : this.#parts.join('');
    this.#from = -1;
    this.#parts = [];
    return value;
  }

  #end(complete: boolean): false {
    this.result = { value: this.#value, complete, end: this.text.length };
    return false;
  }

  #fail(): false {
    this.result = { value: undefined, complete: false, end: this.#at };
    return false;
  }
}
