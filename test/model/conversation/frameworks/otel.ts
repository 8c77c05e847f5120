import { BASE64, call, media, message, reasoning, result } from '../parts.js';
import type { Documented } from './documented.js';

const EXAMPLES =
  'https://github.com/open-telemetry/semantic-conventions/blob/main/docs/gen-ai/non-normative/examples-llm-calls.md';
const EVENTS = 'https://github.com/open-telemetry/semantic-conventions/blob/v1.36.0/docs/gen-ai/gen-ai-events.md';
const OPENINFERENCE = 'https://arize-ai.github.io/openinference/spec';
const OPENLLMETRY =
  'https://github.com/traceloop/openllmetry/tree/main/packages/opentelemetry-instrumentation-openai/tests/traces';

const asked = [
  { role: 'user', parts: [{ type: 'text', content: 'Weather in Paris?' }] },
  {
    role: 'assistant',
    parts: [{ type: 'tool_call', id: 'call_VSP', name: 'get_weather', arguments: { location: 'Paris' } }],
  },
  { role: 'tool', parts: [{ type: 'tool_call_response', id: 'call_VSP', response: 'rainy, 57°F' }] },
];
const answered = [
  {
    role: 'assistant',
    parts: [
      { type: 'reasoning', content: 'It rains there.' },
      { type: 'text', content: 'The weather in Paris is currently rainy.' },
    ],
    finish_reason: 'stop',
  },
];
const askedSays = [
  message('user', 'Weather in Paris?'),
  message('assistant', call('get_weather', 'call_VSP', { location: 'Paris' })),
  message('tool', result('call_VSP', null, 'rainy, 57°F')),
];
const answeredSays = [message('assistant', reasoning('It rains there.'), 'The weather in Paris is currently rainy.')];
const span = {
  'gen_ai.provider.name': 'openai',
  'gen_ai.operation.name': 'chat',
  'gen_ai.system_instructions': [{ type: 'text', content: 'You must never tell jokes' }],
  'gen_ai.input.messages': asked,
  'gen_ai.output.messages': JSON.stringify(answered),
};
const otlp = {
  name: 'chat gpt-4',
  attributes: [
    { key: 'gen_ai.operation.name', value: { stringValue: 'chat' } },
    { key: 'gen_ai.input.messages', value: { stringValue: JSON.stringify(asked) } },
    { key: 'gen_ai.usage.input_tokens', value: { intValue: '97' } },
    {
      key: 'gen_ai.output.messages',
      value: {
        arrayValue: {
          values: [
            {
              kvlistValue: {
                values: [
                  { key: 'role', value: { stringValue: 'assistant' } },
                  { key: 'parts', value: { stringValue: 'All of it.' } },
                ],
              },
            },
          ],
        },
      },
    },
  ],
};
const flat = {
  'gen_ai.system': 'OpenAI',
  'gen_ai.prompt.0.role': 'system',
  'gen_ai.prompt.0.content': 'You answer questions.',
  'gen_ai.prompt.1.role': 'user',
  'gen_ai.prompt.1.content': '[{"type":"text","text":"The state of the fleet?"}]',
  'gen_ai.prompt.2.role': 'assistant',
  'gen_ai.prompt.2.content': '',
  'gen_ai.prompt.2.tool_calls.0.name': 'transfer',
  'gen_ai.prompt.2.tool_calls.0.arguments': '{}',
  'gen_ai.prompt.10.role': 'tool',
  'gen_ai.prompt.10.tool_call_id': 'call_0',
  'gen_ai.prompt.10.content': 'done',
  'gen_ai.prompt.3.role': 'assistant',
  'gen_ai.prompt.3.content': 'One moment.',
  'gen_ai.completion.0.role': 'assistant',
  'gen_ai.completion.0.finish_reason': 'tool_calls',
  'gen_ai.completion.0.tool_calls.0.id': 'call_1',
  'gen_ai.completion.0.tool_calls.0.name': 'faq',
  'gen_ai.completion.0.tool_calls.0.arguments': '{"query": "787 fleet"}',
};
const openInference = {
  attributes: {
    'openinference.span.kind': 'LLM',
    'llm.input_messages.0.message.role': 'user',
    'llm.input_messages.0.message.contents.0.message_content.type': 'text',
    'llm.input_messages.0.message.contents.0.message_content.text': 'What objects do you see?',
    'llm.input_messages.0.message.contents.1.message_content.type': 'image',
    'llm.input_messages.0.message.contents.1.message_content.image.image.url': 'https://example.com/photo.jpg',
    'llm.input_messages.1.message.role': 'tool',
    'llm.input_messages.1.message.content': '65 degrees',
    'llm.input_messages.1.message.tool_call_id': 'call_abc123',
    'llm.output_messages.0.message.role': 'assistant',
    'llm.output_messages.0.message.content': 'Let me see.',
    'llm.output_messages.0.message.tool_calls.0.tool_call.id': 'call_abc123',
    'llm.output_messages.0.message.tool_calls.0.tool_call.function.name': 'get_weather',
    'llm.output_messages.0.message.tool_calls.0.tool_call.function.arguments': '{"location": "San Francisco, CA"}',
  },
};
const withEvents = {
  name: 'chat gpt-4',
  attributes: { 'gen_ai.system': 'openai' },
  events: [
    { name: 'gen_ai.system.message', attributes: { content: 'You are a helpful bot' } },
    { name: 'gen_ai.user.message', attributes: { content: 'Weather in Paris?' } },
    { name: 'gen_ai.tool.message', attributes: { id: 'call_VSP', content: 'rainy' } },
    { name: 'exception', attributes: { 'exception.message': 'none' } },
    { name: 'gen_ai.choice', attributes: { index: 0, message: '{"content":"It rains.","role":"assistant"}' } },
  ],
};
const executed = {
  'gen_ai.operation.name': 'execute_tool',
  'gen_ai.tool.name': 'get_weather',
  'gen_ai.tool.call.id': 'call_VSP',
  'gen_ai.tool.call.arguments': '{"location":"Paris"}',
  'gen_ai.tool.call.result': 'rainy, 57°F',
};

