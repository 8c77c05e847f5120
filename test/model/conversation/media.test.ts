import { expect } from '@open-wc/testing';
import { media } from '../../../src/model/conversation/media.js';
import { BASE64, INLINE, media as expected } from './parts.js';

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
    for (const url of ['https://example.com/a.png', 's3://bucket/a', 'gs://bucket/a', 'data:image/svg+xml,%3Csvg/%3E', '(attachment)']) {
      expect(media('image', url), url).to.include({ data: null, bytes: null, url });
    }
    for (const nothing of [null, undefined, '', 7, {}, [], [1, 'x'], [256], [[1]]]) {
      expect(media('file', nothing, null, 'file-1'), JSON.stringify(nothing)).to.include({ data: null, url: null, name: 'file-1' });
    }
  });

  it('reads megabytes in a moment', () => {
    const data = `${'A'.repeat(10_000_000 - 2)}==`;
    // The quickest of some, as others use the machine too.
    const times = [1, 2, 3, 4, 5].map(() => {
      const start = performance.now();
      expect(media('image', `data:image/png;base64,${data}`).bytes).to.equal(7_499_998);
      media('image', data);
      return performance.now() - start;
    });
    expect(Math.min(...times)).to.be.below(50);
  });
});
