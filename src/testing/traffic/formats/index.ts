import type { Format } from '../models.js';
import { anthropicMessages } from './anthropic.js';
import type { ChatFormat } from './exchange.js';
import { googleGenerateContent } from './google.js';
import { openaiChat, openaiResponses } from './openai.js';
import { bedrockConverse, cohereChat, workersAi } from './others.js';

export type { Body, ChatFormat, Exchange } from './exchange.js';

export const CHAT_FORMATS: Readonly<Record<Format, ChatFormat>> = {
  openai: openaiChat,
  'openai-responses': openaiResponses,
  anthropic: anthropicMessages,
  google: googleGenerateContent,
  'workers-ai': workersAi,
  cohere: cohereChat,
  bedrock: bedrockConverse,
};

/** The formats that are streamed here. */
export const STREAMED_FORMATS: ReadonlySet<Format> = new Set<Format>(['openai', 'anthropic', 'google', 'workers-ai']);
