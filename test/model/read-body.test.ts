import { expect } from '@open-wc/testing';
import type { LogEntry } from '../../src/api/client.js';
import { textOf } from '../../src/elements/body/text-of.js';
import type { ReadBody } from '../../src/model/body-view.js';
import { readBody } from '../../src/model/read-body.js';

function entryOf(statusCode: number): LogEntry {
  const names = { id: '1', endpoint: null, provider: null, model: null, user: null, virtualKey: null };
  const tokens = { tokensIn: null, tokensOut: null, tokensTotal: null, cost: null };
  const rest = { createdAt: null, success: statusCode === 200, cached: null, step: null, durationMs: null, metadata: [], raw: null };
  return { ...names, ...tokens, ...rest, statusCode };
}

async function read(content: unknown, statusCode = 200): Promise<ReadBody> {
  const view = await readBody({ state: 'stored', content }, 'response', entryOf(statusCode), new AbortController().signal);
  if (view.kind !== 'read') throw new Error('It was not read');
  return view;
}


describe('readBody', () => {
  it('tells of no error where there is none', async () => {
    const bodies: unknown[] = [
      { code: 2016, message: 'ok done', result_list: [1] },
      { code: 2029, data: { error: 'none' } },
      { message: 'Done', detail: 'All of it', code: 'content_filter' },
      { success: true, errors: [], result: { message: 'x' } },
      { choices: [{ message: { role: 'assistant', content: 'Hi' } }], error: null },
      [{ note: { error: 'not the body' } }],
    ];
    for (const body of bodies) expect((await read(body)).error, JSON.stringify(body)).to.equal(null);
  });

  it('tells of the gateway’s guardrails and the providers’ in answers', async () => {
    // https://developers.cloudflare.com/ai-gateway/features/guardrails/
    const blocked = { code: 2016, message: 'Prompt blocked due to security configurations' };
    const bodies = [{ error: blocked }, { errors: [blocked] }, { success: false, errors: [blocked] }, { success: false, error: [blocked] }, { success: false, ...blocked }];
    for (const body of bodies) expect((await read(body)).error?.guard, JSON.stringify(body)).to.equal('prompt-blocked');
    expect((await read({ promptFeedback: { blockReason: 'SAFETY' } })).error?.guard).to.equal('prompt-blocked');
    expect((await read({ message: 'x', promptFeedback: { blockReason: 'SAFETY' } })).error?.guard).to.equal('prompt-blocked');
    const bedrock = { output: { message: { role: 'assistant', content: [{ text: 'Sorry.' }] } }, stopReason: 'guardrail_intervened' };
    expect((await read(bedrock)).error?.guard).to.equal('guardrail-intervened');
  });

  it('tells of errors beside and within an answer, whatever its status', async () => {
    const message = { role: 'assistant', content: 'partial' };
    // https://openrouter.ai/docs/api-reference/errors
    const within = { choices: [{ finish_reason: 'error', message, error: { code: 502, message: 'Provider disconnected' } }] };
    const beside = { choices: [{ message }], error: { message: 'Boom' } };
    for (const status of [200, 502]) {
      const { error, messages } = await read(within, status);
      expect(error).to.include({ message: 'Provider disconnected', code: '502' });
      expect(messages?.[0]?.parts[0]).to.deep.equal({ type: 'text', text: 'partial' });
      expect((await read(JSON.stringify(beside), status)).error).to.include({ message: 'Boom' });
    }
    const stream = `data: ${JSON.stringify({ choices: [{ delta: { content: 'a' } }] })}\n\ndata: {"error":{"message":"Boom"}}\n\n`;
    expect((await read(stream)).error).to.include({ message: 'Boom' });
  });

  it('is copied where the engine can write it', async () => {
    const small = await read({ choices: [{ message: { role: 'assistant', content: 'Hi' } }] });
    expect(textOf(small, false)).to.equal('assistant:\nHi');
    expect(textOf(small, true)).to.equal(JSON.stringify(small.value, null, 2));
    expect(textOf(await read('Just words'), true)).to.equal('Just words');
    // What no engine can write, as none can write what is too deep.
    const value: Record<string, unknown> = {};
    value['itself'] = value;
    const far = await read(null);
    expect(textOf({ ...far, value }, true)).to.equal(null);
    for (const part of [{ type: 'unknown', value } as const, { type: 'tool-call', name: 'f', id: null, args: value } as const]) {
      const result = { type: 'tool-result', id: null, name: null, parts: [part] } as const;
      expect(textOf({ ...far, messages: [{ role: 'tool', parts: [result] }] }, false)).to.equal(null);
    }
    const call = { type: 'tool-call', name: 'f', id: null, args: { a: 1 } } as const;
    expect(textOf({ ...far, messages: [{ role: 'assistant', parts: [call, { ...call, args: '{"a"' }] }] }, false)).to.equal('assistant:\nf({"a":1})\nf({"a")');
  });
});
