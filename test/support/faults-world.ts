import { ReferenceGateway } from '../../src/testing/index.js';
import type { Random } from '../../src/testing/traffic/random.js';
import { knownLogs, type KnownLog } from './sequences-expected.js';

/** The logs of a gateway with live traffic: new ones, figures and bodies that come later, and old ones that go. */

/** What the page has to show of a log's bodies. */
export interface Told {
  readonly request: string;
  /** `null` where nothing was stored. */
  readonly response: string | null;
}

/** More than these, and the oldest go. */
const MOST = 90;
/** A figure or a body that comes later comes within so many milliseconds: panels ask for a minute. */
const LATEST = 40_000;

const numberOf = ({ name }: KnownLog) => Number(/\d+$/.exec(name)?.[0]);

export function toldBy(log: KnownLog): Told {
  const { name, fields } = log;
  const isStored = fields['duration'] !== null && numberOf(log) % 7 !== 3;
  return { request: `Ask ${name}.`, response: isStored ? `${fields['success'] === false ? 'Broke' : 'Answer'} ${name}.` : null };
}

/** The log in the form in which the gateway holds it, with bodies that no other log has. */
function stored(log: KnownLog): KnownLog {
  const { id, time, fields, tags } = log;
  const { request, response } = toldBy(log);
  const row = { id, created_at: new Date(time).toISOString(), metadata: JSON.stringify(tags), ...fields };
  const answer = fields['success'] === false ? { error: { message: response } } : { choices: [{ message: { role: 'assistant', content: response } }] };
  const isCut = response !== null && numberOf(log) % 7 === 5;
  return {
    ...log,
    stored: {
      row,
      request: { messages: [{ role: 'user', content: request }] },
      ...(response === null ? {} : { response: answer }),
      // Of a body that was cut there is only the beginning, in the single log.
      ...(isCut ? { sizes: { response: 5000 } } : {}),
    },
  };
}

/** What happened in the gateway. */
export interface Traffic {
  'new rows': number;
  'late figures': number;
  'rows gone': number;
}

export class World {
  readonly traffic: Traffic = { 'new rows': 0, 'late figures': 0, 'rows gone': 0 };
  /** Newest first, and another list after each change. */
  logs: readonly KnownLog[] = knownLogs('w', 8).map(stored);
  readonly #gateways = new Map<string, ReferenceGateway>();
  #late: { readonly id: string; readonly due: number; readonly fields: KnownLog['fields'] }[] = [];
  #count = 0;

  /** Some of what happens at a gateway in a moment. */
  move(random: Random): void {
    for (let count = random.int(0, 2); count > 0; count -= 1) this.#add(random);
    if (this.logs.length > MOST) this.#drop(this.logs.slice(-random.int(1, 12)));
    if (random.chance(0.1)) this.#drop(this.logs.slice(random.int(0, 15)).slice(0, 1));
  }

  /** @param request below `/one`, or below `/other`, where `search` is not known */
  async ask(request: Request): Promise<Response> {
    this.#settle();
    const name = new URL(request.url).pathname.split('/')[1] ?? '';
    const gateway = this.#gateways.get(name) ?? new ReferenceGateway({ logs: this.logs.map((log) => log.stored), search: name !== 'other' });
    this.#gateways.set(name, gateway);
    return gateway.handle(request);
  }

  /** Everything that is late comes now. */
  finish(): void {
    this.#late = this.#late.map((late) => ({ ...late, due: 0 }));
    this.#settle();
  }

  #put(logs: readonly KnownLog[]): void {
    this.logs = logs.toSorted((a, b) => b.time - a.time);
    this.#gateways.clear();
  }

  /** A row appears up to some seconds after its request, often before its figures are known. */
  #add(random: Random): void {
    let time = Date.now() - random.int(1, 5000);
    while (this.logs.some((log) => log.time === time)) time -= 1;
    const [like] = knownLogs('live', 100).slice((this.#count * 7) % 600);
    if (like === undefined) return;
    this.#count += 1;
    const name = `live-${this.#count}`;
    const log: KnownLog = { ...like, name, id: `id-${name}`, time, tags: { ...like.tags, endpoint: name } };
    this.traffic['new rows'] += 1;
    if (random.chance(0.4)) {
      this.#put([stored(log), ...this.logs]);
      return;
    }
    const unknown = { success: null, status_code: null, cost: null, duration: null, tokens_out: null };
    this.#put([stored({ ...log, fields: { ...log.fields, ...unknown } }), ...this.logs]);
    this.#late.push({ id: log.id, due: time + random.int(6000, LATEST), fields: log.fields });
  }

  #drop(gone: readonly KnownLog[]): void {
    this.traffic['rows gone'] += gone.length;
    this.#put(this.logs.filter((log) => !gone.includes(log)));
  }

  #settle(): void {
    const due = this.#late.filter((late) => late.due <= Date.now());
    if (due.length === 0) return;
    this.#late = this.#late.filter((late) => !due.includes(late));
    this.traffic['late figures'] += due.length;
    this.#put(
      this.logs.map((log) => {
        const late = due.find(({ id }) => id === log.id);
        return late === undefined ? log : stored({ ...log, fields: late.fields });
      }),
    );
  }
}

