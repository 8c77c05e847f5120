import { enJson as words } from '../../i18n/en-json.js';
import { Slices } from '../../model/slices.js';
import { MATCHES, findMatches, type Match } from './search.js';

/** The search in a tree: what was found, and which match the reader is at. */
export class Finder {
  /** How far it has come, in words. */
  said = '';
  #matches: readonly Match[] = [];
  #at = 0;
  #work: AbortController | undefined;

  constructor(
    /** Called when there is something new to say. */
    readonly onChange: () => void,
    /** Leads the reader to a match; `null` for none. */
    readonly show: (match: Match | null, slices: Slices) => Promise<void>,
  ) {}

  /** Finds a text and goes to its first match. An empty text ends the search. */
  find(value: unknown, query: string): void {
    this.#matches = [];
    this.#say('');
    this.#run(async (slices) => {
      await this.show(null, slices);
      if (query === '') return;
      const matches = await findMatches(value, query, slices);
      // A search that took no more than a slice has not looked whether it is still wanted.
      slices.signal?.throwIfAborted();
      this.#matches = matches;
      if (this.#matches.length === 0) this.#say(words.noMatches);
      else this.#go(0);
    });
  }

  /** Goes on by so many matches, round and round. */
  step(by: number): void {
    const { length } = this.#matches;
    if (length > 0) this.#go((this.#at + by + length) % length);
  }

  stop(): void {
    this.#work?.abort();
  }

  #go(at: number): void {
    const match = this.#matches[at];
    if (match === undefined) return;
    this.#at = at;
    const { length } = this.#matches;
    this.#say(words.matchOf(at + 1, length, length === MATCHES));
    this.#run((slices) => this.show(match, slices));
  }

  #say(text: string): void {
    this.said = text;
    this.onChange();
  }

  /** Works in place of whatever it was at. */
  #run(work: (slices: Slices) => Promise<void>): void {
    this.stop();
    const { signal } = (this.#work = new AbortController());
    work(new Slices(signal)).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}
