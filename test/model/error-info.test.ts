import { expect } from '@open-wc/testing';
import { readErrorInfo, type ErrorInfo } from '../../src/model/error-info.js';

function info(message: string, rest: Partial<ErrorInfo> = {}): ErrorInfo {
  return { message, type: null, code: null, guard: null, ...rest };
}

describe('readErrorInfo', () => {
  // https://platform.openai.com/docs/guides/error-codes
  it('reads OpenAI', () => {
    const error = {
      message: 'Incorrect API key provided.',
      type: 'invalid_request_error',
      param: null,
      code: 'invalid_api_key',
    };
    const expected = info(error.message, { type: error.type, code: error.code });
    expect(readErrorInfo({ error })).to.deep.equal(expected);
    expect(readErrorInfo(JSON.stringify({ error }))).to.deep.equal(expected);
    // A failed Responses call holds its error among the other fields.
    const failed = { object: 'response', error: { code: 'server_error', message: 'Sorry.' }, output: [] };
    expect(readErrorInfo(failed)).to.deep.equal(info('Sorry.', { code: 'server_error' }));
  });

  // https://docs.anthropic.com/en/api/errors
  it('reads Anthropic', () => {
    const body = {
      type: 'error',
      error: { type: 'not_found_error', message: 'The requested resource could not be found.' },
      request_id: 'req_011CSHoEeqs5C35K2UUqR7Fy',
    };
    expect(readErrorInfo(body)).to.deep.equal(info(body.error.message, { type: 'not_found_error' }));
  });

  // https://cloud.google.com/apis/design/errors#http_mapping; streams send the array form.
  it('reads Google, alone and in an array', () => {
    const body = { error: { code: 429, message: 'Quota exceeded.', status: 'RESOURCE_EXHAUSTED', details: [] } };
    const expected = info('Quota exceeded.', { type: 'RESOURCE_EXHAUSTED', code: '429' });
    expect(readErrorInfo(body)).to.deep.equal(expected);
    expect(readErrorInfo([body])).to.deep.equal(expected);
  });

  // https://docs.mistral.ai/api/ (errors and the 422 validation error)
  it('reads Mistral', () => {
    const body = { object: 'error', message: 'Invalid model: x', type: 'invalid_model', param: null, code: '1500' };
    expect(readErrorInfo(body)).to.deep.equal(info('Invalid model: x', { type: 'invalid_model', code: '1500' }));
    const detail = [
      { loc: ['body', 'messages', 0], msg: 'Field required', type: 'missing' },
      { loc: ['body', 'model'], msg: 'Field required', type: 'missing' },
    ];
    const expected = info('body.messages.0: Field required\nbody.model: Field required', { type: 'missing' });
    expect(readErrorInfo({ detail })).to.deep.equal(expected);
    const nested = { object: 'error', message: { detail }, type: 'invalid_request_error', code: null };
    expect(readErrorInfo(nested)).to.deep.equal(expected);
  });

  // https://docs.cohere.com/reference/errors
  it('reads Cohere', () => {
    expect(readErrorInfo({ message: 'invalid api token' })).to.deep.equal(info('invalid api token'));
  });

  // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html#API_runtime_Converse_Errors
  it('reads Bedrock', () => {
    const body = { message: 'The provided model identifier is invalid.', __type: 'ValidationException' };
    expect(readErrorInfo(body)).to.deep.equal(info(body.message, { type: 'ValidationException' }));
    expect(readErrorInfo({ Message: 'Forbidden' })).to.deep.equal(info('Forbidden'));
  });

  // https://developers.cloudflare.com/workers-ai/platform/errors/
  it('reads Workers AI', () => {
    const body = { result: null, success: false, errors: [{ code: 5007, message: 'No such model' }], messages: [] };
    expect(readErrorInfo(body)).to.deep.equal(info('No such model', { code: '5007' }));
    const two = { success: false, errors: [{ code: 7001, message: 'One' }, { code: 7002, message: 'Two' }] };
    expect(readErrorInfo(two)).to.deep.equal(info('One\nTwo', { code: '7001' }));
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

  it('reads a failed dynamic route and other plain texts', () => {
    const route = { state: 'Failed', error: 'Model execution failed (500)' };
    expect(readErrorInfo(route)).to.deep.equal(info('Model execution failed (500)'));
    expect(readErrorInfo({ error: 'text' })).to.deep.equal(info('text'));
    expect(readErrorInfo({ detail: 'Unauthorized' })).to.deep.equal(info('Unauthorized'));
    expect(readErrorInfo(' upstream request timeout\n')).to.deep.equal(info('upstream request timeout'));
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
      '<!doctype html><title>502</title>',
      ' <html>',
      '{"error":{"message":"cut o',
      'data: {"choices":[]}\n\n',
      'word '.repeat(1000),
    ];
    for (const body of bodies) expect(readErrorInfo(body), JSON.stringify(body)).to.equal(null);
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
        for (const body of [{ [key]: value }, { error: { message: 'm', [key]: value } }, located]) {
          const result = readErrorInfo(body);
          expect(Object.values(result ?? {}).every((part) => part === null || typeof part === 'string')).to.equal(true);
          expect(JSON.stringify(result)).not.to.contain('[object');
        }
      }
    }
  });
});
