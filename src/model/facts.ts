import { isObject, type JsonObject } from '../api/guards.js';

/** What an answer tells beside its text. */
export interface Facts {
  /** Why the answer ended, in the provider's word. */
  readonly finishReason: string | null;
  /** Tokens of the prompt that came from the provider's cache. */
  readonly cachedTokens: number | null;
  readonly reasoningTokens: number | null;
}

/** The values under names that fit, in all that is an object among the places or in their lists. */
const under = (name: RegExp, places: readonly unknown[]): readonly unknown[] =>
  places
    .flat()
    .filter(isObject)
    .flatMap((place) => Object.keys(place).flatMap((key) => (name.test(key) ? [place[key]] : [])));

const amount = (values: readonly unknown[]): number | null =>
  values.find((value): value is number => typeof value === 'number' && value >= 0 && value < Infinity) ?? null;

/**
 * Finish reason and tokens, whatever the provider calls them. They are looked for where no text of the model can be: the
 * reason in the body itself and in its choices, candidates or results, the tokens in its usage and one level below.
 * @param content parsed JSON of an answer in one piece
 */
export function readFacts(content: unknown): Facts {
  const body: JsonObject = isObject(content) ? content : {};
  const { choices, candidates, results, object, status, incomplete_details: details } = body;
  const usage = under(/^(usage(_?metadata)?|meta)$/i, [body]);
  const figures = [...usage, ...under(/./, usage)];
  const reasons = [
    ...under(/^(finish|stop|done|completion)_?reason$/i, [choices, candidates, results, body]),
    ...under(/^reason$/, [details]),
    object === 'response' && status,
  ];
  return {
    finishReason: reasons.find((value): value is string => typeof value === 'string' && /^.{1,99}$/.test(value)) ?? null,
    cachedTokens: amount(under(/cache(d|_?read|_?hit).*token/i, figures)),
    reasoningTokens: amount(under(/(reasoning|thoughts).*token/i, figures)),
  };
}

/**
 * Milliseconds until a stream's first token, where a row says them with their unit. Other names (`time_to_first_token`) are
 * seconds for some and milliseconds for others.
 * @param raw the row as the gateway sent it
 */
export function readTimeToFirstToken(raw: unknown): number | null {
  return isObject(raw) ? amount([raw.ttft_ms, raw.time_to_first_token_ms]) : null;
}
