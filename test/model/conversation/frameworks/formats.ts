import type { JsonObject } from '../../../../src/api/guards.js';
import { frameworkRequests, frameworkResponses } from '../../../../src/model/conversation/frameworks/index.js';
import type { Message } from '../../../../src/model/conversation/message.js';
import { aiSdk } from './ai-sdk.js';
import { autogen } from './autogen.js';
import type { Documented } from './documented.js';
import { langchain } from './langchain.js';
import { microsoft } from './microsoft.js';
import { openaiAgents } from './openai-agents.js';
import { otel } from './otel.js';
import { pydanticAi } from './pydantic-ai.js';

export const formats: Readonly<Record<string, readonly Documented[]>> = {
  'Vercel AI SDK': aiSdk,
  LangChain: langchain,
  'Pydantic AI': pydanticAi,
  'Semantic Kernel and Microsoft.Extensions.AI': microsoft,
  AutoGen: autogen,
  'OpenAI Agents': openaiAgents,
  OpenTelemetry: otel,
};

/** As the page does: the first reader that finds messages has found them. */
export function read(side: Documented['side'], body: JsonObject): readonly Message[] | null {
  for (const reader of side === 'request' ? frameworkRequests : frameworkResponses) {
    const messages = reader(body);
    if (messages?.length) return messages;
  }
  return null;
}
