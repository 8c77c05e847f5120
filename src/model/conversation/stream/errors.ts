import { isObject } from '../../../api/guards.js';
import { without } from './merge.js';
import type { StreamEvent } from './protocol.js';

/** What an event says went wrong, in any protocol; `undefined` where it says nothing of the kind. */
export function errorOf({ type, chunk }: StreamEvent): unknown {
  const { error, errors, errorText, reason, ...rest } = without(chunk, 'type');
  if (type.startsWith('tool-')) return undefined;
  if (error) return error;
  if (Array.isArray(errors) && errors.length) return errors;
  // Vercel's, and OpenAI's, whose fields stand in the event itself.
  if (type === 'error') return errorText === undefined ? rest : { message: errorText };
  if (type === 'abort') return { type, message: reason ?? type };
  // Bedrock's: https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStreamOutput.html
  if (/\wException$/.test(type)) return { ...rest, type };
  const name = Object.keys(chunk).find((key) => /\wException$/.test(key) && isObject(chunk[key]));
  return name && { ...Object(chunk[name]), type: name };
}
