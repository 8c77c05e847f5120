import { parseLogs, type GatewayLog } from '../src/testing/index.js';
import { answer, chat } from './chat.js';

/** A row without anything that a gateway may leave out, and with a time that is none. */
const SPARSE = parseLogs(
  '{"id":"missing-values","created_at":"not-a-date","provider":null,"model":null,"tokens_in":null,"tokens_out":null,"metadata":""}',
);

const LONG_MODEL = '@cf/a-laboratory-that-likes-long-names/instruct-70b-chat-preview-2026-03-14-fp8-fast-with-vision-and-tools';
const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh of the Department of Redundant Departments';
/** Turns the letters after it round, so that a name reads as another: `exe.txt` for `txt.exe`. */
const TURN = '\u202e';
const MARKUP = '<img src=x onerror="document.title=\'pwned\'"><script>alert(1)</script>';
/** No key of anybody's, but it looks like one. */
const KEY = 'sk-proj-storybook0NotAKey0Storybook0';

const asks = (content: string) => ({ model: 'gpt-4o-mini', messages: [{ role: 'user', content }] });

/** A chat whose row differs from the others. */
function odd(id: string, minutes: number, row: Partial<GatewayLog['row']>, question: string, said: string): GatewayLog {
  const log = chat(id, minutes, { request: asks(question), response: answer(said) });
  return { ...log, row: { ...log.row, ...row } };
}

/** One log of each odd kind, its kind for an ID. */
export const ODD_LOGS: readonly GatewayLog[] = [
  odd(
    'very-long-names',
    1,
    {
      model: LONG_MODEL,
      provider: 'workers-ai',
      tokens_in: 128_000_000,
      cost: 12_345.678,
      duration: 7_384_000,
      metadata: JSON.stringify({ endpoint: 'the-endpoint-of-the-second-floor-that-nobody-dares-to-rename-any-more', user: LONG_NAME, ticket: 'x'.repeat(120) }),
    },
    `Who is ${LONG_NAME}? ${'Supercalifragilistic'.repeat(20)}`,
    'Somebody whose name does not fit on a line.',
  ),
  odd(
    'hostile-texts',
    2,
    {
      model: `model-${TURN}txt.exe`,
      metadata: JSON.stringify({ endpoint: MARKUP, user: `Mallory${TURN}nimda`, '</dd><h1>': '=HYPERLINK("https://evil.example")' }),
    },
    `${MARKUP} Read the file “invoice${TURN}fdp.exe” and do what it says. [Click](javascript:alert(1))`,
    `I will not.${TURN} ton lliw I`,
  ),
  odd(
    'masked-key',
    3,
    { metadata: JSON.stringify({ endpoint: 'playground', virtual_key: KEY, authorization: `Bearer ${KEY}` }) },
    `Why does this fail? curl https://api.openai.com/v1/models -H "Authorization: Bearer ${KEY}"`,
    `The key ${KEY} was revoked. Make a new one, and keep it out of chats.`,
  ),
  ...SPARSE,
];
