import { ReferenceGateway } from '../src/testing/index.js';
import { isRecord } from '../src/testing/guards.js';
import { drawCall } from '../src/testing/traffic/call.js';
import { RARE, rareLog } from '../src/testing/traffic/rare/index.js';
import { Random } from '../src/testing/traffic/random.js';
import { answer, chat } from './chat.js';
import { DOCUMENTED } from './documented.js';
import { DOCUMENTED_AGENTS, DOCUMENTED_PROVIDERS } from './documented-providers.js';
import type { Answer } from './failures.js';

const MINUTE = 60_000;
const LONG = 500;
const LARGE = 3_000_000;
const ABOVE_LIMIT = 12_582_912;
const ABOVE_LIMIT_ID = 'above-limit';
/** Milliseconds that a gateway takes to write bodies down. */
const WRITING = 20_000;

const now = Date.now();

/** As many messages as somebody writes in a week with an assistant. */
function longConversation(): object {
  const turn = (index: number): object =>
    index % 2 === 0
      ? { role: 'user', content: `Question ${index / 2 + 1}: what comes after day ${index / 2 + 1} on the trail?` }
      : { role: 'assistant', content: `Day ${(index + 3) / 2}. Pack light, start early, and turn round at noon.` };
  const turns = Array.from({ length: LONG - 1 }, (_, index) => turn(index));
  return { model: 'gpt-4o-mini', messages: [{ role: 'system', content: 'You plan long hikes.' }, ...turns] };
}

/** A log file without a line break in it. */
function largeRequest(): object {
  const entry = (index: number): string => `[${index}] search-${index % 3} WARN disk watermark exceeded; `;
  let content = 'What went wrong here? ';
  for (let index = 0; content.length < LARGE; index += 1) content += entry(index);
  return { model: 'gpt-4o-mini', messages: [{ role: 'user', content }] };
}

/** One log of each rare kind, its name for an ID, what else is documented, and what is too large or too odd for any traffic. */
const gateway = new ReferenceGateway({
  logs: [
    ...RARE.map((rare, index) => {
      const log = rareLog(rare, drawCall(now - (index + 10) * MINUTE, new Random(index + 1)));
      return { ...log, row: { ...log.row, id: rare.name, status_code: 200 } };
    }),
    chat('long-conversation', 1, { request: longConversation, response: () => answer('Day 251, and then a week of rest.') }),
    chat('large-body', 2, { request: largeRequest, response: () => answer('The disks were full.') }),
    chat(ABOVE_LIMIT_ID, 3, {}),
    ...DOCUMENTED,
    ...DOCUMENTED_PROVIDERS,
    ...DOCUMENTED_AGENTS,
  ],
});

/** Tells the sizes of bodies that were too large to be kept. */
export const formats: Answer = async (request) => {
  const response = await gateway.handle(request);
  if (!request.url.endsWith(`/${ABOVE_LIMIT_ID}`)) return response;
  const body: unknown = await response.json();
  if (!isRecord(body) || !isRecord(body['result'])) return Response.json(body);
  return Response.json({ ...body, result: { ...body['result'], request_size: ABOVE_LIMIT, response_size: ABOVE_LIMIT * 2 } });
};

/** Has one log, which came just now, and writes its bodies down some seconds later. */
export function writing(): Answer {
  let since = 0;
  let store = new ReferenceGateway();
  return (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/logs')) {
      since = Date.now();
      const request = { model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'Are you there?' }] };
      const { row, ...bodies } = chat('just-now', 0, { request, response: answer('I am.') });
      const log = { row: { ...row, created_at: new Date(since).toISOString() }, ...bodies };
      store = new ReferenceGateway({ logs: [log], headDelay: WRITING });
    }
    const isBody = /\/(request|response)$/.test(pathname);
    return isBody && Date.now() - since < WRITING ? Promise.resolve(new Response(null, { status: 404 })) : store.handle(request);
  };
}
