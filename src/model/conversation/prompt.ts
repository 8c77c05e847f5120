/**
 * A bare prompt and its plain answer: Workers AI (https://developers.cloudflare.com/workers-ai/models/), Ollama,
 * legacy completions and Anthropic's text completions.
 */

import { isObject } from '../../api/guards.js';
import { openaiToolCall } from './openai.js';
import { ANSWER, asArray, text, unknown, type BodyReader } from './parts.js';

/** Several prompts make several messages; prompts given as token numbers are no text to show. */
export const promptRequest: BodyReader = ({ prompt }) => {
  const prompts = typeof prompt === 'string' ? [prompt] : asArray(prompt);
  return prompts.some((one) => typeof one === 'string')
    ? prompts.map((one) => ({ role: 'user', parts: [typeof one === 'string' ? text(one) : unknown(one)] }))
    : null;
};

export const promptResponse: BodyReader = ({ response, completion, tool_calls }) => {
  const answer = response ?? completion;
  const parts = asArray(tool_calls).map(openaiToolCall);
  if (typeof answer === 'string') parts.unshift(...(answer ? [text(answer)] : []));
  // What the model was told to write as JSON.
  else if (isObject(answer) || Array.isArray(answer)) parts.unshift(unknown(answer));
  return parts.length || answer === '' ? [{ role: ANSWER, parts }] : null;
};
