import { expect } from '@open-wc/testing';
import { openBody } from '../../src/model/body.js';
import { Slices } from '../../src/model/slices.js';

const open = (content: unknown) => openBody(content, new Slices());

async function opens(content: unknown, value: unknown, cutOff = false): Promise<void> {
  expect(await open(content), JSON.stringify(content)).to.deep.equal({ value, cutOff });
}

describe('openBody', () => {
  it('reads JSON objects and arrays, as text, as values and in JSON strings', async () => {
    await opens('{"a":1}', { a: 1 });
    await opens(' [1,2]\n', [1, 2]);
    await opens({ a: 1 }, { a: 1 });
    await opens(JSON.stringify(JSON.stringify({ a: 1 })), { a: 1 });
  });

  it('stops opening strings at some depth', async () => {
    let text = '{"a":1}';
    for (let i = 0; i < 10; i++) text = JSON.stringify(text);
    expect((await open(text)).value).to.be.a('string');
  });

  it('leaves anything else as it is', async () => {
    const texts = ['42', 'true', 'null', '', 'Hello', 'data: {"a":1}\n\n', '<html></html>', '{cut'];
    for (const content of [...texts, 42, false, null, undefined]) await opens(content, content);
  });

  it('opens the {success, result} envelope, in text too', async () => {
    const value = { response: 'Hi' };
    await opens({ success: true, result: value }, value);
    await opens(JSON.stringify({ result: value, success: true, errors: [], messages: [] }), value);
    await opens({ success: true, result: JSON.stringify(value) }, value);
    await opens({ success: true, result: 'plain' }, 'plain');
  });

  it('keeps an envelope that says more than its result', async () => {
    const failed = { success: false, result: {}, errors: [{ code: 7001, message: 'Bad' }] };
    for (const value of [failed, { success: true, result: null }, { success: true, result: {}, other: 1 }, { result: {} }]) await opens(value, value);
  });

  it('reads what there is of JSON that was cut off', async () => {
    await opens('{"cut":"o', { cut: 'o' }, true);
    await opens('"{\\"cut\\":\\"o', { cut: 'o' }, true);
  });

  it('survives any depth', async () => {
    expect(await open('['.repeat(100_000))).to.have.property('cutOff', true);
  });
});
