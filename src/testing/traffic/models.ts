/** The wire format of a model's requests and responses. */
export type Format = 'openai' | 'openai-responses' | 'anthropic' | 'google' | 'workers-ai' | 'cohere' | 'bedrock';

export interface Model {
  readonly id: string;
  readonly provider: string;
  readonly kind: 'chat' | 'embedding' | 'image' | 'audio' | 'moderation' | 'rerank' | 'tuning';
  readonly format: Format;
  readonly path: string;
  /** US dollars for a million tokens; `null` where the gateway knows no price. */
  readonly price: { readonly input: number; readonly output: number } | null;
  /** Tokens a second while it answers. */
  readonly speed: number;
  /** Length of the vectors of an embedding model. */
  readonly dimensions?: number;
}

type Price = Model['price'];
const usd = (input: number, output = 0): Price => ({ input, output });

export const chat = (provider: string, id: string, format: Format, path: string, price: Price, speed: number): Model => ({
  id,
  provider,
  kind: 'chat',
  format,
  path,
  price,
  speed,
});
const openai = (id: string, price: Price, speed: number): Model =>
  chat('openai', id, 'openai', 'chat/completions', price, speed);
const anthropic = (id: string, price: Price, speed: number): Model =>
  chat('anthropic', id, 'anthropic', 'v1/messages', price, speed);
const google = (id: string, price: Price, speed: number): Model =>
  chat('google-ai-studio', id, 'google', `v1beta/models/${id}:generateContent`, price, speed);
const mistral = (id: string, price: Price, speed: number): Model =>
  chat('mistral', id, 'openai', 'v1/chat/completions', price, speed);
const cohere = (id: string, price: Price, speed: number): Model =>
  chat('cohere', id, 'cohere', 'v2/chat', price, speed);
const bedrock = (id: string, price: Price, speed: number): Model =>
  chat('aws-bedrock', id, 'bedrock', `bedrock-runtime/us-east-1/model/${id}/converse`, price, speed);
const embedding = (
  provider: string,
  id: string,
  format: Format,
  path: string,
  price: Price,
  dimensions: number,
): Model => ({
  ...chat(provider, id, format, path, price, 0),
  kind: 'embedding',
  dimensions,
});

/** Models with the prices that their providers list. */
export const MODELS = {
  gpt4oMini: openai('gpt-4o-mini', usd(0.15, 0.6), 90),
  gpt41: openai('gpt-4.1', usd(2, 8), 70),
  gpt41Mini: openai('gpt-4.1-mini', usd(0.4, 1.6), 85),
  gpt5Mini: openai('gpt-5-mini', usd(0.25, 2), 95),
  gpt5: chat('openai', 'gpt-5', 'openai-responses', 'responses', usd(1.25, 10), 60),
  claudeSonnet: anthropic('claude-sonnet-4-5-20250929', usd(3, 15), 65),
  claudeHaiku: anthropic('claude-haiku-4-5-20251001', usd(1, 5), 130),
  geminiFlash: google('gemini-2.5-flash', usd(0.3, 2.5), 190),
  geminiPro: google('gemini-2.5-pro', usd(1.25, 10), 110),
  llama: chat('workers-ai', '@cf/meta/llama-3.3-70b-instruct-fp8-fast', 'workers-ai', '/ai/run', usd(0.293, 2.253), 75),
  mistralLarge: mistral('mistral-large-latest', usd(2, 6), 55),
  mistralSmall: mistral('mistral-small-latest', usd(0.1, 0.3), 120),
  commandA: cohere('command-a-03-2025', usd(2.5, 10), 80),
  nova: bedrock('amazon.nova-lite-v1:0', usd(0.06, 0.24), 140),
  bedrockClaude: bedrock('anthropic.claude-3-5-sonnet-20241022-v2:0', usd(3, 15), 55),
  azureGpt4o: chat('azure-openai', 'gpt-4o', 'openai', 'openai-eu/gpt-4o/chat/completions', null, 75),
  groqLlama: chat('groq', 'llama-3.3-70b-versatile', 'openai', 'chat/completions', usd(0.59, 0.79), 270),
  embedSmall: embedding('openai', 'text-embedding-3-small', 'openai', 'embeddings', usd(0.02), 256),
  bgeM3: embedding('workers-ai', '@cf/baai/bge-m3', 'workers-ai', '/ai/run', usd(0.012), 1024),
  cohereEmbed: embedding('cohere', 'embed-v4.0', 'cohere', 'v2/embed', usd(0.12), 256),
  gptImage: { ...openai('gpt-image-1', usd(5, 40), 0), kind: 'image', path: 'images/generations' },
  flux: {
    ...chat('workers-ai', '@cf/black-forest-labs/flux-1-schnell', 'workers-ai', '/ai/run', null, 0),
    kind: 'image',
  },
} as const satisfies Record<string, Model>;

/** What a call cost in US dollars, or `null` where the gateway knows no price. */
export function costOf(model: Model, tokensIn: number, tokensOut: number): number | null {
  return model.price && (tokensIn * model.price.input + tokensOut * model.price.output) / 1_000_000;
}
