import type { FilterOperator, LogsFilter } from '../../api/client.js';
import { kindOf } from '../../api/filter-keys.js';
import { enBuilder } from '../../i18n/en-builder.js';
import { operatorsOf } from '../../model/filter-words.js';

type Value = LogsFilter['value'][number];

/** A filter on its way. */
export interface Draft {
  readonly operator: FilterOperator;
  /** What stands in the field for a number or a text; for texts of which there can be several, the next. */
  readonly text: string;
  /** What was chosen or added. */
  readonly values: readonly Value[];
}

/** What keeps a draft from being a filter. */
export type Problem = keyof typeof enBuilder.problems;

/** How many suggestions are shown at most. */
export const MAX_SUGGESTIONS = 50;

/** What there is to choose from, each with its words; `undefined` for keys whose values are typed. */
export function choicesOf(key: string): readonly (readonly [Value, string])[] | undefined {
  switch (kindOf(key)) {
    case 'boolean':
      return [[true, enBuilder.yes], [false, enBuilder.no]];
    case 'action':
      return Object.entries(enBuilder.actions);
    case 'feedback':
      return Object.entries(enBuilder.feedback).map(([value, words]) => [Number(value), words] as const);
    case 'number':
    case 'time':
    case 'text':
    case 'whole':
    case 'other':
      return undefined;
  }
}

/** Whether the values of a key are texts of which one filter can have several. */
export function takesSeveral(key: string): boolean {
  const kind = kindOf(key);
  return kind === 'text' || kind === 'whole';
}

/** Where an editor starts: from the filter that is edited, if there is one. */
export function draftOf(key: string, filters: readonly LogsFilter[]): Draft {
  const filter = filters.find((candidate) => candidate.key === key);
  const operators = operatorsOf(key);
  const values = filter?.value ?? (kindOf(key) === 'boolean' ? [true] : []);
  const isField = !takesSeveral(key) && choicesOf(key) === undefined;
  return {
    operator: operators.find((operator) => operator === filter?.operator) ?? operators[0] ?? 'eq',
    text: isField ? String(values[0] ?? '') : '',
    values: isField ? [] : values,
  };
}

/** The draft with what is typed, or with a suggestion, among its values. */
export function withValue(draft: Draft, value: string = draft.text.trim()): Draft {
  const isNew = value !== '' && !draft.values.some((known) => String(known) === value);
  return { ...draft, text: '', values: isNew ? [...draft.values, value] : draft.values };
}

/** The filter that a draft is; for any key but `created_at`. */
export function finish(key: string, draft: Draft): readonly LogsFilter[] | Problem {
  const { operator } = draft;
  if (kindOf(key) === 'number') {
    const text = draft.text.trim();
    const number = /^\d*\.?\d+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(number) ? [{ key, operator, value: [number] }] : 'number';
  }
  const { values } = withValue(draft);
  if (values.length > 0) return [{ key, operator, value: values }];
  return choicesOf(key) === undefined ? 'value' : 'choice';
}

/** What to suggest: the values seen that hold what is typed and are not chosen yet, and how many there are in all. */
export function suggest({ text, values }: Draft, seen: ReadonlySet<string> | undefined): { options: readonly string[]; total: number } {
  const wanted = text.trim().toLowerCase();
  const chosen = new Set(values.map(String));
  const found = [...(seen ?? [])].filter((value) => value !== '' && !chosen.has(value) && value.toLowerCase().includes(wanted));
  return { options: found.sort((a, b) => a.localeCompare(b)).slice(0, MAX_SUGGESTIONS), total: found.length };
}
