import { aTimeout, expect } from '@open-wc/testing';
import { media } from '../../../src/model/conversation/media.js';
import { readRequest } from '../../../src/model/conversation/index.js';
import { BASE64, INLINE, media as expected, message, result } from './parts.js';

/** Base64 of the first bytes that a format has by its specification, and some more. */
const encoded = (...bytes: readonly (number | string)[]) =>
  btoa([...bytes.map((byte) => (typeof byte === 'string' ? byte : String.fromCharCode(byte))), 'and so on'].join(''));

describe('media', () => {
  it('tells the type of bytes by how they begin', () => {
    // https://en.wikipedia.org/wiki/List_of_file_signatures
    const formats: readonly (readonly [string, string | null])[] = [
      [encoded(0x89, 'PNG\r\n', 0x1a, '\n'), 'image/png'],
      [encoded(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 'JFIF'), 'image/jpeg'],
      [encoded('GIF89a'), 'image/gif'],
      [encoded('GIF87a'), 'image/gif'],
      [encoded('RIFF', 0x24, 0xff, 0, 0x80, 'WEBPVP8 '), 'image/webp'],
      [encoded('RIFF', 0xfe, 3, 0xcc, 0, 'WAVEfmt '), 'audio/wav'],
      [encoded('RIFF', 0, 0, 0, 0, 'AVI LIST'), null],
      [encoded('%PDF-1.7'), 'application/pdf'],
      [encoded('ID3', 4, 0), 'audio/mpeg'],
      [encoded(0xff, 0xfb, 0x90, 0x64), 'audio/mpeg'],
      [encoded(0xff, 0xf3, 0x40, 0xc4), 'audio/mpeg'],
      [encoded('OggS', 0, 2), 'audio/ogg'],
      [encoded('Hello, this is text'), null],
    ];
    for (const [data, type] of formats) expect(media('file', data), data).to.include({ mediaType: type, data });
    expect(media('file', formats[0]?.[0])).to.have.property('type', 'image');
    // What a microphone recorded often says that it is a film.
    expect(media('audio', BASE64, 'video/webm')).to.include({ type: 'audio', mediaType: 'video/webm' });
    expect(media('image', formats[1]?.[0], 'image/png')).to.have.property('mediaType', 'image/png');
  });

  it('reads every kind of place', () => {
    const type = { mediaType: 'image/png' };
    expect(media('image', `data:image/png;base64,${BASE64}`)).to.deep.equal(expected('image', { ...type, ...INLINE }));
    expect(media('image', `data:image/png;name=a.png;base64,${BASE64}`)).to.deep.equal(expected('image', { ...type, ...INLINE }));
    expect(media('image', `data:;base64,${BASE64}`)).to.deep.equal(expected('image', INLINE));
    expect(media('audio', BASE64, 'wav', 'a.wav')).to.deep.equal(expected('audio', { mediaType: 'audio/wav', name: 'a.wav', ...INLINE }));
    expect(media('image', [104, 101, 108, 108, 111, 33])).to.deep.equal(expected('image', INLINE));
    for (const url of ['https://example.com/a.png', 's3://bucket/a', 'gs://bucket/a', '(attachment)']) {
      expect(media('image', url), url).to.include({ data: null, bytes: null, url });
    }
    for (const nothing of [null, undefined, '', 7, {}, [], [1, 'x'], [256], [[1]]]) {
      expect(media('file', nothing, null, 'file-1'), JSON.stringify(nothing)).to.include({ data: null, url: null, name: 'file-1' });
    }
  });

  it('never takes a data URL for an address', () => {
    const svg = { mediaType: 'image/svg+xml', data: btoa('<svg/>'), bytes: 6 };
    const é = { mediaType: 'text/plain', data: 'w6k=', bytes: 2 };
    const cases: readonly (readonly [string, object])[] = [
      ['data:image/svg+xml,%3Csvg/%3E', svg],
      ['data:image/svg+xml;utf8,<svg/>', svg],
      [`\n  data:image/svg+xml;base64,${btoa('<svg/>')}`, svg],
      ['data:text/plain,é', é],
      ['data:text/plain;charset=utf-8,%C3%A9', é],
      ['data:text/plain,%zz', { mediaType: 'text/plain', data: btoa('%zz'), bytes: 3 }],
      ['data:text/plain,\ud800', { mediaType: 'text/plain' }],
      [`data:image/svg+xml,${'<'.repeat(200_000)}`, { mediaType: 'image/svg+xml' }],
    ];
    const kind = (type: object) => ('mediaType' in type && type.mediaType === 'text/plain' ? 'file' : 'image');
    for (const [url, part] of cases) expect(media('file', url), url.slice(0, 50)).to.deep.equal(expected(kind(part), part));
  });

  it('is made of texts that are base64, wherever they stand', () => {
    const data = btoa(Array.from({ length: 300 }, (_, i) => String.fromCharCode(i % 256)).join(''));
    const file = expected('file', { data, bytes: 300 });
    const image = expected('image', { mediaType: 'image/png', ...INLINE });
    const messages = [
      { role: 'user', content: data },
      { role: 'user', content: [{ type: 'text', text: `data:image/png;base64,${BASE64}` }] },
      { role: 'tool', tool_call_id: 'c', content: data },
      { role: 'user', content: `${data} it is` },
    ];
    expect(readRequest({ messages })).to.deep.equal([
      message('user', file),
      message('user', image),
      message('tool', result('c', null, file)),
      message('user', `${data} it is`),
    ]);
  });

  it('reads megabytes in a moment', async () => {
    const data = `${'A'.repeat(10_000_000 - 2)}==`;
    // The quickest of some, as others use the machine too.
    const times: number[] = [];
    for (let tries = 0; tries < 30 && !(Math.min(...times) < 50); tries += 1) {
      const start = performance.now();
      expect(media('image', `data:image/png;base64,${data}`).bytes).to.equal(7_499_998);
      media('image', data);
      times.push(performance.now() - start);
      await aTimeout(50);
    }
    expect(Math.min(...times)).to.be.below(50);
  });
});
