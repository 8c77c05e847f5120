/** Attributes of the spans of the Vercel AI SDK: https://ai-sdk.dev/docs/ai-sdk-core/telemetry#collected-data */

import { isObject } from '../../../api/guards.js';
import { ANSWER, asString, toolCall, type BodyReader } from '../parts.js';
import { aiSdkPrompt, aiSdkResult } from './ai-sdk.js';
import { at, spanAttributes } from './otel-attributes.js';
import { opened, turns } from './turns.js';

export const aiSdkSpanRequest: BodyReader = (body) => {
  const ai = at(spanAttributes(body), 'ai');
  const messages = opened(at(ai, 'prompt', 'messages'));
  if (Array.isArray(messages) && messages.length) return aiSdkPrompt({ messages });
  const prompt = opened(asString(at(ai, 'prompt')) ?? at(ai, 'prompt', 'text'));
  if (isObject(prompt)) return aiSdkPrompt(prompt);
  const name = at(ai, 'toolCall', 'name');
  const args = at(ai, 'toolCall', 'input') ?? at(ai, 'toolCall', 'args');
  return typeof name === 'string' ? turns(ANSWER, [toolCall(name, at(ai, 'toolCall', 'id'), args ?? null)]) : null;
};

export const aiSdkSpanResponse: BodyReader = (body) => {
  const ai = at(spanAttributes(body), 'ai');
  const answer = at(ai, 'response');
  if (isObject(answer)) {
    const { text, reasoning, toolCalls, object } = answer;
    if ([text, reasoning, toolCalls, object].some((value) => value !== undefined)) {
      return aiSdkResult({ text, reasoningText: reasoning, toolCalls: opened(toolCalls), object: opened(object) });
    }
  }
  const output = at(ai, 'toolCall', 'output') ?? at(ai, 'toolCall', 'result');
  if (output === undefined) return null;
  const id = at(ai, 'toolCall', 'id');
  return aiSdkResult({ toolResults: [{ toolCallId: id, toolName: at(ai, 'toolCall', 'name'), output: opened(output) }] });
};
