import { expect } from '@open-wc/testing';
import { VerifyWiseGateway, type VerifyWiseGatewayOptions, type VerifyWiseRow } from '../../src/testing/index.js';
import { isObject } from './helpers.js';

const URL_OF_LIST = 'https://gateway.test/api/ai-gateway/spend/logs';
const NOON = Date.UTC(2026, 2, 14, 12);

/** A log `id` minutes before noon. */
const row = (id: number, fields: Omit<VerifyWiseRow, 'id'> = {}): VerifyWiseRow => ({
  id,
  created_at: new Date(NOON - id * 60_000).toISOString(),
  status_code: 200,
  ...fields,
});

async function ask(gateway: VerifyWiseGateway, params: Record<string, string> = {}, init?: RequestInit): Promise<unknown> {
  const response = await gateway.handle(new Request(`${URL_OF_LIST}?${new URLSearchParams(params)}`, init));
  return response.json();
}

/** The page in the first envelope. */
async function list(gateway: VerifyWiseGateway, params: Record<string, string> = {}): Promise<{ rows: readonly VerifyWiseRow[]; total: unknown }> {
  const body = await ask(gateway, params);
  if (!isObject(body) || body.message !== 'OK' || !isObject(body.data)) throw new Error(JSON.stringify(body));
  return body.data as never;
}

const ids = async (gateway: VerifyWiseGateway, params: Record<string, string> = {}) => (await list(gateway, params)).rows.map(({ id }) => id);
const over = (rows: readonly VerifyWiseRow[], options: VerifyWiseGatewayOptions = {}) => new VerifyWiseGateway({ rows, ...options });

