import { enBuilder } from '../../i18n/en-builder.js';
import { nameOfKey } from '../../model/filter-words.js';
import type { OptionGroup } from './combobox.js';

/** The groups in their order, each with its keys in theirs. A gateway's own keys come last. */
const GROUPS: readonly (readonly [keyof typeof enBuilder.groups, readonly string[]])[] = [
  ['route', ['model', 'provider', 'model_type', 'request_type']],
  ['outcome', ['success', 'cached', 'dlp_action', 'feedback']],
  ['size', ['cost', 'tokens', 'tokens_in', 'tokens_out', 'duration']],
  ['time', ['created_at']],
  ['metadata', ['metadata.key', 'metadata.value']],
  ['request', ['request_content_type', 'response_content_type', 'authentication', 'wholesale', 'compatibilityMode']],
  ['identity', ['id', 'event_id']],
  ['other', []],
];

const GROUPED = GROUPS.flatMap(([, keys]) => keys);

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[\s._]+/).filter((word) => word !== '');
}

/** The keys with a label, name or group that has words which begin like all those typed; empty groups are left out. */
export function groupKeys(keys: readonly string[], typed: string): readonly OptionGroup[] {
  const wanted = wordsOf(typed);
  return GROUPS.flatMap(([id, known]) => {
    const name = enBuilder.groups[id];
    const members = id === 'other' ? keys.filter((key) => !GROUPED.includes(key)) : known.filter((key) => keys.includes(key));
    const options = members.filter((key) => {
      const words = wordsOf(`${nameOfKey(key)} ${key} ${name}`);
      return wanted.every((start) => words.some((word) => word.startsWith(start)));
    });
    return options.length === 0 ? [] : [{ name, options }];
  });
}
