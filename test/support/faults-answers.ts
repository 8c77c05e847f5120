import type { Random } from '../../src/testing/traffic/random.js';

/** What a proxy between the page and its gateway makes of answers. */

/** What an answer is to. */
export type Asked = 'list' | 'probe' | 'head' | 'body';

/** What a proxy does to answers, in all its forms. */
export const FAULTS_BY_KIND = {
  delays: ['delayed', 'delayed beyond the limit'],
  drops: ['lost', 'never answered'],
  cuts: ['cut off', 'stream broken'],
  corrupts: [
    'bytes flipped',
    'login page',
    'empty',
    'bad gateway',
    'too many requests',
    'signed out',
    'refused in a good answer',
    'errors beside rows',
    'other JSON',
    'wrong content type',
  ],
  repeats: ['old answer repeated', 'answer to something else'],
  reorders: ['overtaken'],
} as const;
export const FAULTS = Object.values(FAULTS_BY_KIND).flat();
export type Fault = (typeof FAULTS)[number];

/** What can be known for a fault of the whole answer, whatever it is to. */
const LOUD: readonly [Fault, ...Fault[]] = [
  'delayed',
  'delayed',
  'delayed beyond the limit',
  'delayed beyond the limit',
  'delayed beyond the limit',
  'lost',
  'lost',
  'never answered',
  'never answered',
  'never answered',
  'stream broken',
  'stream broken',
  'bad gateway',
  'bad gateway',
  'too many requests',
  'signed out',
  'overtaken',
  'overtaken',
  'wrong content type',
];
/** What can be known for a fault where JSON in an envelope is due. */
const ENVELOPED: readonly [Fault, ...Fault[]] = [...LOUD, 'cut off', 'cut off', 'login page', 'empty', 'refused in a good answer', 'errors beside rows', 'other JSON'];

/** A stored body stands for itself, in no envelope: nobody can tell another text from it. */
const POSSIBLE: Readonly<Record<Asked, readonly [Fault, ...Fault[]]>> = {
  body: LOUD,
  head: ENVELOPED,
  probe: [...ENVELOPED, 'answer to something else'],
  list: [...ENVELOPED, 'bytes flipped', 'bytes flipped', 'old answer repeated', 'old answer repeated', 'old answer repeated', 'old answer repeated', 'answer to something else', 'answer to something else'],
};

export function pickFault(random: Random, asked: Asked): Fault {
  return random.pick(POSSIBLE[asked]);
}

/** An answer as the proxy passes it on. */
export interface Passed {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Fresh {
  readonly status: number;
  readonly text: string;
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const json = { 'content-type': 'application/json' };
const LOGIN = '<!doctype html><title>Sign in</title><form action="/login"><input name="user"></form>';

/** The answer after a fault that changes it; as it was after one that does not. */
export function corrupt(random: Random, fault: Fault, { status, text }: Fresh): Passed {
  const as = (words: string, code = 200, headers: Readonly<Record<string, string>> = json): Passed => ({ status: code, headers, bytes: utf8(words) });
  const bytes = utf8(text);
  switch (fault) {
    case 'cut off':
      return { status, headers: json, bytes: bytes.slice(0, random.int(0, bytes.length - 1)) };
    case 'bytes flipped':
      for (let count = random.int(1, 12); count > 0; count -= 1) {
        const at = random.int(0, bytes.length - 1);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
      }
      return { status, headers: json, bytes };
    case 'login page':
      return as(LOGIN, 200, { 'content-type': 'text/html' });
    case 'empty':
      return as('', random.pick([200, 200, 202]));
    case 'bad gateway':
      return as('<html><h1>502 Bad Gateway</h1></html>', random.pick([500, 502, 503, 504]), {
        'content-type': 'text/html',
        ...(random.chance(0.2) ? { 'retry-after': String(random.int(1, 90)) } : {}),
      });
    case 'too many requests':
      return as('{"success":false,"errors":[{"code":10429,"message":"slow down"}]}', 429, {
        ...json,
        ...(random.chance(0.6) ? { 'retry-after': String(random.pick([0, 1, 7, 60, 300])) } : {}),
      });
    case 'signed out':
      return as('{"error":"no"}', random.pick([401, 403, 406]));
    case 'refused in a good answer':
      return as('{"success":false,"result":null,"errors":[{"code":7000,"message":"no"}]}');
    case 'errors beside rows':
      return as(text.replace('"errors":[]', '"errors":[{"code":7000,"message":"some are missing"}]'));
    case 'other JSON':
      return as(random.pick(['[]', 'null', '"ok"', '42', '[{"id":"1"}]', '{"success":false}']));
    case 'wrong content type':
      return as(text, status, { 'content-type': random.pick(['text/plain', 'application/octet-stream', 'text/html']) });
    default:
      return as(text, status);
  }
}