describe('The VerifyWise gateway', () => {
  it('answers in both envelopes', async () => {
    const rows = [row(1)];
    const stored = { ...rows[0], request_messages: null, response_text: null, error_message: null };
    expect(await ask(over(rows))).to.deep.equal({ message: 'OK', data: { rows: [stored], total: 1 } });
    expect(await ask(over(rows, { envelope: 'bare' }))).to.deep.equal({ rows: [stored], total: 1 });
  });

  it('has 50 rows in an answer unless told otherwise, and never more than 200', async () => {
    const gateway = over(Array.from({ length: 450 }, (_, index) => row(index)));
    expect(await list(gateway)).to.have.property('total', 450);
    expect(await ids(gateway)).to.have.length(50);
    expect(await ids(gateway, { limit: '500' })).to.have.length(200);
    expect(await ids(gateway, { limit: '3', offset: '6' })).to.deep.equal([6, 7, 8]);
    expect(await ids(gateway, { limit: '200', offset: '400' })).to.have.length(50);
    expect(await ids(gateway, { limit: 'many', offset: '-1' })).to.have.length(50);
  });

  it('lists newest first, ties as they came, and what has no time last', async () => {
    const gateway = over([row(3), row(90, { created_at: null }), row(1), row(91, { created_at: row(1).created_at! })]);
    gateway.add(row(2));
    expect(await ids(gateway)).to.deep.equal([1, 91, 2, 3, 90]);
    expect(gateway.size).to.equal(5);
  });

  it('filters by status, source, endpoint and time', async () => {
    const gateway = over([
      row(1, { endpoint_id: 7 }),
      row(2, { status_code: 201, virtual_key_id: 4 }),
      row(3, { status_code: null, endpoint_id: 77 }),
      row(4, { status_code: 500, virtual_key_id: 5, endpoint_id: 7 }),
    ]);
    expect(await ids(gateway, { status: 'success' })).to.deep.equal([1]);
    expect(await ids(gateway, { status: 'error' })).to.deep.equal([2, 3, 4]);
    expect(await ids(gateway, { source: 'playground' })).to.deep.equal([1, 3]);
    expect(await ids(gateway, { source: 'virtual-key' })).to.deep.equal([2, 4]);
    expect(await ids(gateway, { endpoint_id: '7' })).to.deep.equal([1, 4]);
    expect(await ids(gateway, { endpoint_id: '7', status: 'error' })).to.deep.equal([4]);
    expect(await ids(gateway, { start_date: '2026-03-14T11:58:00.000Z' })).to.deep.equal([1, 2]);
    expect(await ids(gateway, { end_date: '2026-03-14T11:57:30.000Z' })).to.deep.equal([3, 4]);
    expect(await ids(gateway, { status: '', source: '', search: '', endpoint_id: '', start_date: '', unknown: 'x' })).to.have.length(4);
  });

  it('searches endpoint, model, user, virtual key and metadata, in part and in any case', async () => {
    const gateway = over([
      row(1, { endpoint_name: 'Support Bot' }),
      row(2, { model: 'gpt-4o' }),
      row(3, { user_name: 'Jane Doe' }),
      row(4, { virtual_key_name: 'CI key' }),
      row(5, { metadata: { department: 'Engineering' } }),
      row(6, { response_text: 'support gpt jane ci engineering' }),
    ]);
    for (const [search, id] of [['support b', 1], ['GPT', 2], ['jane', 3], ['ci k', 4], ['engineer', 5]] as const) {
      expect(await ids(gateway, { search }), search).to.deep.equal([id]);
    }
    expect((await list(gateway, { search: 'nothing has this' })).total).to.equal(0);
  });

  it('takes % and _ in a search for wildcards, and nothing else', async () => {
    const gateway = over([row(1, { model: 'gpt-4o' }), row(2, { model: 'gpt.4o' }), row(3, { model: 'gpt--4o (old)' }), row(4, { model: '😀4o' })]);
    expect(await ids(gateway, { search: 'gpt_4o' })).to.deep.equal([1, 2]);
    expect(await ids(gateway, { search: 'g%4o' })).to.deep.equal([1, 2, 3]);
    expect(await ids(gateway, { search: '%' })).to.have.length(4);
    expect(await ids(gateway, { search: 'gpt.4' })).to.deep.equal([2]);
    expect(await ids(gateway, { search: '(old)' })).to.deep.equal([3]);
  });

  it('stores the last three messages, and of each text 2,048 characters', async () => {
    const long = `${'a'.repeat(2000)}${'b'.repeat(2000)}`;
    const kept = `${'a'.repeat(1024)} ... (truncated 1952 chars) ... ${'b'.repeat(1024)}`;
    const exact = 'x'.repeat(2048);
    const [first] = (
      await list(
        over([
          row(1, {
            request_messages: [
              { role: 'system', content: 'gone' },
              { role: 'user', content: [{ type: 'text', text: long }] },
              { role: 'assistant', content: exact },
              { role: 'user', content: null },
            ],
            response_text: long,
            error_message: long,
          }),
        ]),
      )
    ).rows;
    expect(first?.request_messages).to.deep.equal([
      { role: 'user', content: [{ type: 'text', text: kept }] },
      { role: 'assistant', content: exact },
      { role: 'user', content: null },
    ]);
    expect([first?.response_text, first?.error_message]).to.deep.equal([kept, kept]);
  });

  it('is an empty list behind its proxy while it is down', async () => {
    const gateway = over([row(1)], { outage: true });
    expect(await ask(gateway)).to.deep.equal({ data: [] });
    gateway.outage = false;
    expect(await ids(gateway)).to.deep.equal([1]);
  });

  it('lets in whoever has the token', async () => {
    const gateway = over([], { token: 'jwt' });
    const status = async (init: RequestInit) => (await gateway.handle(new Request(URL_OF_LIST, init))).status;
    expect(await status({})).to.equal(401);
    expect(await status({ headers: { Authorization: 'Bearer other' } })).to.equal(401);
    expect(await status({ headers: { Authorization: 'Bearer jwt' } })).to.equal(200);
  });

  it('has nothing but the list', async () => {
    const gateway = over([row(1)]);
    expect((await gateway.handle(new Request(`${URL_OF_LIST}/1`))).status).to.equal(404);
    expect((await gateway.handle(new Request(URL_OF_LIST, { method: 'POST' }))).status).to.equal(405);
  });
});
