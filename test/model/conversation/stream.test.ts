import { expect } from '@open-wc/testing';
import { readStream } from '../../../src/model/conversation/stream.js';

const answer = (body: unknown) => readStream(body)?.map(({ role, parts }) => [role, parts]);
const says = (text: string) => [['assistant', [{ type: 'text', text }]]];
const events = (...chunks: (object | string)[]) =>
  chunks.map((chunk) => `data: ${typeof chunk === 'string' ? chunk : JSON.stringify(chunk)}\n\n`).join('');

describe('streams', () => {
  it('OpenAI chat completions', () => {
    // https://platform.openai.com/docs/api-reference/chat-streaming
    const chunk = (delta: object, finish_reason: string | null = null) => ({ object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason }] });
    const chunks = [chunk({ role: 'assistant', content: '' }), chunk({ content: 'Hel' }), chunk({ content: 'lo\n"x"' }), chunk({}, 'stop')];
    expect(answer(events(...chunks, { choices: [], usage: {} }, '[DONE]'))).to.deep.equal(says('Hello\n"x"'));
    expect(answer({ streamed_data: chunks })).to.deep.equal(says('Hello\n"x"'));
    expect(answer(events(...chunks).slice(0, -40))).to.deep.equal(says('Hello\n"x"'));
  });

  it('Anthropic Messages, with named events', () => {
    // https://docs.anthropic.com/en/docs/build-with-claude/streaming
    const stream = [
      { type: 'message_start', message: { role: 'assistant', content: [], usage: { input_tokens: 25 } } },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'ping' },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Hello' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: '!' } },
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null } },
      { type: 'message_stop' },
    ].map((data) => `event: ${data.type}\r\ndata: ${JSON.stringify(data)}\r\n\r\n`);
    expect(answer(stream.join(''))).to.deep.equal(says('Hello!'));
  });

  it('OpenAI Responses, each text once', () => {
    // https://platform.openai.com/docs/api-reference/responses-streaming
    const stream = events(
      { type: 'response.created', response: { output: [] } },
      { type: 'response.reasoning_summary_text.delta', delta: 'thinking' },
      { type: 'response.output_text.delta', delta: 'Hi' },
      { type: 'response.output_text.delta', delta: ' there' },
      { type: 'response.output_text.done', text: 'Hi there' },
      { type: 'response.completed', response: { output: [{ type: 'message', content: [{ type: 'output_text', text: 'Hi there' }] }] } },
    );
    expect(answer(stream)).to.deep.equal(says('Hi there'));
  });

  it('Gemini, Workers AI, Cohere, legacy completions', () => {
    const gemini = (text: string) => ({ candidates: [{ content: { role: 'model', parts: [{ text: 'thought', thought: true }, { text }] } }] });
    expect(answer([gemini('a'), gemini('b')])).to.deep.equal(says('ab'));
    expect(answer(events({ response: 'a' }, { response: 'b' }, { response: '', usage: {} }, '[DONE]'))).to.deep.equal(says('ab'));
    const cohere = (text: string) => ({ type: 'content-delta', index: 0, delta: { message: { content: { text } } } });
    expect(answer(events({ type: 'message-start', delta: { message: { role: 'assistant' } } }, cohere('a'), cohere('b')))).to.deep.equal(says('ab'));
    expect(answer(events({ choices: [{ text: 'a' }] }, { choices: [{ text: 'b' }] }))).to.deep.equal(says('ab'));
  });

  it('leaves a stream of more than text as it is, and what is no stream', () => {
    const call = { choices: [{ delta: { tool_calls: [{ index: 0, function: { name: 'f', arguments: '{' } }] } }] };
    expect(answer(events({ choices: [{ delta: { content: 'Let me see.' } }] }, call))).to.equal(undefined);
    expect(answer(events({ choices: [{ delta: { content: 'x', tool_calls: null } }] }))).to.deep.equal(says('x'));
    expect(answer(events({ choices: [{ delta: { content: 'he wrote "tool_use" and {"tool_calls": [1]}' } }] }))).to.not.equal(undefined);
    for (const body of ['data: nothing', 'plain text', '', 7, null, [], [1, null, 'x'], {}, { streamed_data: 'x' }, { data: [{ embedding: [1] }] }]) {
      expect(answer(body), JSON.stringify(body)).to.equal(undefined);
    }
  });

  it('never takes a part, a mixture or a failure for the answer', () => {
    const chunk = (index: number, content: unknown) => ({ choices: [{ index, delta: { content } }] });
    const bad: unknown[] = [
      [{ text: 'Paris', score: 0.9 }, { text: 'London', score: 0.1 }],
      events(chunk(0, 'Good'), chunk(1, 'Bad'), chunk(0, ' day')),
      events(chunk(0, [{ type: 'text', text: 'lost' }]), chunk(0, 'kept')),
      events(chunk(0, 'Half an ans'), { error: { message: 'overloaded' } }),
      events({ type: 'content_block_delta', delta: { text: 'Half' } }, { type: 'error', error: { type: 'overloaded_error' } }),
      'As an example:\ndata: {"text":"hello"}\n',
    ];
    for (const body of bad) expect(answer(body), JSON.stringify(body)).to.equal(undefined);
    expect(answer(events({ type: 'transcript.text.delta', delta: 'x' }, { type: 'transcript.text.done', text: 'x' }))).to.deep.equal(says('x'));
    expect(answer(events({ choices: [{ delta: { content: 'x', tool_calls: [] } }] }))).to.deep.equal(says('x'));
  });
});
