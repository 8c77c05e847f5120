import { LONGEST_QUERY, readPath, readQuery } from './address.js';
import { passOn } from './answer.js';
import { isAuthorized, isOfOtherSite, isOfThisOrigin } from './caller.js';
import { Deadline } from './deadline.js';
import { readFeedback } from './feedback.js';
import { checkOptions, type CheckedOptions, type LogsProxyOptions } from './options.js';
import { refuse } from './refuse.js';

export { toNodeListener } from './node.js';
export type { LogsProxyOptions } from './options.js';

/** What the gateway is asked. */
interface Question {
  readonly url: string;
  readonly accept: string;
  /** The body of a PATCH; without one it is a GET. */
  readonly body?: string;
}

/**
 * A same-origin way to a gateway's logs: it answers `GET` of the list, of one log and of its two bodies, adds the API
 * token on the server, and refuses everything else; feedback on a log, too, unless it is allowed. It needs nothing but the
 * web's `Request`, `Response` and `fetch`.
 *
 * @throws {TypeError} when an option cannot work; the message never contains the token
 */
export function createLogsProxy(options: LogsProxyOptions): (request: Request) => Promise<Response> {
  const checked = checkOptions(options);
  const { basePath, timeoutMs } = checked;
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname !== basePath && !pathname.startsWith(`${basePath}/`)) return refuse(404, 'Not found.');
    const deadline = new Deadline(request, timeoutMs);
    const question = await examine(request, deadline, checked);
    if (!(question instanceof Response)) return ask(question, deadline, checked);
    deadline.end();
    return question;
  };
}

/** What a request may ask the gateway, or the answer that refuses it. Those who may not see logs are told nothing else. */
async function examine(request: Request, deadline: Deadline, options: CheckedOptions): Promise<Question | Response> {
  if (isOfOtherSite(request)) return refuse(403, 'Pages of other sites may not ask.');
  const isFeedback = options.allowFeedback === true && request.method === 'PATCH';
  // Feedback is read from a copy, so that `authorize` cannot take it away by reading it.
  const copy = isFeedback && !request.bodyUsed ? request.clone() : request;
  if (!(await isAuthorized(options.authorize, request, deadline))) return refuse(403, 'Not allowed to see logs.');

  const { pathname, search, searchParams } = new URL(request.url);
  const found = readPath(pathname, options.basePath);
  if (found === null) return refuse(404, 'Not found.');
  const url = `${options.upstream}${found.path}`;
  if (isFeedback && found.kind === 'log') {
    if (!isOfThisOrigin(request)) return refuse(403, 'Only pages of this origin may give feedback.');
    const body = await readFeedback(copy, deadline);
    return body instanceof Response ? body : { url, accept: 'application/json', body };
  }
  if (request.method !== 'GET') {
    const allow = options.allowFeedback === true && found.kind === 'log' ? 'GET, PATCH' : 'GET';
    return refuse(405, `Allowed here: ${allow}.`, { allow });
  }
  if (found.kind !== 'list') return { url, accept: found.kind === 'body' ? '*/*' : 'application/json' };
  if (search.length > LONGEST_QUERY) return refuse(414, 'The query is too long.');
  const query = readQuery(searchParams);
  return query === null ? refuse(400, 'A parameter is there twice.') : { url: url + query, accept: 'application/json' };
}

/** Asks the gateway, with no header of the caller's. */
async function ask({ url, accept, body }: Question, deadline: Deadline, options: CheckedOptions): Promise<Response> {
  const { token, fetch: send = fetch } = options;
  const headers = { accept, authorization: `Bearer ${token}` };
  const feedback = body === undefined ? {} : { method: 'PATCH', body, headers: { ...headers, 'content-type': 'application/json' } };
  let answer: Response;
  try {
    // The token must not follow a redirect to anywhere else.
    answer = await deadline.wait(send(url, { headers, ...feedback, redirect: 'manual', signal: deadline.signal }));
  } catch {
    deadline.end();
    // The error itself may name the upstream URL.
    return deadline.isOver ? refuse(504, 'The gateway did not answer in time.') : refuse(502, 'The gateway could not be reached.');
  }
  return passOn(answer, deadline, options);
}
