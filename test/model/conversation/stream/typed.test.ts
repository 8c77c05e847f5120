import { expect } from '@open-wc/testing';
import { anthropicEvents, anthropicStream, anthropicWhole, responsesEvents, responsesStream, responsesWhole } from './fixtures.js';
import { assemble, bodyOf, isIncomplete, lines, named, sse } from './support.js';

describe('streams of Anthropic Messages', () => {
  it('are the message in one piece', async () => {
    for (const body of [anthropicStream, { streamed_data: anthropicEvents }, anthropicEvents, lines(...anthropicEvents)]) {
      expect(await bodyOf(body)).to.deep.equal(anthropicWhole);
      expect(await isIncomplete(body)).to.equal(false);
    }
  });

  it('with citations, server tools and a block given whole', async () => {
    // https://platform.claude.com/docs/en/build-with-claude/streaming#streaming-response-with-web-search-tool-use, …/citations
    const citation = { type: 'char_location', cited_text: 'The grass is green.', document_index: 0 };
    const result = { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [{ type: 'web_search_result', title: 'NYC', url: 'https://n.example' }] };
    const events = [
      { type: 'content_block_start', index: 0, content_block: { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} } },
      { type: 'content_block_delta', index: 0, delta: { type: 'input_json_delta', partial_json: '{"query": "weather' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'input_json_delta', partial_json: ' NYC"}' } },
      { type: 'content_block_start', index: 1, content_block: result },
      { type: 'content_block_start', index: 2, content_block: { type: 'text', text: '', citations: [] } },
      { type: 'content_block_delta', index: 2, delta: { type: 'text_delta', text: 'Green' } },
      { type: 'content_block_delta', index: 2, delta: { type: 'citations_delta', citation } },
      { type: 'content_block_delta', index: 2, delta: { type: 'citations_delta', citation } },
    ];
    expect(await bodyOf(named(...events))).to.deep.equal({
      type: 'message',
      role: 'assistant',
      content: [
        { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'weather NYC' } },
        result,
        { type: 'text', text: 'Green', citations: [citation, citation] },
      ],
    });
  });

  it('that broke off, or began in the middle, show what there is', async () => {
    const middle = anthropicEvents.slice(3, -7);
    expect(await bodyOf(named(...middle))).to.deep.equal({
      type: 'message',
      role: 'assistant',
      content: [
        { type: 'thinking', thinking: ' of 1071 and 462', signature: 'EqQBCgIYAhIM1gbcDa9GJwZA2b3h' },
        anthropicWhole.content[1],
        { type: 'tool_use', id: 'toolu_01NRLabsLyVHZPKxbKvkfSMn', name: 'get_weather', caller: { type: 'direct' }, input: {} },
      ],
    });
    const cut = (await bodyOf(named(...anthropicEvents.slice(0, -5)))) as typeof anthropicWhole;
    expect(cut.content[2]?.input).to.equal('{"location": "P');
    expect(await isIncomplete(named(...anthropicEvents.slice(0, -2)))).to.equal(true);
    const counted = { type: 'message_delta', delta: {}, usage: { output_tokens: 9 } };
    expect(await isIncomplete(named(...anthropicEvents.slice(0, -2), counted))).to.equal(true);
    expect(await isIncomplete(named(...anthropicEvents.slice(0, -1)))).to.equal(false);
  });

  it('keep the error', async () => {
    // https://platform.claude.com/docs/en/build-with-claude/streaming#error-events
    const error = { type: 'overloaded_error', message: 'Overloaded' };
    const stream = await assemble(named(...anthropicEvents.slice(0, 9), { type: 'error', error } as { type: string }));
    expect(stream?.body).to.deep.include({ error });
    expect(stream?.incomplete).to.equal(true);
    expect(await bodyOf(named({ type: 'error', error } as { type: string }))).to.deep.equal({ error });
  });
});

