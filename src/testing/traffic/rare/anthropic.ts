import { MODELS } from '../models.js';
import { PICTURES } from '../pictures.js';
import type { Random } from '../random.js';
import type { Rare, RareExchange } from './rare.js';

/** A message of the Messages API: https://docs.anthropic.com/en/api/messages. */
export function anthropicMessage(
  exchange: RareExchange,
  random: Random,
  content: readonly object[],
  stopReason: string,
  cached = 0,
): object {
  const { model, tokensIn, tokensOut } = exchange;
  return {
    id: `msg_01${random.token(22)}`,
    type: 'message',
    role: 'assistant',
    model: model.id,
    content,
    stop_reason: stopReason,
    stop_sequence: null,
    usage: {
      input_tokens: tokensIn,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: cached,
      output_tokens: tokensOut,
      service_tier: 'standard',
    },
  };
}

/** Content blocks beside text. */
export const ANTHROPIC: readonly Rare[] = [
  {
    name: 'anthropic-blocks',
    endpoint: 'support-assistant',
    model: MODELS.claudeSonnet,
    tokens: [652, 208],
    // https://docs.anthropic.com/en/docs/build-with-claude/extended-thinking and …/tool-use
    request: ({ model, order, product }, random) => {
      const call = `toolu_01${random.token(22)}`;
      return {
        model: model.id,
        max_tokens: 16_000,
        thinking: { type: 'enabled', budget_tokens: 4000 },
        system: [
          { type: 'text', text: 'You are the support assistant of Northwind Outdoors.' },
          { type: 'text', text: 'House rules: look at the parcel before you blame the carrier.', cache_control: { type: 'ephemeral' } },
        ],
        messages: [
          {
            role: 'user',
            content: [
              { type: 'image', source: { type: 'base64', media_type: 'image/png', data: random.pick(PICTURES) } },
              { type: 'text', text: `My ${product} from order ${order} looks like this. Was it packed that way?` },
            ],
          },
          {
            role: 'assistant',
            content: [
              { type: 'thinking', thinking: 'There is a photo from the packing table for each order.', signature: random.token(64) },
              { type: 'redacted_thinking', data: random.token(80) },
              { type: 'text', text: 'Let me look at the photo from our packing table.' },
              { type: 'tool_use', id: call, name: 'packing_photo', input: { order } },
            ],
          },
          {
            role: 'user',
            content: [
              {
                type: 'tool_result',
                tool_use_id: call,
                content: [
                  { type: 'text', text: 'Table 4, packed by J.' },
                  { type: 'image', source: { type: 'base64', media_type: 'image/png', data: random.pick(PICTURES) } },
                ],
              },
            ],
          },
        ],
        tools: [
          {
            name: 'packing_photo',
            description: 'The photo of a packed order.',
            input_schema: { type: 'object', properties: { order: { type: 'string' } } },
          },
          {
            name: 'send_replacement',
            description: 'Sends one item again.',
            input_schema: { type: 'object', properties: { order: { type: 'string' } } },
          },
        ],
      };
    },
    response: (exchange, random) =>
      anthropicMessage(
        exchange,
        random,
        [
          {
            type: 'thinking',
            thinking: 'The photo from the table shows it whole, so it broke on the way.\nA replacement is due either way.',
            signature: random.token(64),
          },
          { type: 'text', text: 'It left us in one piece, so it broke on the way. I am sorry! I am sending you a new one now.' },
          { type: 'tool_use', id: `toolu_01${random.token(22)}`, name: 'send_replacement', input: { order: exchange.order } },
        ],
        'tool_use',
        1420,
      ),
  },
];
