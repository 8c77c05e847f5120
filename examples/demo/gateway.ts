import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { createLogsProxy } from '../../src/proxy/index.js';
import { generateLog, generateTraffic, parseLogs, ReferenceGateway } from '../../src/testing/index.js';

/** Where the demo page's logs come from. */
export interface DemoGateway {
  /** What is shown, in words for the terminal. */
  readonly description: string;
  handle(this: void, request: Request): Promise<Response>;
  /** Ends what would keep the process busy. */
  stop(): void;
}

/** The header in which the server tells the address that a request came from. */
export const PEER_HEADER = 'x-real-ip';

const GENERATED_LOGS = 2_500;
const GENERATED_DAYS = 14;

/**
 * A real gateway when `GATEWAY_LOGS_UPSTREAM` and `GATEWAY_LOGS_TOKEN` name one, the file that `GATEWAY_LOGS_DATA`
 * names, or generated traffic that keeps coming in.
 *
 * @throws {Error} with a message for the person at the terminal
 */
export async function createDemoGateway(env: NodeJS.ProcessEnv, basePath: string): Promise<DemoGateway> {
  const { GATEWAY_LOGS_UPSTREAM: upstream, GATEWAY_LOGS_TOKEN: token, GATEWAY_LOGS_DATA: file } = env;
  if (upstream || token) {
    if (!upstream) throw new Error('GATEWAY_LOGS_TOKEN is set, but GATEWAY_LOGS_UPSTREAM is not: a proxy needs both.');
    if (!token) throw new Error('GATEWAY_LOGS_UPSTREAM is set, but GATEWAY_LOGS_TOKEN is not: a proxy needs both.');
    if (file) throw new Error('Either a data file or GATEWAY_LOGS_UPSTREAM can be shown, not both.');
    return proxyTo(upstream, token, basePath);
  }
  return file ? fromFile(file) : liveTraffic();
}

function proxyTo(upstream: string, token: string, basePath: string): DemoGateway {
  try {
    const handle = createLogsProxy({ upstream, token, basePath, authorize: isOfThisMachine });
    return { description: `those of ${new URL(upstream).host}`, handle, stop: () => undefined };
  } catch (error) {
    throw new Error(`GATEWAY_LOGS_UPSTREAM or GATEWAY_LOGS_TOKEN cannot be used: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** A demo has no sign-in: nobody but who sits at this machine may see a real gateway's logs. */
function isOfThisMachine({ headers }: Request): boolean {
  return /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(headers.get(PEER_HEADER) ?? '');
}

async function fromFile(file: string): Promise<DemoGateway> {
  const text = await readText(file);
  try {
    const gateway = new ReferenceGateway({ logs: parseLogs(text) });
    return {
      description: `${count(gateway)} of ${file}`,
      handle: (request) => gateway.handle(request),
      stop: () => undefined,
    };
  } catch (error) {
    throw new Error(`${file} is not NDJSON of logs. ${messageOf(error)}`, { cause: error });
  }
}

async function readText(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

function liveTraffic(): DemoGateway {
  const gateway = new ReferenceGateway({
    logs: generateTraffic({ count: GENERATED_LOGS, days: GENERATED_DAYS, now: Date.now() }),
  });
  let timer: NodeJS.Timeout;
  function addLater(): void {
    timer = setTimeout(() => {
      gateway.add(generateLog({ now: Date.now() }));
      addLater();
    }, 3_000 + Math.random() * 3_000);
  }
  addLater();
  return {
    description: `${count(gateway)}, generated, and a new one every few seconds`,
    handle: (request) => gateway.handle(request),
    stop: () => clearTimeout(timer),
  };
}

function count({ size }: ReferenceGateway): string {
  return `${size.toLocaleString('en-US')} ${size === 1 ? 'log' : 'logs'}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
