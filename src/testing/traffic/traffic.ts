import type { GatewayLog } from '../wire.js';
import { requestBody, responseBody } from './call-bodies.js';
import { drawCall } from './call.js';
import { rowOf } from './call-row.js';
import { Random } from './random.js';
import { rareLog, RareTurns } from './rare/index.js';
import { busyMoments } from './rhythm.js';

export interface TrafficOptions {
  readonly count: number;
  /** The last moment of the traffic, in milliseconds since the epoch. */
  readonly now: number;
  /** How far back the traffic reaches; 14 by default. */
  readonly days?: number;
  /** The same seed and the same `now` give the same logs; 1 by default. */
  readonly seed?: number;
}

const NOT_STORED = 0.02;

/**
 * Logs of an invented company with a dozen endpoints: chats, tool calls, embeddings, pictures and failures at nine
 * providers, busy in office hours and quiet at night; some in a hundred have bodies of a rarer kind. Newest first. Bodies
 * are written when they are asked for.
 */
export function generateTraffic({ count, now, days = 14, seed = 1 }: TrafficOptions): GatewayLog[] {
  const random = new Random(seed);
  const turns = new RareTurns(new Random(seed + 1));
  return busyMoments(count, now, days, random)
    .sort((a, b) => b - a)
    .map((time) => logAt(time, random, turns));
}

/** One more log, made at `now`, for traffic that goes on. Each `seed` gives another; without one it is random. */
export function generateLog({ now, seed }: { readonly now: number; readonly seed?: number }): GatewayLog {
  const known = seed ?? Math.floor(Math.random() * 0x1_0000_0000);
  return logAt(now, new Random(known), new RareTurns(new Random(known + 1)));
}

function logAt(time: number, random: Random, turns: RareTurns): GatewayLog {
  const call = drawCall(time, random);
  const row = rowOf(call, random);
  if (random.chance(NOT_STORED)) return { row };
  const { failure, failedFirst, cached } = call;
  const rare = failure || failedFirst || cached ? undefined : turns.next();
  if (rare) return rareLog(rare, call);
  return { row, request: () => requestBody(call), response: () => responseBody(call) };
}
