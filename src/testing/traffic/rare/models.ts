import { chat, type Model } from '../models.js';

const usd = (input: number, output = 0): Model['price'] => ({ input, output });
const BEDROCK_CLAUDE = 'us.anthropic.claude-3-7-sonnet-20250219-v1:0';

/** Models that little goes to. */
export const RARE_MODELS = {
  gpt4o: chat('openai', 'gpt-4o', 'openai', 'chat/completions', usd(2.5, 10), 75),
  gptAudio: chat('openai', 'gpt-4o-audio-preview', 'openai', 'chat/completions', usd(2.5, 10), 60),
  gptSearch: chat('openai', 'gpt-4o-search-preview', 'openai', 'chat/completions', usd(2.5, 10), 60),
  instruct: chat('openai', 'gpt-3.5-turbo-instruct', 'openai', 'completions', usd(1.5, 2), 90),
  tts: { ...chat('openai', 'gpt-4o-mini-tts', 'openai', 'audio/speech', usd(0.6, 12), 200), kind: 'audio' },
  transcribe: { ...chat('openai', 'whisper-1', 'openai', 'audio/transcriptions', null, 200), kind: 'audio' },
  moderation: { ...chat('openai', 'omni-moderation-latest', 'openai', 'moderations', usd(0), 500), kind: 'moderation' },
  tuning: { ...chat('openai', 'gpt-4o-mini-2024-07-18', 'openai', 'fine_tuning/jobs', null, 200), kind: 'tuning' },
  deepseek: chat('deepseek', 'deepseek-reasoner', 'openai', 'chat/completions', usd(0.28, 0.42), 40),
  magistral: chat('mistral', 'magistral-medium-2509', 'openai', 'v1/chat/completions', usd(2, 5), 70),
  bedrockThinking: chat(
    'aws-bedrock',
    BEDROCK_CLAUDE,
    'bedrock',
    `bedrock-runtime/us-east-1/model/${BEDROCK_CLAUDE}/converse`,
    usd(3, 15),
    60,
  ),
  llama8b: chat('workers-ai', '@cf/meta/llama-3.1-8b-instruct', 'workers-ai', '/ai/run', usd(0.282, 0.827), 120),
  whisper: { ...chat('workers-ai', '@cf/openai/whisper-large-v3-turbo', 'workers-ai', '/ai/run', null, 200), kind: 'audio' },
  melo: { ...chat('workers-ai', '@cf/myshell-ai/melotts', 'workers-ai', '/ai/run', null, 200), kind: 'audio' },
  rerank: { ...chat('cohere', 'rerank-v3.5', 'cohere', 'v2/rerank', null, 500), kind: 'rerank' },
  /** Agents of the company's own, each behind the gateway as a provider. */
  vercel: chat('custom-shop-chat', 'shop-chat', 'openai', 'api/chat', null, 70),
  langgraph: chat('custom-langgraph', 'returns-agent', 'openai', 'threads/returns/runs/wait', null, 60),
  pydantic: chat('custom-pydantic', 'stock-agent', 'openai', 'agents/stock', null, 60),
  kernel: chat('custom-backoffice', 'invoice-agent', 'openai', 'agents/invoice', null, 60),
  microsoft: chat('custom-backoffice', 'shift-planner', 'openai', 'agents/shifts', null, 60),
  telemetry: chat('custom-collector', 'gpt-4o-mini', 'openai', 'v1/genai', null, 90),
} as const satisfies Record<string, Model>;
