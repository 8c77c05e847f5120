import { expect } from '@open-wc/testing';
import { parseBody } from '../../src/model/body.js';

describe('parseBody', () => {
  it('reads JSON objects and arrays, as text and as values', () => {
    expect(parseBody('{"a":1}')).to.deep.equal({ kind: 'json', value: { a: 1 } });
    expect(parseBody(' [1,2]\n')).to.deep.equal({ kind: 'json', value: [1, 2] });
    expect(parseBody({ a: 1 })).to.deep.equal({ kind: 'json', value: { a: 1 } });
  });

  it('opens JSON inside JSON strings', () => {
    const twice = JSON.stringify(JSON.stringify({ a: 1 }));
    expect(parseBody(twice)).to.deep.equal({ kind: 'json', value: { a: 1 } });
  });

  it('stops opening strings at some depth', () => {
    let text = '{"a":1}';
    for (let i = 0; i < 10; i++) text = JSON.stringify(text);
    expect(parseBody(text)).to.deep.equal({ kind: 'text', text });
  });

  it('leaves JSON scalars as the text they are', () => {
    for (const text of ['42', 'true', 'null', '"hello"', '""']) {
      expect(parseBody(text)).to.deep.equal({ kind: 'text', text });
    }
    expect(parseBody(42)).to.deep.equal({ kind: 'text', text: '42' });
    expect(parseBody(false)).to.deep.equal({ kind: 'text', text: 'false' });
  });

  it('opens the {success, result} envelope, in text too', () => {
    const value = { response: 'Hi' };
    expect(parseBody({ success: true, result: value })).to.deep.equal({ kind: 'json', value });
    const full = JSON.stringify({ result: value, success: true, errors: [], messages: [] });
    expect(parseBody(full)).to.deep.equal({ kind: 'json', value });
    expect(parseBody({ success: true, result: JSON.stringify(value) })).to.deep.equal({ kind: 'json', value });
    expect(parseBody({ success: true, result: 'plain' })).to.deep.equal({ kind: 'text', text: 'plain' });
  });

  it('keeps an envelope that says more than its result', () => {
    const bodies = [
      { success: false, result: {}, errors: [{ code: 7001, message: 'Bad' }] },
      { success: true, result: null },
      { success: true, result: {}, other: 1 },
      { result: {} },
    ];
    for (const value of bodies) expect(parseBody(value)).to.deep.equal({ kind: 'json', value });
  });

  it('leaves anything else as text', () => {
    for (const text of ['Hello', '{"cut":"o', 'data: {"a":1}\n\n', '<html></html>']) {
      expect(parseBody(text)).to.deep.equal({ kind: 'text', text });
    }
  });

  it('knows when there is nothing', () => {
    for (const content of ['', '  \n', null, undefined]) expect(parseBody(content)).to.deep.equal({ kind: 'empty' });
  });

  it('survives any depth', () => {
    expect(parseBody('['.repeat(100_000))).to.have.property('kind', 'text');
    const deep = '['.repeat(5_000) + ']'.repeat(5_000);
    expect(parseBody(deep)).to.have.property('kind', 'json');
  });
});
