import { generateLog, type GatewayLog } from '../src/testing/index.js';
import { isRecord, tryParseJson } from '../src/testing/guards.js';
import { journeys, LOGS } from './gateways.js';
import { bodyText } from './support.js';

export interface ToolUse {
  readonly name: string;
  readonly args: unknown;
  readonly result: string;
}

/** One call through the gateway, as a journey looks at it: from what is on the wire, not from what the element makes of it. */
export class Call {
  constructor(readonly log: GatewayLog) {}

  get id(): string {
    return this.log.row.id;
  }

  /** ISO 8601. */
  get time(): string {
    return String(this.log.row.created_at);
  }

  get failed(): boolean {
    return this.log.row.success === false;
  }

  get tags(): Readonly<Record<string, unknown>> {
    const { metadata } = this.log.row;
    return asRecord(typeof metadata === 'string' ? tryParseJson(metadata) : metadata);
  }

  /** The words of the error that was stored; empty for none. */
  get error(): string {
    const { error } = asRecord(tryParseJson(bodyText(this.log, 'response')));
    return textIn(asRecord(error)['message']);
  }

  /** The messages of the request, if it has any. */
  get messages(): readonly Readonly<Record<string, unknown>>[] {
    return listIn(asRecord(tryParseJson(bodyText(this.log, 'request')))['messages']);
  }

  /** What the user has asked last; empty for nothing in words. */
  get question(): string {
    return textIn(this.messages.findLast(({ role }) => role === 'user')?.['content']);
  }

  /** The first tool that was called, and what came of it; `null` where none was, or not answered. */
  get tool(): ToolUse | null {
    const calling = this.messages.find((message) => 'tool_calls' in message);
    const [call] = listIn(calling?.['tool_calls']);
    const result = this.messages.find((message) => message['tool_call_id'] === call?.['id']);
    if (call === undefined || result === undefined) return null;
    const called = asRecord(call['function']);
    return { name: textIn(called['name']), args: tryParseJson(textIn(called['arguments'])), result: textIn(result['content']) };
  }

  /** The text of the answer; empty for none. */
  get answer(): string {
    const [choice] = listIn(asRecord(tryParseJson(bodyText(this.log, 'response')))['choices']);
    return textIn(asRecord(choice?.['message'])['content']);
  }
}

/** All that a gateway of the journeys holds. */
const calls = new Map(LOGS.map((log) => [log.row.id, new Call(log)]));

export function callsWhere(is: (call: Call) => boolean): readonly Call[] {
  return [...calls.values()].filter(is);
}

/** Newest first. */
export function byTime(is: (call: Call) => boolean = () => true): readonly Call[] {
  return [...callsWhere(is)].sort((a, b) => Date.parse(b.time) - Date.parse(a.time));
}

export function newest(is: (call: Call) => boolean): Call {
  const [call] = byTime(is);
  if (call === undefined) throw new Error('There is no such call');
  return call;
}

/** A failure that is told in words, of a question that is short. */
export function isExplained({ failed, error, question }: Call): boolean {
  return failed && error !== '' && question !== '' && question.length < 300;
}

/**
 * Sends a call of a kind through the gateway. The same kind and seed give the same call, which moves to the new time.
 * @param time when it is made, in milliseconds since the epoch
 */
export function send(time: number, seed: number, is: (call: Call) => boolean): Call {
  for (let next = seed; ; next += 1) {
    const call = new Call(generateLog({ now: time, seed: next }));
    if (!is(call)) continue;
    journeys.add(call.log);
    calls.set(call.id, call);
    return call;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function listIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(asRecord) : [];
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
