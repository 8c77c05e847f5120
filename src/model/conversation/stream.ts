import { isObject, parseJson } from '../../api/guards.js';
import { ANSWER, asArray, child, text } from './parts.js';
import type { Message } from './message.js';

/** More than text, whose pieces mean nothing one by one, or an end that is none. */
const MORE = /"(tool_calls|function_call|error)":(\[(?!\])|\{)|"type":"(tool_use|error)"|"functionCall":|function_call_arguments/;

/**
 * The answer that was streamed as text, put together; `null` where the body is no stream, or where something else was
 * streamed than one text. Chunks come as server-sent events, as the list in which Cloudflare's gateway keeps them, or as
 * Gemini's own list.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function readStream(body: unknown): readonly Message[] | null {
  const chunks = chunksOf(body);
  const texts = chunks.map(textOf);
  const answer = texts.join('');
  if (answer === '' || texts.includes(null) || MORE.test(JSON.stringify(chunks))) return null;
  return [{ role: ANSWER, parts: [text(answer)] }];
}

function chunksOf(body: unknown): readonly unknown[] {
  if (typeof body === 'string') {
    return /^\s*(data|event|id|retry)?:/.test(body) ? body.split(/^data:/m).slice(1).map(parseEvent) : [];
  }
  if (isObject(body)) return asArray(body.streamed_data);
  return asArray(body).filter((chunk) => isObject(chunk) && (chunk.candidates ?? chunk.choices));
}

/** The JSON that begins an event's data; what follows it is the next event's name. */
function parseEvent(data: string): unknown {
  return parseJson(data.split('\n', 1)[0] ?? '');
}

/**
 * The piece of text in a chunk of OpenAI's, Anthropic's, Gemini's, Cohere's or Workers AI's; `null` for one of another
 * answer beside the first, or of another shape.
 */
function textOf(chunk: unknown): string | null {
  // OpenAI's Responses sends the text again, and other texts, in other events.
  if (!isObject(chunk) || /"response\.(?!output_text\.delta)|\.done"/.test(JSON.stringify(chunk.type ?? ''))) return '';
  const [choice] = asArray(chunk.choices);
  const [candidate] = asArray(chunk.candidates);
  if (isObject(choice) && choice.index) return null;
  const { delta, text: whole } = isObject(choice) ? choice : chunk;
  const found = isObject(delta)
    ? (delta.content ?? delta.text ?? child(child(delta, 'message'), 'content').text)
    : (delta ?? whole ?? chunk.response);
  if (found != null) return typeof found === 'string' ? found : null;
  const parts = isObject(candidate) ? asArray(child(candidate, 'content').parts) : [];
  return parts.map((part) => (isObject(part) && !part.thought && typeof part.text === 'string' ? part.text : '')).join('');
}
