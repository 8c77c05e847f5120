import { BASE64, call, media, message, reasoning, result, unknown } from '../parts.js';
import type { Documented } from './documented.js';

const ID = ['langchain', 'schema', 'messages'];
const built = (name: string, kwargs: object) => ({ lc: 1, type: 'constructor', id: [...ID, name], kwargs });

const DUMPED = 'https://github.com/langchain-ai/langchain/blob/master/libs/core/tests/unit_tests/test_messages.py';
const MESSAGES = 'https://docs.langchain.com/oss/python/langchain/messages';

export const langchain: readonly Documented[] = [
  {
    name: 'dumped messages',
    source: DUMPED,
    side: 'request',
    body: {
      messages: [
        [
          built('SystemMessage', { content: 'You are the Notes agent.', type: 'system' }),
          built('HumanMessage', { content: 'refund my order', type: 'human' }),
          built('AIMessage', {
            type: 'ai',
            content: [{ text: 'blah', type: 'text' }],
            tool_calls: [{ name: 'foo', args: { bar: 1 }, id: 'baz', type: 'tool_call' }],
            invalid_tool_calls: [{ name: 'foobad', args: 'blah', id: 'booz', error: 'bad', type: 'invalid_tool_call' }],
            additional_kwargs: {
              tool_calls: [{ id: 'baz', type: 'function', function: { name: 'foo', arguments: '{"bar":1}' } }],
              refusal: null,
            },
          }),
          built('ToolMessage', { content: 'found', tool_call_id: 'baz', name: 'foo', type: 'tool' }),
          built('RemoveMessage', { content: '', id: 'm1', type: 'remove' }),
        ],
      ],
    },
    says: [
      message('system', 'You are the Notes agent.'),
      message('user', 'refund my order'),
      message('assistant', 'blah', call('foo', 'baz', { bar: 1 }), call('foobad', 'booz', 'blah'), unknown({ error: 'bad' })),
      message('tool', result('baz', 'foo', 'found')),
      message('remove', unknown(built('RemoveMessage', { content: '', id: 'm1', type: 'remove' }))),
    ],
  },
  {
    name: 'the state of a graph',
    source: 'https://docs.langchain.com/langsmith/use-threads',
    side: 'response',
    body: {
      messages: [
        { content: 'hi', additional_kwargs: {}, response_metadata: {}, type: 'human', name: null, id: 'a', example: false },
        {
          content: '',
          additional_kwargs: { reasoning_content: 'Look it up.' },
          type: 'ai',
          id: 'b',
          tool_calls: [{ name: 'search', args: { q: 'hi' }, id: 'call_1', type: 'tool_call' }],
          invalid_tool_calls: [],
          usage_metadata: null,
        },
        { content: 'nothing', type: 'tool', name: 'search', id: 'c', tool_call_id: 'call_1', artifact: null, status: 'success' },
        { content: 'Hello!', additional_kwargs: {}, type: 'ai', id: 'd', tool_calls: [] },
      ],
    },
    says: [
      message('user', 'hi'),
      message('assistant', reasoning('Look it up.'), call('search', 'call_1', { q: 'hi' })),
      message('tool', result('call_1', 'search', 'nothing')),
      message('assistant', 'Hello!'),
    ],
  },
  {
    name: 'messages as dictionaries',
    source: 'https://python.langchain.com/api_reference/core/messages/langchain_core.messages.base.messages_to_dict.html',
    side: 'request',
    body: {
      messages: [
        { type: 'human', data: { content: 'hi', additional_kwargs: {}, type: 'human' } },
        { type: 'ai', data: { content: 'hello', additional_kwargs: {}, type: 'ai', tool_calls: [] } },
        { type: 'chat', data: { content: 'aside', role: 'Narrator', type: 'chat' } },
      ],
    },
    says: [message('user', 'hi'), message('assistant', 'hello'), message('narrator', 'aside')],
  },
  {
    name: 'standard blocks',
    source: `${MESSAGES}#standard-content-blocks`,
    side: 'request',
    body: {
      messages: [
        {
          type: 'human',
          content: [
            { type: 'text', text: 'Describe these.' },
            { type: 'image', url: 'https://example.com/a.jpg' },
            { type: 'image', base64: BASE64, mime_type: 'image/jpeg' },
            { type: 'image', source_type: 'base64', data: BASE64, mime_type: 'image/png' },
            { type: 'file', file_id: 'file-abc123' },
            { type: 'audio', base64: BASE64, mime_type: 'audio/wav' },
            { type: 'text-plain', text: 'A plain document.', mime_type: 'text/plain' },
            { type: 'image_url', image_url: { url: 'https://example.com/b.jpg' } },
          ],
        },
        {
          type: 'AIMessageChunk',
          content: [
            { type: 'reasoning', reasoning: 'They want words.' },
            {
              type: 'text',
              text: 'A cat.',
              annotations: [{ type: 'citation', url: 'https://example.com', title: 'Cats', cited_text: 'cat' }],
            },
            { type: 'tool_use', id: 'toolu_1', name: 'draw', input: {}, partial_json: '{"what":"cat"}' },
            { type: 'server_tool_call', id: 's1', name: 'web_search', args: { query: 'cats' } },
            { type: 'server_tool_result', tool_call_id: 's1', status: 'success', output: [{ url: 'https://example.com' }] },
            { type: 'non_standard', value: { any: 'thing' } },
          ],
          tool_calls: [{ name: 'draw', args: { what: 'cat' }, id: 'toolu_1', type: 'tool_call' }],
        },
      ],
    },
    says: [
      message(
        'user',
        'Describe these.',
        media('image', { url: 'https://example.com/a.jpg' }),
        media('image', { mediaType: 'image/jpeg', data: BASE64, bytes: 6 }),
        media('image', { mediaType: 'image/png', data: BASE64, bytes: 6 }),
        media('file', { name: 'file-abc123' }),
        media('audio', { mediaType: 'audio/wav', data: BASE64, bytes: 6 }),
        'A plain document.',
        media('image', { url: 'https://example.com/b.jpg' }),
      ),
      message(
        'assistant',
        reasoning('They want words.'),
        'A cat.',
        { type: 'citation', title: 'Cats', url: 'https://example.com', text: 'cat' },
        call('web_search', 's1', { query: 'cats' }),
      ),
      message('tool', result('s1', null, unknown({ url: 'https://example.com' }))),
      message('assistant', unknown({ any: 'thing' }), call('draw', 'toolu_1', { what: 'cat' })),
    ],
  },
  {
    name: 'the value of a prompt',
    source: 'https://python.langchain.com/api_reference/core/prompt_values/langchain_core.prompt_values.ChatPromptValue.html',
    side: 'request',
    body: {
      lc: 1,
      type: 'constructor',
      id: ['langchain', 'prompts', 'chat', 'ChatPromptValue'],
      kwargs: { messages: [built('HumanMessage', { content: 'Tell me a joke', type: 'human' })] },
    },
    says: [message('user', 'Tell me a joke')],
  },
  {
    name: 'the inputs of a traced run',
    source: 'https://docs.langchain.com/langsmith/run-data-format',
    side: 'request',
    body: { run_type: 'llm', inputs: { messages: [[built('HumanMessage', { content: 'hello' })]] }, outputs: {} },
    says: [message('user', 'hello')],
  },
  {
    name: 'the result of a model',
    source: 'https://python.langchain.com/api_reference/core/outputs/langchain_core.outputs.llm_result.LLMResult.html',
    side: 'response',
    body: {
      generations: [
        [
          {
            text: 'Note saved',
            generation_info: { finish_reason: 'stop', logprobs: null },
            type: 'ChatGeneration',
            message: built('AIMessage', { content: 'Note saved', additional_kwargs: { refusal: null }, type: 'ai' }),
          },
        ],
        [{ text: 'A plain completion', generation_info: null, type: 'Generation' }],
      ],
      llm_output: { token_usage: { completion_tokens: 10 }, model_name: 'granite-tiny' },
      run: null,
      type: 'LLMResult',
    },
    says: [message('assistant', 'Note saved'), message('assistant', 'A plain completion')],
  },
  {
    name: 'one message',
    source: DUMPED,
    side: 'response',
    body: built('AIMessage', { content: 'Paris is the capital of France.', type: 'ai', tool_calls: [] }),
    says: [message('assistant', 'Paris is the capital of France.')],
  },
];
