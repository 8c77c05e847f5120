import type { GatewayLog } from '../src/testing/index.js';

/** What somebody pasted into a chat. The key is an invented one. */
export const PASTED: GatewayLog = {
  row: {
    id: 'pasted',
    created_at: new Date().toISOString(),
    provider: 'openai',
    model: 'gpt-4o-mini',
    success: true,
    status_code: 200,
    duration: 824,
    tokens_in: 61,
    tokens_out: 24,
    cost: 0.000024,
    metadata: JSON.stringify({ endpoint: 'support-assistant', user: 'Maya Lindqvist' }),
  },
  request: { messages: [{ role: 'user', content: `<b>Why</b> does sk-${'a1B2'.repeat(10)} not work? It is on https://example.com/\u202egpj.exe` }] },
  response: { choices: [{ message: { role: 'assistant', content: 'Please revoke that key: it stands in this chat now.' } }] },
};
