/** Deltas added to what came before, whatever fields a provider has: texts grow, lists grow, the rest is replaced. */

import { isObject, type JsonObject } from '../../../api/guards.js';

/** An object of our own, to be written to. It has no prototype, so that `__proto__` is a key like any other. */
export type Draft = Record<string, unknown>;

/** Levels within which objects are merged; what is below is replaced as a whole. */
const DEPTH = 8;

/** Texts that come in pieces. All others (ids, roles, names, reasons) come whole. */
const GROWING = new Set(
  (
    'content text reasoning reasoning_content reasoning_text thinking tool_plan refusal arguments args parameters input partial_json ' +
    'transcript data summary signature response completion generation outputText generated_text'
  ).split(' '),
);

/** Lists of blocks, in which a block goes on with the one before it. */
const BLOCKS = new Set(['content', 'thinking', 'reasoning_details', 'summary']);

const CALLS = new Set(['tool_calls', 'tool_call_chunks']);

/** For each list of tool calls, the latest with an index. */
const latest = new WeakMap<unknown[], Map<unknown, unknown>>();

export function draft(fields: JsonObject = {}): Draft {
  return { __proto__: null, ...fields };
}

/** A shallow copy of all but some of the fields. */
export function without(object: JsonObject, ...keys: readonly string[]): Draft {
  const rest = draft(object);
  for (const key of keys) delete rest[key];
  return rest;
}

export function isDraft(value: unknown): value is Draft {
  return isObject(value) && Object.getPrototypeOf(value) === null;
}

/** A copy to be written to, as deep as is merged. */
export function own(value: JsonObject, depth = DEPTH): Draft {
  const copy = draft();
  merge(copy, value, true, depth);
  return copy;
}

/**
 * @param append whether lists go on too, in place of the last one that holds something
 */
export function merge(target: Draft, delta: JsonObject, append: boolean, depth = DEPTH): void {
  for (const key of Object.keys(delta)) target[key] = joined(key, target[key], delta[key], append, depth - 1);
}

function joined(key: string, old: unknown, value: unknown, append: boolean, depth: number): unknown {
  if (value === undefined || value === null || value === '') return old ?? value;
  if (typeof value === 'string') {
    if (!GROWING.has(key)) return value;
    if (Array.isArray(old)) return addBlocks(old, [{ type: 'text', text: value }], depth);
    return typeof old === 'string' ? old + value : value;
  }
  if (Array.isArray(value)) {
    const list: unknown[] = Array.isArray(old) ? old : [];
    if (CALLS.has(key)) return addCalls(list, value, depth);
    if (BLOCKS.has(key)) {
      return addBlocks(typeof old === 'string' && old ? [draft({ type: 'text', text: old })] : list, value, depth);
    }
    if (!append) return value.length ? value : (old ?? value);
    for (const item of value) list.push(item);
    return list;
  }
  if (!isObject(value) || depth < 1) return value;
  if (!isDraft(old)) return own(value, depth);
  merge(old, value, append, depth);
  return old;
}

/** Puts blocks after others, each into the last one if it is of the same kind and grows. */
function addBlocks(list: unknown[], blocks: readonly unknown[], depth: number): unknown[] {
  for (const block of blocks) {
    const last = list.at(-1);
    if (!isObject(block) || depth < 1) list.push(block);
    else if (isDraft(last) && goesOn(last, block)) merge(last, block, true, depth);
    else list.push(own(block, depth));
  }
  return list;
}

function goesOn(last: JsonObject, block: JsonObject): boolean {
  return (
    typeof block.type === 'string' &&
    block.type === last.type &&
    block.index === last.index &&
    (!block.id || !last.id || block.id === last.id) &&
    Object.keys(block).some((key) => GROWING.has(key) && key in last && block[key] !== null && last[key] !== null)
  );
}

/** Of a tool call's pieces the first alone has the name; the index that tells them apart is often missing or always 0. */
function addCalls(list: unknown[], calls: readonly unknown[], depth: number): unknown[] {
  const byIndex = latest.get(list) ?? new Map<unknown, unknown>();
  latest.set(list, byIndex);
  for (const call of calls) {
    const { index, id } = isObject(call) ? call : {};
    const before = index === undefined ? list.at(-1) : byIndex.get(index);
    if (isObject(call) && isDraft(before) && !startsCall(before, call, id, index)) {
      merge(before, call, true, depth);
    } else {
      const entry = isObject(call) && depth > 0 ? own(call, depth) : call;
      byIndex.set(index, entry);
      list.push(entry);
    }
  }
  return list;
}

function startsCall(before: JsonObject, call: JsonObject, id: unknown, index: unknown): boolean {
  const name = [call.function, call.custom, call].some((holder) => isObject(holder) && holder.name);
  return name && (id && before.id ? id !== before.id : index === undefined);
}

/** What the wire tells apart by an index: whatever that is, it makes one entry and no hole. */
export class Entries<T> {
  readonly #latest = new Map<unknown, T>();
  readonly #all: { readonly at: number; readonly entry: T }[] = [];

  constructor(readonly make: () => T) {}

  /** The entry that has the index. */
  at(index: unknown): T {
    return this.#latest.get(index) ?? this.add(index, this.make());
  }

  /** Begins an entry; one that had the index before it stays. */
  add(index: unknown, entry: T): T {
    this.#latest.set(index, entry);
    this.#all.push({ at: typeof index === 'number' ? index : (this.#all.at(-1)?.at ?? 0), entry });
    return entry;
  }

  get size(): number {
    return this.#all.length;
  }

  /** In the order of the indexes; entries without a number stay after those before them. */
  list(): T[] {
    return [...this.#all].sort((a, b) => a.at - b.at).map(({ entry }) => entry);
  }
}
