import { expect } from '@open-wc/testing';
import { parseLogs, ReferenceGateway } from '../../src/testing/index.js';
import { ids, send } from './helpers.js';

/** Rows as live gateways have sent them. */
const SEEN = `
{"id":"386e367f5df9fc5f06d759672c80d6601a641236830982985b6895c16d7b7ed6","created_at":"2026-08-05T14:44:36.727Z","model":"openai/gpt-4o-mini","provider":"openai","cost":0.000027449999999999996,"custom_cost":false,"tokens_in":87,"tokens_out":24,"duration":824,"cached":false,"success":true,"status_code":200}
{"id":"a1ce1c8691dd1ace6a8ce1c439505b6938fe5ef823042c70cff5786de351169e","created_at":"2026-08-05T14:44:40.346Z","model":"openai/definitely-not-a-real-model","provider":"unknown","tokens_in":0,"tokens_out":0,"duration":0,"cached":false,"success":false,"status_code":500}
{"id":"01JADMCQQQBWH3NXZ5GCRN98DP","created_at":"not-a-date","provider":"workers-ai","model":"@cf/baai/bge-m3","path":"/ai/run","request_type":"workers-ai","duration":120,"tokens_in":10,"tokens_out":4,"cost":5.5e-7,"status_code":200,"success":true,"cached":false,"metadata":"{\\"workflowId\\":\\"1\\",\\"kind\\":\\"embed\\"}"}

{"id":"4211","created_at":"2026-03-14T10:31:38.000Z","provider":"openai","model":"gpt-4o","path":"chat/completions","duration":123,"tokens_in":7,"tokens_out":null,"cached":true,"success":true,"metadata":"{\\"user\\":\\"123\\"}"}
`;

describe('parseLogs', () => {
  it('reads rows as they are seen in the wild', async () => {
    const logs = parseLogs(SEEN);
    expect(logs.map(({ row }) => row.id.slice(0, 4))).to.deep.equal(['386e', 'a1ce', '01JA', '4211']);
    const gateway = new ReferenceGateway({ logs });
    expect(await ids(gateway, { search: 'gpt-4o' })).to.have.length(2);
    expect((await ids(gateway)).at(-1), 'the undated log comes last').to.equal('01JADMCQQQBWH3NXZ5GCRN98DP');
  });

  it('takes request and response for bodies, and keeps them out of the row', async () => {
    const [first, second, third] = parseLogs(
      '{"id":"a","request":{"messages":[]},"response":"data: x"}\n{"id":"b","request":null}\n{"id":"c","request":""}',
    );
    expect(first).to.deep.equal({ row: { id: 'a' }, request: { messages: [] }, response: 'data: x' });
    expect(second, 'null is not stored').to.deep.equal({ row: { id: 'b' } });
    expect(third).to.deep.equal({ row: { id: 'c' }, request: '' });
    const gateway = new ReferenceGateway({ logs: parseLogs('{"id":"a","request":{"x":1}}') });
    expect(await (await send(gateway, '/a/request')).json()).to.deep.equal({ x: 1 });
  });

  it('skips blank lines, takes CRLF and a byte order mark', () => {
    expect(parseLogs('\uFEFF{"id":"a"}\r\n\r\n  \r\n{"id":"b"}\r\n')).to.deep.equal([
      { row: { id: 'a' } },
      { row: { id: 'b' } },
    ]);
    expect(parseLogs('')).to.deep.equal([]);
    expect(parseLogs('\n\n')).to.deep.equal([]);
  });

  it('keeps metadata as a string or an object, and keys that it does not know', () => {
    const rows = parseLogs('{"id":"a","metadata":{"user":"x"}}\n{"id":"b","metadata":"","timings":{"total":1}}').map(
      ({ row }) => row,
    );
    expect(rows).to.deep.equal([
      { id: 'a', metadata: { user: 'x' } },
      { id: 'b', metadata: '', timings: { total: 1 } },
    ]);
  });

  const BAD: readonly (readonly [line: string, message: RegExp])[] = [
    ['{"id":"b"', /^Line 3: malformed JSON \(.+\)$/],
    ['id,created_at', /^Line 3: malformed JSON/],
    ['[{"id":"b"}]', /^Line 3: expected a JSON object$/],
    ['"b"', /^Line 3: expected a JSON object$/],
    ['null', /^Line 3: expected a JSON object$/],
    ['{"created_at":"2026-01-01T00:00:00Z"}', /^Line 3: expected an "id"/],
    ['{"id":""}', /^Line 3: expected an "id"/],
    ['{"id":7}', /^Line 3: expected an "id"/],
    ['{"id":"b","duration":"fast"}', /^Line 3: expected "duration" to be a number$/],
    ['{"id":"b","success":"true"}', /^Line 3: expected "success" to be a boolean$/],
    ['{"id":"b","metadata":5}', /^Line 3: expected "metadata" to be a string or an object$/],
    ['{"id":"b","dlp_action":"ALLOW"}', /^Line 3: expected "dlp_action" to be "FLAG" or "BLOCK"$/],
  ];
  for (const [line, message] of BAD) {
    it(`names the line of ${line}`, () => {
      expect(() => parseLogs(`{"id":"a"}\n\n${line}\n`)).to.throw(Error, message);
    });
  }
});
