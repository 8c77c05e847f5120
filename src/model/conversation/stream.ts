import { isObject } from '../../api/guards.js';
import { ANSWER, asArray, child, text } from './parts.js';
import type { Message } from './message.js';

/** What is more than text: its pieces are told as they are, for they mean nothing one by one. */
const MORE = /"(tool_calls|function_call)": ?[[{]|"(tool_use|functionCall)"|function_call_arguments/;

/**
 * The answer that was streamed as text, put together; `null` where the body is no stream, or where more than text was
 * streamed. Chunks come as server-sent events or as the list in which Cloudflare's gateway keeps them.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function readStream(body: unknown): readonly Message[] | null {
  const chunks =
    typeof body === 'string'
      ? body.split(/^data:/m).slice(1).map(parseChunk)
      : asArray(isObject(body) ? body.streamed_data : body);
  const answer = chunks.map(textOf).join('');
  return answer === '' || MORE.test(JSON.stringify(chunks)) ? null : [{ role: ANSWER, parts: [text(answer)] }];
}

/** The JSON that begins an event's data; what follows it is the next event's name. */
function parseChunk(data: string): unknown {
  try {
    return JSON.parse(data.split('\n', 1)[0] ?? '') as unknown;
  } catch {
    return null;
  }
}

/** The piece of text in a chunk of OpenAI's, Anthropic's, Gemini's, Cohere's or Workers AI's. */
function textOf(chunk: unknown): string {
  // OpenAI's Responses sends the text again, and other texts, in other events.
  if (!isObject(chunk) || /^response\.(?!output_text\.delta)/.test(String(chunk.type))) return '';
  const [choice] = asArray(chunk.choices);
  const [candidate] = asArray(chunk.candidates);
  const { delta, text: whole } = isObject(choice) ? choice : chunk;
  const found = isObject(delta)
    ? (delta.content ?? delta.text ?? child(child(delta, 'message'), 'content').text)
    : (delta ?? whole ?? chunk.response);
  if (typeof found === 'string') return found;
  const parts = isObject(candidate) ? asArray(child(candidate, 'content').parts) : [];
  return parts.map((part) => (isObject(part) && !part.thought && typeof part.text === 'string' ? part.text : '')).join('');
}
