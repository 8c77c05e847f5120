import type { BodyReader } from '../parts.js';
import { aiSdkSpanRequest, aiSdkSpanResponse } from './ai-sdk-telemetry.js';
import { aiSdkRequest, aiSdkResponse } from './ai-sdk.js';
import { autogenRequest, autogenResponse } from './autogen.js';
import { langchainRequest, langchainResponse } from './langchain.js';
import { microsoftRequest, microsoftResponse } from './microsoft.js';
import { openaiAgentsRequest, openaiAgentsResponse } from './openai-agents.js';
import { otelRequest, otelResponse } from './otel.js';
import { pydanticAiRequest, pydanticAiResponse } from './pydantic-ai.js';

/** What agent frameworks log, told by marks of their own; anything else is left to the providers' readers. */
export const frameworkRequests: readonly BodyReader[] = [
  langchainRequest,
  pydanticAiRequest,
  aiSdkRequest,
  microsoftRequest,
  autogenRequest,
  openaiAgentsRequest,
  otelRequest,
  aiSdkSpanRequest,
];
export const frameworkResponses: readonly BodyReader[] = [
  langchainResponse,
  pydanticAiResponse,
  aiSdkResponse,
  microsoftResponse,
  autogenResponse,
  openaiAgentsResponse,
  otelResponse,
  aiSdkSpanResponse,
];
