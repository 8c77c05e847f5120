import type { GatewayLog } from '../src/testing/index.js';

const MINUTE = 60_000;
const now = Date.now();

/** A log of a chat some minutes ago, as the gateway keeps it. */
export function chat(id: string, minutes: number, bodies: Omit<GatewayLog, 'row'>): GatewayLog {
  const metadata = JSON.stringify({ endpoint: 'playground', user: 'Priya Raman' });
  const row = {
    id,
    created_at: new Date(now - minutes * MINUTE).toISOString(),
    provider: 'openai',
    model: 'gpt-4o-mini',
    model_type: 'chat',
    path: 'chat/completions',
    status_code: 200,
    success: true,
    cached: false,
    duration: 2480,
    tokens_in: 9600,
    tokens_out: 21,
    cost: 0.0014526,
    metadata,
  };
  return { row, ...bodies };
}

/** What a model answers in one piece. */
export function answer(content: string): object {
  const message = { role: 'assistant', content, refusal: null };
  const usage = { prompt_tokens: 9600, completion_tokens: 21, total_tokens: 9621 };
  return { object: 'chat.completion', model: 'gpt-4o-mini', choices: [{ index: 0, message, finish_reason: 'stop' }], usage };
}
