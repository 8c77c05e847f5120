import type { GatewayLog, VerifyWiseRow } from '../src/testing/index.js';
import { isRecord, tryParseJson } from '../src/testing/guards.js';
import { StoredLog } from '../src/testing/stored-log.js';

/** Generated logs as VerifyWise's gateway keeps them: its own names and numbers, and of a chat its text. */
export function toVerifyWise(logs: readonly GatewayLog[]): VerifyWiseRow[] {
  const numbers = new Map<string, number>();
  const numberOf = (name: string | null) => {
    if (name === null) return null;
    numbers.set(name, numbers.get(name) ?? numbers.size + 1);
    return numbers.get(name) ?? null;
  };
  return logs.map((log, index) => {
    const { row } = log;
    const stored = new StoredLog(log);
    const request = tryParseJson(stored.body('request') ?? '');
    const response = tryParseJson(stored.body('response') ?? '');
    const { endpoint, user, virtual_key: key, ...metadata } = metadataOf(row.metadata);
    const [endpointName, keyName] = [toText(endpoint), toText(key)];
    return {
      id: 9000 - index,
      created_at: row.created_at ?? null,
      endpoint_id: numberOf(endpointName),
      endpoint_name: endpointName,
      provider: row.provider ?? null,
      model: row.model ?? null,
      prompt_tokens: row.tokens_in ?? null,
      completion_tokens: row.tokens_out ?? null,
      cost_usd: row.cost?.toFixed(8) ?? null,
      latency_ms: row.duration ?? null,
      status_code: row.status_code ?? null,
      metadata,
      request_messages: isRecord(request) ? request['messages'] : null,
      response_text: toText(at(response, 'choices', 0, 'message', 'content') ?? at(response, 'content', 0, 'text')),
      error_message: row.success === false ? toText(at(response, 'error', 'message')) : null,
      virtual_key_id: numberOf(keyName),
      virtual_key_name: keyName,
      user_name: toText(user),
    };
  });
}

function metadataOf(metadata: unknown): Record<string, unknown> {
  const parsed = typeof metadata === 'string' ? tryParseJson(metadata) : metadata;
  return isRecord(parsed) ? parsed : {};
}

function toText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** What is at the end of a path through objects and lists. */
function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, key) => Reflect.get(Object(part), key), value);
}
