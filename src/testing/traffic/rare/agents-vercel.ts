import { fragments, pieces, serverSentEvents } from '../formats/exchange.js';
import { PICTURES } from '../pictures.js';
import { RARE_MODELS } from './models.js';
import type { Rare } from './rare.js';

/** What a page with the Vercel AI SDK sends to its agent, and gets from it. */
export const AGENTS_VERCEL: readonly Rare[] = [
  {
    name: 'agent-vercel',
    endpoint: 'support-assistant',
    model: RARE_MODELS.vercel,
    tokens: [388, 61],
    stream: true,
    // https://ai-sdk.dev/docs/reference/ai-sdk-core/ui-message and …/docs/ai-sdk-ui/stream-protocol
    request: ({ product, city }, random) => ({
      id: random.token(16),
      trigger: 'submit-message',
      messages: [
        {
          id: random.token(16),
          role: 'user',
          parts: [
            { type: 'text', text: `Is the ${product} in stock in ${city}? It is this one.` },
            { type: 'file', mediaType: 'image/png', filename: 'screenshot.png', url: `data:image/png;base64,${random.pick(PICTURES)}` },
          ],
        },
        {
          id: random.token(16),
          role: 'assistant',
          parts: [
            { type: 'step-start' },
            { type: 'reasoning', text: 'The picture matches. The stock has to be asked for.', state: 'done' },
            {
              type: 'tool-checkStock',
              toolCallId: `call_${random.token(16)}`,
              state: 'output-available',
              input: { product, city },
              output: { pieces: 3 },
            },
            { type: 'step-start' },
            { type: 'text', text: 'Yes, three of them are there.', state: 'done' },
          ],
        },
        { id: random.token(16), role: 'user', parts: [{ type: 'text', text: 'Great, keep one for me until tomorrow.' }] },
      ],
    }),
    response: ({ product, city }, random) => {
      const [text, toolCallId] = [`txt-${random.token(8)}`, `call_${random.token(16)}`];
      const answer = `Done! One ${product} waits for you in ${city} until tomorrow evening. Your code is K4.`;
      const input = { product, city, until: 'tomorrow' };
      const events: readonly object[] = [
        { type: 'start', messageId: random.token(16) },
        { type: 'start-step' },
        { type: 'tool-input-start', toolCallId, toolName: 'reserve' },
        ...fragments(input).map((inputTextDelta) => ({ type: 'tool-input-delta', toolCallId, inputTextDelta })),
        { type: 'tool-input-available', toolCallId, toolName: 'reserve', input },
        { type: 'tool-output-available', toolCallId, output: { reserved: true, code: 'K4' } },
        { type: 'finish-step' },
        { type: 'start-step' },
        { type: 'text-start', id: text },
        ...pieces(answer).map((delta) => ({ type: 'text-delta', id: text, delta })),
        { type: 'text-end', id: text },
        { type: 'finish-step' },
        { type: 'finish', finishReason: 'stop' },
      ];
      return serverSentEvents([...events.map((data) => ({ data })), { data: '[DONE]' }]);
    },
  },
];