export const otel: readonly Documented[] = [
  {
    name: 'attributes, asked',
    source: EXAMPLES,
    side: 'request',
    body: span,
    shared: true,
    says: [message('system', 'You must never tell jokes'), ...askedSays],
  },
  { name: 'attributes, answered', source: EXAMPLES, side: 'response', body: span,
    shared: true, says: answeredSays },
  { name: 'a span of OTLP, asked', source: EXAMPLES, side: 'request', body: otlp,
    shared: true, says: askedSays },
  { name: 'a span of OTLP, answered', source: EXAMPLES, side: 'response', body: otlp,
    shared: true, says: [message('assistant', 'All of it.')] },
  { name: 'the messages alone', source: EXAMPLES, side: 'request', body: { messages: asked }, says: askedSays },
  {
    name: 'media',
    source: `${EXAMPLES}#multimodal-inputs-example`,
    side: 'request',
    body: {
      attributes: {
        'gen_ai.input.messages': [
          {
            role: 'user',
            parts: [
              { type: 'text', content: 'What is in the attached data?' },
              { type: 'uri', modality: 'video', mime_type: 'video/mp4', uri: 'gs://my-bucket/my-video.mp4' },
              { type: 'file', modality: 'image', file_id: 'provider_fileid_123' },
              { type: 'blob', modality: 'audio', mime_type: 'audio/wav', content: BASE64 },
            ],
          },
        ],
      },
    },
    says: [
      message(
        'user',
        'What is in the attached data?',
        media('video', { mediaType: 'video/mp4', url: 'gs://my-bucket/my-video.mp4' }),
        media('image', { name: 'provider_fileid_123' }),
        media('audio', { mediaType: 'audio/wav', data: BASE64, bytes: 6 }),
      ),
    ],
  },
  {
    name: "OpenLLMetry's numbered attributes, asked",
    source: OPENLLMETRY,
    side: 'request',
    body: flat,
    shared: true,
    says: [
      message('system', 'You answer questions.'),
      message('user', 'The state of the fleet?'),
      message('assistant', call('transfer', null, {})),
      message('assistant', 'One moment.'),
      message('tool', result('call_0', null, 'done')),
    ],
  },
  {
    name: "OpenLLMetry's numbered attributes, answered",
    source: OPENLLMETRY,
    side: 'response',
    body: flat,
    shared: true,
    says: [message('assistant', call('faq', 'call_1', { query: '787 fleet' }))],
  },
  {
    name: "OpenInference's attributes, asked",
    source: `${OPENINFERENCE}/multimodal_attributes.html`,
    side: 'request',
    body: openInference,
    shared: true,
    says: [
      message('user', 'What objects do you see?', media('image', { url: 'https://example.com/photo.jpg' })),
      message('tool', result('call_abc123', null, '65 degrees')),
    ],
  },
  {
    name: "OpenInference's attributes, answered",
    source: `${OPENINFERENCE}/tool_calling.html`,
    side: 'response',
    body: openInference,
    shared: true,
    says: [message('assistant', 'Let me see.', call('get_weather', 'call_abc123', { location: 'San Francisco, CA' }))],
  },
  {
    name: 'events of a span, asked',
    source: EVENTS,
    side: 'request',
    body: withEvents,
    shared: true,
    says: [
      message('system', 'You are a helpful bot'),
      message('user', 'Weather in Paris?'),
      message('tool', result('call_VSP', null, 'rainy')),
    ],
  },
  { name: 'events of a span, answered', source: EVENTS, side: 'response', body: withEvents,
    shared: true, says: [message('assistant', 'It rains.')] },
  {
    name: 'an event as a record of a log',
    source: EVENTS,
    side: 'response',
    body: { event_name: 'gen_ai.choice', body: { index: 0, finish_reason: 'stop', message: { content: 'It rains.' } } },
    says: [message('assistant', 'It rains.')],
  },
  {
    name: 'a tool, asked',
    source: 'https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/#execute-tool-span',
    side: 'request',
    body: executed,
    shared: true,
    says: [message('assistant', call('get_weather', 'call_VSP', { location: 'Paris' }))],
  },
  {
    name: 'a tool, answered',
    source: 'https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/#execute-tool-span',
    side: 'response',
    body: executed,
    shared: true,
    says: [message('tool', result('call_VSP', 'get_weather', 'rainy, 57°F'))],
  },
];
