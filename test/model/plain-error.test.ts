import { expect } from '@open-wc/testing';
import { parseJson } from '../../src/api/guards.js';
import { readErrorInfo } from '../../src/model/error-info.js';
import { readPlainError } from '../../src/model/plain-error.js';
import { ERROR_BODIES, info } from './error-bodies.js';

/** As the panel asks: for the JSON, or the text that is none. */
function readPlain(content: unknown): unknown {
  return readPlainError(typeof content === 'string' ? (parseJson(content) ?? content) : content);
}

describe('readPlainError', () => {
  it('reads the commonest bodies', () => {
    const read = ERROR_BODIES.filter(({ body }) => readPlain(body) !== null).map(({ name }) => name);
    expect(read).to.have.members([
      'OpenAI',
      'Perplexity',
      'xAI',
      'Anthropic, before it had request ids',
      'Gemini',
      'Ollama',
      'DeepSeek',
      'Workers AI',
      'a failed dynamic route',
      'a few words',
    ]);
    // What guardrails say has a heading, which the other file has.
    for (const code of [2016, '2017', 2029, 2030]) expect(readPlain({ success: false, errors: [{ code, message: 'm' }] })).to.equal(null);
    expect(readPlain({ success: false, errors: [{ code: 2001, message: 'm' }] })).to.deep.equal(info('m', { code: '2001' }));
    const gemini = { error: { code: 503, message: 'm', status: 'UNAVAILABLE' } };
    expect(readPlain(gemini)).to.deep.equal(info('m', { code: '503', type: 'UNAVAILABLE' }));
  });

  it('reads nothing in another way than the complete reader', () => {
    for (const { name, body, expected } of ERROR_BODIES) {
      if (readPlain(body) !== null) expect(readPlain(body), name).to.deep.equal(expected);
    }
    const odd = JSON.parse('{"toString":1,"__proto__":{"message":7},"constructor":2}') as unknown;
    const texts = ['x', ' ', '{"error":"x"}', '<html>', 'data: 1', '"quoted"', 'None', 'content_filter', '2016', 'constructor'];
    const values: unknown[] = [odd, [odd], [[odd]], ['a'], ['a', 'b'], [['a']], 1, true, ...texts, null, {}, [], [null]];
    const more = ['status', 'request_id', 'param', 'title', 'success', 'state', '__proto__'];
    const names = ['error', 'errors', 'detail', 'message', 'code', 'type', ...more];
    for (const name of names) {
      for (const value of values) {
        const pair = JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`) as object;
        const error = { message: 'm', type: 't', ...pair };
        const lists = [{ errors: [error] }, [{ error, ...pair }], { error, errors: [error] }];
        for (const body of [value, pair, { error: 'm', ...pair }, { error }, { error: { message: 'm', ...pair } }, ...lists]) {
          const plain = readPlain(body);
          if (plain !== null) expect(plain, JSON.stringify(body)).to.deep.equal(readErrorInfo(body));
        }
      }
    }
  });

  it('leaves to the complete reader what has more to tell', () => {
    const bodies: unknown[] = [
      'x'.repeat(1001),
      'Error code: 400 - {}',
      '<html><title>502</title>',
      '[1, 2',
      'data: {"error": 1}',
      { error: { message: 'm', param: 'messages' } },
      { error: { message: 'm', code: 'content_filter' } },
      { error: { message: '401 {"error":"x"}' } },
      { errors: [{ message: 'One' }, { message: 'Two' }] },
      [{ error: 'One' }, { error: 'Two' }],
      { error: 'm', request_id: 'req_1' },
      { message: 'm' },
      { detail: 'm' },
      { choices: [] },
      undefined,
      null,
      7,
    ];
    for (const body of bodies) expect(readPlainError(body), JSON.stringify(body)).to.equal(null);
  });
});
