import { MODELS } from '../models.js';
import { RARE_MODELS } from './models.js';
import type { Rare } from './rare.js';

/** Microsoft's two kits for agents, and the attributes of OpenTelemetry. */
export const AGENTS_AND_TELEMETRY: readonly Rare[] = [
  {
    name: 'agent-semantic-kernel',
    endpoint: 'invoice-extraction',
    model: RARE_MODELS.kernel,
    tokens: [233, 41],
    // https://learn.microsoft.com/semantic-kernel/concepts/ai-services/chat-completion/chat-history as System.Text.Json writes it
    request: ({ order, amount }, random) => {
      const Id = `call_${random.token(24)}`;
      return [
        { Role: { Label: 'system' }, Items: [{ $type: 'TextContent', Text: 'You check invoices against orders.' }] },
        { Role: { Label: 'user' }, Items: [{ $type: 'TextContent', Text: `Does the invoice over ${amount} fit order ${order}?` }] },
        {
          Role: { Label: 'assistant' },
          Items: [{ $type: 'FunctionCallContent', Id, PluginName: 'Orders', FunctionName: 'Find', Arguments: { number: order } }],
          ModelId: 'gpt-4o',
        },
        {
          Role: { Label: 'tool' },
          Items: [
            { $type: 'FunctionResultContent', CallId: Id, PluginName: 'Orders', FunctionName: 'Find', Result: `{"total":${amount}}` },
          ],
        },
      ];
    },
    response: ({ amount, tokensIn, tokensOut }, random) => ({
      Role: { Label: 'assistant' },
      Items: [{ $type: 'TextContent', Text: `Yes: both say ${amount}.` }],
      ModelId: 'gpt-4o',
      Metadata: {
        Id: `chatcmpl-${random.token(29)}`,
        Usage: { InputTokenCount: tokensIn, OutputTokenCount: tokensOut },
        FinishReason: 'Stop',
      },
    }),
  },
  {
    name: 'agent-microsoft',
    endpoint: 'playground',
    model: RARE_MODELS.microsoft,
    tokens: [158, 52],
    // https://learn.microsoft.com/dotnet/api/microsoft.extensions.ai.chatresponse
    request: ({ customer }, random) => {
      const callId = `call_${random.token(24)}`;
      return {
        messages: [
          { role: 'system', contents: [{ $type: 'text', text: 'You plan shifts.' }] },
          { role: 'user', authorName: customer, contents: [{ $type: 'text', text: 'Can I have Friday off?' }] },
          {
            role: 'assistant',
            contents: [{ $type: 'functionCall', callId, name: 'find_shifts', arguments: { person: customer, day: 'Friday' } }],
          },
          { role: 'tool', contents: [{ $type: 'functionResult', callId, result: { shifts: ['09:00'], spare: 2 } }] },
        ],
        options: { modelId: 'gpt-4o', temperature: 0.2 },
      };
    },
    response: ({ customer, created, tokensIn, tokensOut }, random) => ({
      messages: [
        {
          authorName: 'shift-planner',
          role: 'assistant',
          contents: [
            { $type: 'reasoning', text: 'Two people are spare on Friday, so one shift can be given away.' },
            { $type: 'text', text: `Yes, ${customer}: two colleagues could take your shift at nine. Shall I ask them?` },
          ],
          messageId: `msg_${random.hex(24)}`,
        },
      ],
      responseId: `resp_${random.hex(24)}`,
      modelId: 'gpt-4o',
      createdAt: new Date(created * 1000).toISOString(),
      finishReason: 'stop',
      usage: { inputTokenCount: tokensIn, outputTokenCount: tokensOut, totalTokenCount: tokensIn + tokensOut },
    }),
  },
  {
    name: 'telemetry',
    endpoint: 'trip-planner',
    model: RARE_MODELS.telemetry,
    tokens: [97, 52],
    // https://github.com/open-telemetry/semantic-conventions/blob/main/docs/gen-ai/non-normative/examples-llm-calls.md
    request: ({ city }, random) => {
      const id = `call_${random.token(24)}`;
      return {
        'gen_ai.provider.name': 'openai',
        'gen_ai.operation.name': 'chat',
        'gen_ai.request.model': MODELS.gpt4oMini.id,
        'gen_ai.system_instructions': [{ type: 'text', content: 'You know the weather.' }],
        'gen_ai.input.messages': [
          { role: 'user', parts: [{ type: 'text', content: `Do I need a jacket in ${city}?` }] },
          { role: 'assistant', parts: [{ type: 'tool_call', id, name: 'get_weather', arguments: { city } }] },
          { role: 'tool', parts: [{ type: 'tool_call_response', id, response: 'rainy, 14 °C' }] },
        ],
      };
    },
    // On spans, structured attributes are strings of JSON where the collector knows no other.
    response: ({ city, tokensIn, tokensOut }, random) => ({
      'gen_ai.response.id': `chatcmpl-${random.token(29)}`,
      'gen_ai.response.model': 'gpt-4o-mini-2024-07-18',
      'gen_ai.response.finish_reasons': ['stop'],
      'gen_ai.usage.input_tokens': tokensIn,
      'gen_ai.usage.output_tokens': tokensOut,
      'gen_ai.output.messages': JSON.stringify([
        {
          role: 'assistant',
          parts: [
            { type: 'reasoning', content: 'Rain at 14 degrees.' },
            { type: 'text', content: `Yes: it rains in ${city}, at 14 °C.` },
          ],
          finish_reason: 'stop',
        },
      ]),
    }),
  },
];
