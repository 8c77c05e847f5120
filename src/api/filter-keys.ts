/** What the values of a key are, and so how they compare and how they are entered. */
export type FilterKind = 'number' | 'boolean' | 'time' | 'text' | 'action' | 'feedback' | 'whole' | 'other';

/**
 * The keys that the list API filters by, by what their values are.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/
 */
const KEYS: readonly (readonly [kind: FilterKind, keys: string])[] = [
  ['text', 'model provider model_type request_type request_content_type response_content_type'],
  ['number', 'cost tokens tokens_in tokens_out duration'],
  ['boolean', 'success cached authentication wholesale compatibilityMode'],
  ['whole', 'id event_id metadata.key metadata.value'],
  ['time', 'created_at'],
  ['action', 'dlp_action'],
  ['feedback', 'feedback'],
];

const KINDS: ReadonlyMap<string, FilterKind> = new Map(KEYS.flatMap(([kind, keys]) => keys.split(' ').map((key) => [key, kind] as const)));

export const FILTER_KEYS: readonly string[] = [...KINDS.keys()];

/** `other` for a key of a gateway's own. */
export function kindOf(key: string): FilterKind {
  return KINDS.get(key) ?? 'other';
}