describe('streams of OpenAI Responses', () => {
  it('are the response in one piece', async () => {
    for (const body of [responsesStream, { streamed_data: responsesEvents }, responsesEvents]) {
      expect(await bodyOf(body)).to.deep.equal(responsesWhole);
      expect(await isIncomplete(body)).to.equal(false);
    }
  });

  it('are put together from the pieces when they broke off', async () => {
    const whole = { ...responsesWhole, status: 'in_progress', usage: null };
    expect(await bodyOf(named(...responsesEvents.slice(0, -1)))).to.deep.equal(whole);
    expect(await isIncomplete(named(...responsesEvents.slice(0, -1)))).to.equal(true);
    // What says again what was said, is left out: the deltas alone.
    const deltas = responsesEvents.filter(({ type }) => type.endsWith('.delta'));
    expect(await bodyOf(sse(...deltas))).to.deep.equal({
      object: 'response',
      output: [
        { type: 'reasoning', summary: [{ type: 'summary_text', text: '**Looking up** the weather' }] },
        { type: 'function_call', arguments: '{ "location": "New York City, USA" }' },
        { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Current weather in New York City, USA: Sunny.' }] },
      ],
    });
  });

  it('never take a whole that broke off for more than its pieces', async () => {
    const cut = { type: 'response.completed', response: { id: 'resp_68d9303e', output: [{ type: 'message', content: [{ type: 'output_text', text: 'Curr' }] }] } };
    const { output } = (await bodyOf({ streamed_data: [...responsesEvents.slice(0, -1), cut] })) as typeof responsesWhole;
    expect(output).to.deep.equal(responsesWhole.output);
  });

  it('with refusals, raw reasoning, custom and other tools, and images', async () => {
    // https://platform.openai.com/docs/api-reference/responses-streaming
    const events = [
      { type: 'response.reasoning_text.delta', output_index: 0, content_index: 0, delta: 'Hm' },
      { type: 'response.reasoning_text.delta', output_index: 0, content_index: 0, delta: 'm' },
      { type: 'response.custom_tool_call_input.delta', output_index: 1, delta: 'SELECT' },
      { type: 'response.custom_tool_call_input.delta', output_index: 1, delta: ' 1' },
      { type: 'response.mcp_call_arguments.delta', output_index: 2, delta: '{}' },
      { type: 'response.web_search_call.searching', output_index: 3 },
      { type: 'response.image_generation_call.partial_image', output_index: 4, partial_image_index: 0, partial_image_b64: 'iVBO' },
      { type: 'response.refusal.delta', output_index: 5, content_index: 0, delta: 'I can' },
      { type: 'response.refusal.delta', output_index: 5, content_index: 0, delta: 'not' },
    ];
    expect(await bodyOf(named(...events))).to.deep.equal({
      object: 'response',
      output: [
        { type: 'reasoning', content: [{ type: 'reasoning_text', text: 'Hmm' }], summary: [] },
        { type: 'custom_tool_call', input: 'SELECT 1' },
        { type: 'mcp_call', arguments: '{}' },
        { type: 'web_search_call', status: 'searching' },
        { type: 'image_generation_call', result: 'iVBO' },
        { type: 'message', role: 'assistant', content: [{ type: 'refusal', refusal: 'I cannot' }] },
      ],
    });
  });

  it('keep errors and ends', async () => {
    // https://platform.openai.com/docs/api-reference/responses-streaming/error, …/response/failed, …/response/incomplete
    const error = { code: 'ERR_SOMETHING', message: 'Something went wrong', param: null };
    const stream = await assemble(named(responsesEvents[0] ?? { type: '' }, { type: 'error', ...error }));
    expect(stream?.body).to.deep.include({ error });
    const failed = { type: 'response.failed', response: { ...responsesWhole, status: 'failed', error: { code: 'server_error', message: 'Failed' }, output: [] } };
    const whole = await assemble(named(...responsesEvents.slice(0, 6), failed));
    expect(whole?.incomplete).to.equal(true);
    expect(whole?.body).to.deep.include({ status: 'failed', error: { code: 'server_error', message: 'Failed' } });
    expect(JSON.stringify(whole?.body)).to.contain('**Looking up** the weather');
    expect(await isIncomplete(named({ type: 'response.incomplete', response: responsesWhole } as { type: string }))).to.equal(false);
  });

  it('transcriptions and images', async () => {
    // https://platform.openai.com/docs/api-reference/audio/transcript-text-delta-event, …/image-streaming
    const deltas = [{ type: 'transcript.text.delta', delta: 'I see' }, { type: 'transcript.text.delta', delta: ' skies' }];
    expect(await bodyOf(sse(...deltas))).to.deep.equal({ text: 'I see skies' });
    const done = { type: 'transcript.text.done', text: 'I see skies', usage: { total_tokens: 4 } };
    expect(await bodyOf(sse(...deltas, done))).to.deep.equal({ text: 'I see skies', usage: { total_tokens: 4 } });
    expect(await isIncomplete(sse(...deltas, done))).to.equal(false);
    const image = (type: string, b64_json: string) => ({ type: `image_generation.${type}`, b64_json, output_format: 'png' });
    expect(await bodyOf(sse(image('partial_image', 'iVBO'), image('completed', 'iVBOR')))).to.deep.equal({ output_format: 'png', data: [{ b64_json: 'iVBOR' }] });
  });
});
