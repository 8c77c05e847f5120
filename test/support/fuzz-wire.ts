import fc from 'fast-check';
import { anyJson, dateText, idJson, metadataJson, numberJson, objectJson, text, type Json } from './fuzz-values.js';

/** Whole answers of a gateway, as they come over the wire. */

export type Dialect = 'cloudflare' | 'verifywise';

const textJson = text.map((value) => JSON.stringify(value));
const booleanJson = fc.constantFrom('true', 'false');
const statusJson = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('200', '200', '404', '429', '500', '0', '201') }, { weight: 1, arbitrary: numberJson });

const cloudflareRow = (now: number) =>
  objectJson({
    id: idJson,
    created_at: dateText(now).map((value) => JSON.stringify(value)),
    provider: textJson,
    model: textJson,
    path: textJson,
    tokens_in: numberJson,
    tokens_out: numberJson,
    cost: numberJson,
    duration: numberJson,
    status_code: statusJson,
    success: booleanJson,
    cached: booleanJson,
    step: numberJson,
    metadata: metadataJson,
  });

const verifyWiseRow = (now: number) =>
  objectJson({
    id: fc.oneof({ weight: 3, arbitrary: fc.nat().map(String) }, { weight: 1, arbitrary: idJson }),
    created_at: dateText(now).map((value) => JSON.stringify(value)),
    endpoint_name: textJson,
    provider: textJson,
    model: textJson,
    prompt_tokens: numberJson,
    completion_tokens: numberJson,
    total_tokens: numberJson,
    cost_usd: fc.oneof(numberJson, fc.double({ min: 0, max: 9, noNaN: true }).map((cost) => `"${cost.toFixed(6)}"`)),
    latency_ms: numberJson,
    status_code: statusJson,
    metadata: metadataJson,
    request_messages: fc.oneof(objectJson({ role: textJson, content: textJson }).map((message) => `[${message}]`), anyJson),
    response_text: textJson,
    error_message: fc.oneof({ weight: 3, arbitrary: fc.constant('null') }, { weight: 1, arbitrary: textJson }),
    virtual_key_name: textJson,
    user_name: textJson,
  });

const mostly = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>, weight = 12) =>
  fc.oneof({ weight, arbitrary: good }, { weight: 1, arbitrary: bad });

const listOf = (row: fc.Arbitrary<Json>) =>
  fc.array(mostly(row, anyJson, 20), { maxLength: 12, size: 'max' }).map((rows) => `[${rows.join(',')}]`);

/** The good total is a right one now and then only: most contradict their rows. */
const totalJson = fc.oneof({ weight: 2, arbitrary: fc.nat(400).map(String) }, { weight: 1, arbitrary: numberJson }, { weight: 1, arbitrary: fc.constant('null') });

const cloudflareList = (now: number): fc.Arbitrary<Json> =>
  fc
    .tuple(
      mostly(listOf(cloudflareRow(now)), anyJson, 40),
      mostly(objectJson({ total_count: totalJson, count: numberJson, page: numberJson, max_total_tokens: numberJson }), anyJson),
      mostly(fc.constantFrom('true', '1', 'null'), fc.constant('false'), 40),
      mostly(fc.constantFrom('[]', 'null', '[null]', '{}'), anyJson, 40),
    )
    .map(([result, info, success, errors]) => `{"result":${result},"result_info":${info},"success":${success},"errors":${errors}}`);

const verifyWiseList = (now: number): fc.Arbitrary<Json> =>
  fc
    .tuple(mostly(listOf(verifyWiseRow(now)), anyJson, 40), totalJson, fc.boolean())
    .map(([rows, total, enveloped]) => {
      const page = `{"rows":${rows},"total":${total}}`;
      return enveloped ? `{"message":"OK","data":${page}}` : page;
    });

/** The text of one answer: a list for the most part, and else whatever a server, or a proxy in front of it, may send. */
export function answerText(dialect: Dialect, now: number): fc.Arbitrary<string> {
  const list = dialect === 'cloudflare' ? cloudflareList(now) : verifyWiseList(now);
  return fc.oneof(
    { weight: 50, arbitrary: list },
    { weight: 1, arbitrary: anyJson },
    { weight: 1, arbitrary: text },
    { weight: 1, arbitrary: fc.tuple(list, fc.double({ min: 0, max: 1, noNaN: true })).map(([whole, share]) => whole.slice(0, Math.floor(whole.length * share))) },
  );
}
