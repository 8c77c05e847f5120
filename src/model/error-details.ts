import { isObject, type JsonObject } from '../api/guards.js';
import { toWord, type ErrorInfo } from './plain-error.js';

type Details = NonNullable<ErrorInfo['details']>;

const MAX_DETAILS = 40;
const MAX_DEPTH = 6;

/** Said elsewhere, or of no use to people. */
const SAID =
  /^(message|msg|Message|type|__type|code|param|status|loc|input|ctx|object|success|@type|raw|provider_name|request_id|requestId)$/;

/** The categories in which a filter of Azure's found something: `violence: medium, jailbreak`. */
function filtered(result: JsonObject): string {
  const names = Object.entries(result).flatMap(([name, finding]) => {
    if (!isObject(finding) || finding.filtered !== true) return [];
    const severity = toWord(finding.severity);
    return severity ? `${name}: ${severity}` : name;
  });
  return names.join(', ');
}

/**
 * What an error says beside message, type and code, as a list of names and values. Names of inner values have those of
 * the outer before them (`innererror.code`), without lists and without `details` and `metadata`, which say nothing.
 * @param said the message, which some repeat
 */
export function readDetails(error: JsonObject, said: string, maxDepth = MAX_DEPTH): Details {
  const details: { name: string; value: string }[] = [];
  const add = (name: string, value: string | null) => {
    if (value && value !== said) details.push({ name, value });
  };
  const read = (value: unknown, path: readonly string[], depth: number): void => {
    if (depth > maxDepth || details.length >= MAX_DETAILS) return;
    const name = path.join('.');
    if (Array.isArray(value)) {
      const words = value.map(toWord);
      if (words.every((word) => word !== null)) add(name, words.join(', '));
      else for (const item of value) read(item, path, depth + 1);
    } else if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (depth === 0 ? SAID.test(key) : /^(@type|raw|provider_name)$/.test(key)) continue;
        const inside = /^(details|metadata)$/.test(key) ? path : [...path, key];
        if (isObject(inner) && /^content_filter_results?$/.test(key)) add(inside.join('.'), filtered(inner));
        else read(inner, inside, depth + 1);
      }
    } else add(name, typeof value === 'boolean' ? String(value) : toWord(value));
  };
  read(error, [], 0);
  return details;
}
