/** Bodies in the forms that providers document, with one text in every place that holds text. */

/** The bodies of a log, and whether its request failed. */
export interface Bodies {
  readonly request: unknown;
  readonly response: unknown;
  readonly failed?: boolean;
}

const ask = (content: unknown) => ({ model: 'm', messages: [{ role: 'user', content }] });
const say = (content: unknown) => ({ choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] });
const events = (...data: readonly unknown[]) => data.map((item) => `data: ${typeof item === 'string' ? item : JSON.stringify(item)}\n\n`).join('');
const object = (...entries: readonly (readonly [string, unknown])[]): unknown => Object.fromEntries(entries);

/** The text as it may stand in an address: what follows is no part of it. */
const away = (text: string) => `http://hostile.invalid/?${text}`;

export const BODIES: Readonly<Record<string, (text: string) => Bodies>> = {
  'plain messages': (text) => ({ request: ask(text), response: say(text) }),

  // https://platform.openai.com/docs/api-reference/chat
  'chat completions': (text) => ({
    request: {
      model: text,
      messages: [
        { role: 'system', content: text },
        { role: text, name: text, content: text },
        {
          role: 'user',
          content: [
            { type: 'text', text },
            { type: 'image_url', image_url: { url: away(text), detail: text } },
            { type: 'image_url', image_url: { url: text } },
            { type: 'image_url', image_url: { url: `data:${text};base64,AAAA` } },
            { type: 'input_audio', input_audio: { data: text, format: text } },
            { type: 'file', file: { filename: text, file_data: `data:${text},${text}`, file_id: text } },
            { type: text, [text]: text },
          ],
        },
        { role: 'assistant', content: null, refusal: text, tool_calls: [{ id: text, type: 'function', function: { name: text, arguments: text } }] },
        { role: 'assistant', tool_calls: [{ id: text, type: 'function', function: { name: text, arguments: JSON.stringify({ [text]: text }) } }] },
        { role: 'tool', tool_call_id: text, content: text },
        { role: 'tool', tool_call_id: text, content: JSON.stringify({ [text]: [text] }) },
      ],
      tools: [{ type: 'function', function: { name: text, description: text, parameters: { type: text } } }],
    },
    response: {
      id: text,
      model: text,
      choices: [
        {
          finish_reason: text,
          message: {
            role: 'assistant',
            content: text,
            reasoning_content: text,
            annotations: [{ type: 'url_citation', url_citation: { url: text, title: text, start_index: 0, end_index: 1 } }],
            tool_calls: [{ id: text, type: 'function', function: { name: text, arguments: text } }],
          },
        },
      ],
    },
  }),

  // https://docs.anthropic.com/en/api/messages
  'Anthropic messages': (text) => ({
    request: {
      max_tokens: 9,
      system: [{ type: 'text', text }],
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text },
            { type: 'image', source: { type: 'url', url: text } },
            { type: 'image', source: { type: 'base64', media_type: text, data: text } },
            { type: 'document', title: text, context: text, source: { type: 'text', media_type: 'text/plain', data: text } },
            { type: text, text },
          ],
        },
        { role: 'assistant', content: [{ type: 'thinking', thinking: text, signature: text }, { type: 'tool_use', id: text, name: text, input: { [text]: text } }] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: text, is_error: true, content: [{ type: 'text', text }] }] },
      ],
    },
    response: {
      type: 'message',
      role: text,
      stop_reason: text,
      content: [
        { type: 'text', text, citations: [{ type: 'web_search_result_location', url: text, title: text, cited_text: text, encrypted_index: text }] },
        { type: 'web_search_tool_result', tool_use_id: text, content: [{ type: 'web_search_result', url: text, title: text, encrypted_content: text }] },
      ],
    },
  }),

  // https://ai.google.dev/api/generate-content
  'Gemini contents': (text) => ({
    request: {
      systemInstruction: { parts: [{ text }] },
      contents: [
        {
          role: text,
          parts: [
            { text },
            { inlineData: { mimeType: text, data: text } },
            { fileData: { mimeType: text, fileUri: text } },
            { functionCall: { name: text, args: { [text]: text } } },
            { functionResponse: { name: text, response: { [text]: text } } },
            { executableCode: { language: text, code: text } },
          ],
        },
      ],
    },
    response: {
      candidates: [
        {
          finishReason: text,
          content: { role: 'model', parts: [{ text }, { text, thought: true }] },
          groundingMetadata: { groundingChunks: [{ web: { uri: text, title: text } }], searchEntryPoint: { renderedContent: text } },
        },
      ],
    },
  }),

  // https://platform.openai.com/docs/api-reference/responses
  'OpenAI responses': (text) => ({
    request: {
      model: text,
      instructions: text,
      input: [
        { role: text, content: [{ type: 'input_text', text }, { type: 'input_image', image_url: text }, { type: 'input_file', filename: text, file_url: text }] },
        { type: 'function_call', call_id: text, name: text, arguments: text },
        { type: 'function_call_output', call_id: text, output: text },
      ],
    },
    response: {
      object: 'response',
      status: text,
      output: [
        { type: 'reasoning', summary: [{ type: 'summary_text', text }] },
        { type: 'web_search_call', status: text, action: { type: text, query: text, url: text } },
        {
          type: 'message',
          role: 'assistant',
          content: [{ type: 'output_text', text, annotations: [{ type: 'url_citation', url: text, title: text }, { type: 'file_citation', filename: text }] }],
        },
        { type: 'image_generation_call', result: text },
        { type: text, [text]: text },
      ],
    },
  }),

  'a stream of chat completions': (text) => ({
    request: ask(text),
    response: events(
      { id: text, model: text, choices: [{ index: 0, delta: { role: 'assistant', content: text } }] },
      { choices: [{ index: 0, delta: { tool_calls: [{ index: 0, id: text, function: { name: text, arguments: text } }] }, finish_reason: text }] },
      text,
      { error: { message: text, type: text, code: text } },
    ),
  }),

  'a stream of Anthropic messages': (text) => ({
    request: { max_tokens: 9, ...ask(text) },
    response: [
      { type: 'message_start', message: { role: 'assistant', model: text, content: [] } },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } },
      { type: 'content_block_start', index: 1, content_block: { type: 'tool_use', id: text, name: text, input: {} } },
      { type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: text } },
      { type: 'error', error: { type: text, message: text } },
    ]
      .map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
      .join(''),
  }),

  'an error': (text) => ({
    failed: true,
    request: ask(text),
    response: { error: { message: text, type: text, code: text, param: text, metadata: { provider_name: text, raw: text }, details: [{ [text]: text }] }, request_id: text },
  }),

  'an error in words': (text) => ({ failed: true, request: { prompt: text }, response: text }),

  // https://developers.cloudflare.com/ai-gateway/features/guardrails/
  'a guardrail': (text) => ({
    failed: true,
    request: ask(text),
    response: { success: false, error: [{ code: 2016, message: `Prompt blocked due to security configurations ${text}` }], messages: [{ message: text }] },
  }),

  'JSON of no known form': (text) => ({
    request: object([text, text], ['__proto__', { [text]: text }], ['constructor', [text, { text }]], ['nested', JSON.stringify({ [text]: text })]),
    response: [text, { [text]: { [text]: [text, text] } }],
  }),

  'a web page': (text) => ({ request: text, response: `<!doctype html><title>${text}</title><body>${text}` }),

  'JSON that broke off': (text) => ({
    request: JSON.stringify(ask(`${text}${text}`)).slice(0, -6),
    response: `{"choices":[{"message":{"content":"${text}`,
  }),
};
