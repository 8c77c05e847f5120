// The large bodies that are opened, each in its own way hard to read or to draw.
import { randomFillSync } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const SIZE = 10_000_000;
const WORDS = 'The gateway keeps what was asked and what was answered, to the letter, for whoever has to find out what went wrong. ';

/** Plain text of so many characters. */
const prose = (length) => WORDS.repeat(Math.ceil(length / WORDS.length)).slice(0, length);

const answer = (content) =>
  JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  });

const conversation = (count, length) =>
  Array.from({ length: count }, (_, index) => ({ role: index % 2 ? 'assistant' : 'user', content: `${index} ${prose(length)}` }));

/** Lines of code in a conversation: every one has something to escape, few characters are of more than one byte. */
const CODE = '\tif (name === "caf\u00e9" || path === \'C:\\\\temp\\\\logs\') {\n\t\tprint("\u201cdone\u201d\\n");\n\t}\n';

/** A body of so much code that it is as large as the others. */
const filled = (make) => make(CODE.repeat(SIZE / (make(CODE.repeat(2)).length - make(CODE).length)));

const request = (messages) => JSON.stringify({ model: 'gpt-4o-mini', messages });

const toolResult = (content) => request([{ role: 'user', content: 'Read it.' }, { role: 'tool', tool_call_id: 'call_1', content }]);

function stream() {
  const chunk = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1741861898, model: 'gpt-4o-mini' };
  const event = (delta, reason = null) =>
    `data: ${JSON.stringify({ ...chunk, choices: [{ index: 0, delta, finish_reason: reason }] })}\n\n`;
  const word = event({ content: ' word' });
  return `${event({ role: 'assistant', content: '' })}${word.repeat(SIZE / word.length)}${event({}, 'stop')}data: [DONE]\n\n`;
}

/** A picture of noise, which cannot be compressed. */
function picture() {
  const side = Math.floor(Math.sqrt((SIZE * 3) / 4 / 3));
  const rows = randomFillSync(Buffer.alloc(side * (side * 3 + 1)));
  for (let row = 0; row < side; row += 1) rows[row * (side * 3 + 1)] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2], 8);
  const chunk = (type, data) => {
    const content = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(content), 4);
    return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 0 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]).toString('base64');
}

/** The last word of the tree, which nothing else has. */
const NEEDLE = 'needle';

const records = () =>
  JSON.stringify({ records: Array.from({ length: 200_000 }, (_, id) => ({ id, name: `item ${id}`, ok: true, of: null })), last: NEEDLE });

/**
 * `shown` tells what is drawn first, and `more` what the reader asks for then; a body is the response unless it says its
 * side.
 */
export const bodies = [
  {
    name: 'chat-1000x10kB',
    side: 'request',
    make: () => request(conversation(1000, 10_000)),
    shown: 'text',
    more: ['earlier', 1000],
  },
  { name: 'one-message-escapes', make: () => filled(answer), shown: 'text', more: ['text', 1_000_000] },
  { name: 'chat-1000-short', make: () => JSON.stringify(conversation(1000, 100)), shown: 'text', more: ['earlier', 1000] },
  { name: 'line-1M', make: () => answer(prose(1_000_000)), shown: 'text', more: ['text', 1_000_000] },
  { name: 'stream', make: stream, shown: 'text', more: ['text', 250_000] },
  { name: 'records-200k', make: records, shown: 'tree', more: ['search', NEEDLE] },
  {
    name: 'picture',
    make: () => answer([{ type: 'image_url', image_url: { url: `data:image/png;base64,${picture()}` } }]),
    shown: 'picture',
    more: ['json'],
  },
  { name: 'line-10M', make: () => answer(prose(SIZE)), shown: 'text', more: ['json'] },
  {
    name: 'string-in-envelope',
    make: () => filled((code) => JSON.stringify({ success: true, result: answer(code) })),
    shown: 'text',
    more: ['json'],
  },
  {
    name: 'tool-result',
    side: 'request',
    make: () => filled((code) => toolResult(JSON.stringify([code]))),
    shown: 'text',
    more: ['text', 1_000_000],
  },
  // The text of a body that is no JSON after all has no message to stand in.
  { name: 'broken-json', make: () => `${answer(prose(SIZE))}!`, shown: 'plain' },
];

/** What stands beside a large body, and loads what draws all of them. */
export const small = {
  request: () => request([{ role: 'user', content: 'Hello' }]),
  response: () => answer([{ type: 'text', text: 'Hello' }, { type: 'image_url', image_url: { url: 'https://example.com/cat.png' } }]),
};
