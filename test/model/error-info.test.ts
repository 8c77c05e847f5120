import { expect } from '@open-wc/testing';
import { readErrorInfo } from '../../src/model/error-info.js';
import { ERROR_BODIES, info } from './error-bodies.js';

describe('readErrorInfo', () => {
  for (const { name, body, expected } of ERROR_BODIES) {
    it(`reads ${name}`, () => {
      expect(readErrorInfo(body)).to.deep.equal(expected);
      expect(readErrorInfo(JSON.stringify(body))).to.deep.equal(expected);
    });
  }

  // https://docs.mistral.ai/api/ (the 422 validation error, as FastAPI and Mistral have it)
  it('says where a validation failed', () => {
    const detail = [
      { loc: ['body', 'messages', 0], msg: 'Field required', type: 'missing' },
      { loc: ['body', 'model'], msg: 'Field required', type: 'missing' },
    ];
    const expected = info('body.messages.0: Field required\nbody.model: Field required', { type: 'missing' });
    expect(readErrorInfo({ detail })).to.deep.equal(expected);
    const nested = { object: 'error', message: { detail }, type: 'invalid_request_error', code: null };
    expect(readErrorInfo(nested)).to.deep.equal(expected);
  });

  // https://developers.cloudflare.com/ai-gateway/features/guardrails/ and …/features/dlp/
  it('knows a guardrail from any place that its code is written', () => {
    const message = 'Prompt blocked due to security configurations';
    const bodies = (code: unknown) => [
      { success: false, result: [], messages: [], error: [{ code, message }] },
      { success: false, errors: [{ code, message }] },
      { error: { code, message } },
      { code, error: message },
      { code, message },
    ];
    for (const code of [2016, '2016']) {
      for (const body of bodies(code)) {
        const expected = info(message, { code: '2016', guard: 'prompt-blocked' });
        expect(readErrorInfo(body), JSON.stringify(body)).to.deep.equal(expected);
      }
    }
    expect(readErrorInfo(bodies(2017)[0])).to.have.property('guard', 'response-blocked');
    expect(readErrorInfo(bodies(2029)[0])).to.have.property('guard', 'dlp-request');
    expect(readErrorInfo(bodies('2030')[0])).to.have.property('guard', 'dlp-response');
    expect(readErrorInfo(bodies(2018)[0])).to.have.property('guard', null);
    const second = { errors: [{ code: 1, message: 'a' }, { code: 2016, message: 'b' }] };
    expect(readErrorInfo(second)).to.deep.equal(info('a\nb', { code: '2016', guard: 'prompt-blocked' }));
  });

  it('finds no message where there is none', () => {
    const bodies: unknown[] = [
      '',
      null,
      undefined,
      {},
      [],
      [[[]]],
      { error: null },
      { error: { code: 5 } },
      { errors: [] },
      { error: '' },
      { error: {}, message: { role: 'assistant', content: 'Hi' } },
      { choices: [{ message: { role: 'assistant', content: 'Hi' } }] },
      '<!doctype html><title> </title>',
      ' <html>',
      'data: {"error":{"message":"cut o',
      { type: 'error' },
      { delta: { message: 'Not an exception' } },
      { stopReason: 'end_turn', output: { message: { content: [{ text: 'Hi' }] } } },
      { promptFeedback: { safetyRatings: [] } },
      '{"error":{"message":"cut o',
      'data: {"choices":[]}\n\n',
      'word '.repeat(1000),
    ];
    for (const body of bodies) expect(readErrorInfo(body), JSON.stringify(body)).to.equal(null);
  });

  it('keeps to the error where there is more', () => {
    expect(readErrorInfo({ message: 'm', output: { a: 'b' }, id: 7 })).to.deep.equal(info('m', { details: [{ name: 'id', value: '7' }] }));
    expect(readErrorInfo([{ message: 'Hello' }, { error: 'm' }])).to.deep.equal(info('m'));
    expect(readErrorInfo({ error: { message: 'm', request_id: 'req_1' } })).to.deep.equal(info('m', { requestId: 'req_1' }));
  });

  it('looks on when the first place is empty', () => {
    expect(readErrorInfo({ error: {}, message: 'Real' })).to.deep.equal(info('Real'));
    expect(readErrorInfo([null, {}, { message: 'Real' }])).to.deep.equal(info('Real'));
  });

  it('never throws and never shows an object as text', () => {
    const odd = JSON.parse('{"toString":1,"valueOf":1,"__proto__":{"message":7}}') as unknown;
    const values: unknown[] = [odd, [odd], 1, true, 'x', null, {}, [], [null]];
    for (const key of ['error', 'errors', 'detail', 'message', 'code', 'type']) {
      for (const value of values) {
        const located = { detail: [{ msg: 'm', loc: value }] };
        const text = `x: ${JSON.stringify({ error: { [key]: value } })}`;
        for (const body of [{ [key]: value }, { error: { message: 'm', [key]: value } }, located, text]) {
          const result = readErrorInfo(body);
          if (result === null) continue;
          expect(result.message).to.be.a('string').and.not.equal('');
          const { details = [], ...words } = result;
          expect(Object.values(words).every((part) => part === null || typeof part === 'string')).to.equal(true);
          expect(details.every((item) => typeof item.value === 'string' && item.value !== '')).to.equal(true);
          expect(JSON.stringify(result)).not.to.contain('[object');
        }
      }
    }
  });

  it('takes a guardrail’s assessments of any depth', () => {
    // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_GuardrailTraceAssessment.html
    const trace = (inputAssessment: unknown) => ({ stopReason: 'guardrail_intervened', trace: { guardrail: { inputAssessment } } });
    let deep: unknown = { action: 'BLOCKED' };
    for (let level = 0; level < 200_000; level++) deep = [deep];
    expect(readErrorInfo(trace(deep))).to.have.property('guard', 'guardrail-intervened');
    const topics = [{ name: 'Finance', type: 'DENY', action: 'BLOCKED' }];
    expect(readErrorInfo(trace({ '3o06191495ze': { topicPolicy: { topics } } }))).to.have.property('guard', 'prompt-blocked');
    expect(readErrorInfo({ error: deep, errors: deep, detail: deep, message: deep, choices: deep, response: deep })).to.equal(null);
    expect(() => readErrorInfo({ error: { message: 'm', metadata: { raw: deep }, loc: deep, details: deep } })).not.to.throw();
  });

  it('looks at the ends of long texts alone', () => {
    const long = 'word and "more" of it. '.repeat(420_000);
    const texts = [`{"a":"${long}`, `"${JSON.stringify(long).slice(1, -1)}"`, `{"a":${JSON.stringify(long)}}`, long, `  ${long}`, `[${'"x",'.repeat(2_400_000)}`];
    for (const text of texts) {
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        expect(readErrorInfo(text)).to.equal(null);
        return performance.now() - start;
      });
      // The machine may have been busy with something else.
      expect(Math.min(...times), text.slice(0, 20)).to.be.below(40);
    }
    const stream = `data: ${long}\n\n`;
    expect(readErrorInfo(`${stream}data: {"error":{"message":"Boom"}}\n\n`)).to.have.property('message', 'Boom');
    expect(readErrorInfo(`<html><title>502 Bad Gateway</title>${long}`)).to.have.property('message', '502 Bad Gateway');
    expect(readErrorInfo(JSON.stringify(JSON.stringify(JSON.stringify({ error: 'Boom' }))))).to.have.property('message', 'Boom');
  });

  it('takes enormous and deep bodies in its stride', () => {
    const deep = (open: string, close: string) => open.repeat(3000) + '1' + close.repeat(3000);
    const bodies: unknown[] = [
      { error: { message: 'm', details: JSON.parse(deep('[', ']')) as unknown } },
      JSON.parse(deep('{"error":', '}')) as unknown,
      deep("{'error':", '}'),
      `{"error":{"message":${JSON.stringify(`{"error":{"message":${JSON.stringify('{"error":"x"}')}}}`)}}}`,
      `x {${"'\\".repeat(90_000)}`,
      `x ${'[ '.repeat(90_000)}`,
      `<${'<title '.repeat(100_000)}`,
      'data:'.repeat(500_000),
      `data: ${'x'.repeat(2_000_000)}\ndata:`,
      { error: { message: 'm', list: Array.from({ length: 100_000 }, (_, index) => ({ index })) } },
      { error: 'x'.repeat(2_000_000) },
    ];
    const start = performance.now();
    for (const body of bodies) expect(() => readErrorInfo(body)).not.to.throw();
    expect(performance.now() - start).to.be.lessThan(2000);
    expect(readErrorInfo(bodies[9])?.details).to.have.length(40);
    expect(readErrorInfo(bodies[3])?.message).to.equal('x');
  });
});
