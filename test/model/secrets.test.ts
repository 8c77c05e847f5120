import { expect } from '@open-wc/testing';
import { maskAll, maskText } from '../../src/model/mask-body.js';
import { MASK, mask, seen } from '../../src/model/secrets.js';
import { Slices } from '../../src/model/slices.js';

/** A key's letters, where the providers document no more than its form. */
const LETTERS = 'T3BlbkFJ0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX2yZ3';
const PEM = `-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA1c7+9z5Pad7OejecsQ0bu3aumGV2\nzxmsR3ccJ/AoSA==\n-----END RSA PRIVATE KEY-----`;

/** Keys as their providers write them, with what of each is left. */
const KEYS: readonly (readonly [key: string, shown: string])[] = [
  // https://platform.openai.com/docs/api-reference/authentication, https://docs.anthropic.com/en/api/overview
  [`sk-${LETTERS}`, 'sk-'],
  [`sk-proj-${LETTERS}`, 'sk-'],
  [`sk-svcacct-a_b-${LETTERS}`, 'sk-'],
  [`sk-ant-api03-${LETTERS}-AA`, 'sk-'],
  [`sk-or-v1-${LETTERS}`, 'sk-'],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  ['AKIAIOSFODNN7EXAMPLE', 'AKIA'],
  ['ASIAIOSFODNN7EXAMPLE', 'ASIA'],
  // https://docs.stripe.com/keys
  [`sk_test_${LETTERS}`, 'sk_test_'],
  [`sk_live_${LETTERS}`, 'sk_live_'],
  [`rk_live_${LETTERS}`, 'rk_live_'],
  // https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/
  ['ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'ghp_'],
  [`ghs_${LETTERS}`, 'ghs_'],
  [`github_pat_11ABCDEFG0${LETTERS}_${LETTERS}`, 'github_pat_'],
  // https://docs.gitlab.com/security/tokens/, https://api.slack.com/authentication/token-types
  [`glpat-${LETTERS.slice(0, 20)}`, 'glpat-'],
  ['xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy', 'xoxb-'],
  // https://cloud.google.com/docs/authentication/api-keys
  ['AIzaSyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe', 'AIza'],
  ['ya29.a0AfH6SMBx-1234', 'ya29.'],
  [`gsk_${LETTERS}`, 'gsk_'],
  [`hf_${LETTERS.slice(0, 34)}`, 'hf_'],
  [`r8_${LETTERS.slice(0, 37)}`, 'r8_'],
  [`xai-${LETTERS}`, 'xai-'],
  [`pplx-${LETTERS}`, 'pplx-'],
  [`npm_${LETTERS.slice(0, 36)}`, 'npm_'],
  // https://jwt.io
  [
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
    'eyJ',
  ],
  // https://www.rfc-editor.org/rfc/rfc6750, https://www.rfc-editor.org/rfc/rfc7617
  ['Bearer mF_9.B5f-4.1JqM', 'Bearer '],
  ['bearer abcdefghijklmnopqrstuvwxyz', 'bearer '],
  ['Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==', 'Authorization: Basic '],
  ['"authorization":"Basic dXNlcjpwYXNz', '"authorization":"Basic '],
  [PEM, '-----BEGIN RSA PRIVATE KEY-----'],
  [PEM.replaceAll('\n', '\\n'), '-----BEGIN RSA PRIVATE KEY-----'],
  // Cut off, and with the headers of https://www.rfc-editor.org/rfc/rfc1421
  [PEM.slice(0, -40), '-----BEGIN RSA PRIVATE KEY-----'],
  [PEM.replace('MII', 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123\n\nMII'), '-----BEGIN RSA PRIVATE KEY-----'],
  ['-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\nlQOYBF\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----', '-----BEGIN PGP PRIVATE KEY BLOCK-----'],
];

/** What may look like a key at first, and is none. */
const OTHERS: readonly string[] = [
  'task-force-alpha-one and risk-assessment-2024 at the desk-12345678',
  'sk-learn, sk-SK and the disk-cache-warm-up',
  '01JC5ZXN0Q8G4W3T7R2Y6M1B9K chatcmpl-AbCdEfGh0123456789 msg_01XFDUDYJgAACzvnptvVoYEL resp_67ccd2bed1ec8190b14f964abc0542670bb6a6b4',
  'f81d4fae-7dec-11d0-a765-00a0c91e6bf6 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'The bearer authentication of the bearer bonds; Bearer tokens, Bearer Authentication',
  'Basic authentication, basic information, Basic JavaScript',
  'gpt-4o-mini-2024-07-18 claude-3-5-sonnet-20241022 @cf/meta/llama-3.1-8b-instruct xai-grok-2 pplx-70b-online hf_hub_download',
  'npm_config_registry_url sk_buff_head_init ASIA PACIFIC eyJhbGciOiJIUzI1NiJ9 xoxo-hugs',
  'https://gateway.test:8080/a@b http://[::1]:3000/ mailto:jane@site.test https://site.test/?mail=jane@site.test',
  'Never paste “-----BEGIN PRIVATE KEY-----” or `-----BEGIN RSA PRIVATE KEY-----`. -----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----',
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
];

const slices = () => new Slices();

describe('what looks like a key', () => {
  it(`is masked but for how it begins: ${KEYS.length} kinds`, () => {
    for (const [key, shown] of KEYS) {
      expect(mask(key), key).to.equal(shown + MASK);
      expect(mask(mask(key)), key).to.equal(shown + MASK);
      expect(mask(`it is ${key}`)).to.equal(`it is ${shown}${MASK}`);
      expect(mask(`"${key}" and more`)).to.equal(`"${shown}${MASK}" and more`);
      expect(mask(`{\\n${key}`), 'after an escape').to.equal(`{\\n${shown}${MASK}`);
    }
    expect(mask(`key%3Dsk-${LETTERS}&a=1`)).to.equal(`key%3Dsk-${MASK}&a=1`);
    expect(mask('postgres://jane:pass@db.test/logs, redis://:word@db.test')).to.equal(`postgres://jane:${MASK}@db.test/logs, redis://:${MASK}@db.test`);
    expect(mask(`before ${PEM} after`)).to.equal(`before -----BEGIN RSA PRIVATE KEY-----${MASK} after`);
  });

  it(`leaves ${OTHERS.length} kinds of other text alone`, () => {
    for (const text of OTHERS) expect(mask(text)).to.equal(text);
  });

  it('takes linear time, whatever it is given', () => {
    const pieces = ['-----BEGIN PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----\n', '-', '- ', 'bearer ', 'Bearer:', 'sk-', 'sk-a ', 'eyJ', 'eyJ-', '://', '://a:', 'authorization: ', '\\neyJ', 'AKIA'];
    const size = 1_000_000;
    for (const piece of pieces) {
      const text = piece.repeat(size / piece.length);
      const start = performance.now();
      mask(text);
      expect(performance.now() - start, piece).to.be.lessThan(1500);
    }
    for (const head of ['sk-', 'eyJ', 'Bearer ', '-----BEGIN PRIVATE KEY-----\n', '://']) mask(head + 'a1'.repeat(size / 2));
  });

  it('is found at the seams of a long text, and nothing else is changed', async () => {
    const key = `sk-proj-${LETTERS}`;
    for (const secret of [key, PEM, 'Bearer mF_9.B5f-4.1JqM', 'AKIAIOSFODNN7EXAMPLE', 'https://a:pass@site.test']) {
      for (const at of [192_000, 200_000]) {
        for (let shift = 0; shift <= secret.length; shift += 11) {
          const text = `${'word '.repeat(at / 5)}`.slice(shift) + `${secret} ${'word '.repeat(2000)}${secret}`;
          expect(await maskText(text, slices()), `${secret} ${at} ${shift}`).to.equal(mask(text));
        }
      }
    }
    const long = `a sk-${'x'.repeat(900_000)} b`;
    expect(await maskText(long, slices())).to.equal(`a sk-${MASK} b`);
  });

  it('is masked in every string and key of JSON; what holds none stays the same object', async () => {
    const key = `sk-proj-${LETTERS}`;
    const clear = { list: [1, null, true, { a: 'b' }] };
    const json: unknown = JSON.parse(`{"clear":1,"${key}":"${key}","${key}2":2,"__proto__":{"x":["${key}"]},"headers":{"Authorization":"Basic dXNlcjpwYXNz"}}`);
    const masked = await maskAll([clear, json], slices());
    expect(JSON.stringify(masked)).to.equal(
      `[{"list":[1,null,true,{"a":"b"}]},{"clear":1,"sk-${MASK}":"sk-${MASK}","sk-${MASK}${MASK}":2,"__proto__":{"x":["sk-${MASK}"]},"headers":{"Authorization":"Basic ${MASK}"}}]`,
    );
    expect(Array.isArray(masked) && masked[0]).to.equal(clear);
    expect(await maskAll(clear, slices())).to.equal(clear);
    expect(await maskAll('{"url":"https:\\/\\/jane:pass@site.test"}', slices())).to.equal(`{"url":"https://jane:${MASK}@site.test"}`);
    expect(JSON.stringify(await maskAll(`{"key":"\\u0073k-${LETTERS}"}`, slices()))).not.to.contain(LETTERS);
  });

  it('is masked at any depth, and a circle has an end', async () => {
    let deep: unknown = `sk-${LETTERS}`;
    for (let level = 0; level < 20_000; level++) deep = [deep];
    let inner = await maskAll(deep, slices());
    while (Array.isArray(inner)) [inner] = inner as unknown[];
    expect(inner).to.equal(`sk-${MASK}`);
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(await maskAll(circle, slices())).to.deep.equal({ self: null });
  });

  it('is not looked for in bytes', async () => {
    const bytes = `${'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAf'.repeat(20)}/AIzaSyDaGmWKa4Js9XZ/${'Xk3d9QmZs1Lp0aBc'.repeat(20)}`;
    expect(mask(bytes)).not.to.equal(bytes);
    expect(await maskAll([bytes], slices())).to.deep.equal([bytes]);
  });
});

describe('what turns the direction of text', () => {
  it('is told by its number', () => {
    const controls = ['061c', '200e', '200f', '202a', '202b', '202c', '202d', '202e', '2066', '2067', '2068', '2069'];
    for (const code of controls) expect(seen(`a${String.fromCharCode(Number.parseInt(code, 16))}b`)).to.equal(`a\\u${code}b`);
    expect(seen('a\u{e0041}b'), 'tags').to.equal('a\\udb40\\udc41b');
    const honest = 'שלום עולם, مرحبا بالعالم 👩‍👩‍👧 नि\u200cष 葛\u{e0100}';
    expect(seen(honest)).to.equal(honest);
  });
});
