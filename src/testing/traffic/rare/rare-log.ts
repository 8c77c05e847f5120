import type { GatewayLog } from '../../wire.js';
import { rowOf } from '../call-row.js';
import { drawDuration, type Call } from '../call.js';
import { Random } from '../random.js';
import { randomDetails } from '../sample.js';
import type { Rare, RareExchange } from './rare.js';

/** The log of a call of a rare kind, at the time of another call and from its sender. */
export function rareLog(rare: Rare, like: Call): GatewayLog {
  const random = new Random(like.seed);
  const { model, tokens } = rare;
  const about = (typical: number): number => Math.round(typical * (0.9 + random.next() * 0.2));
  const [tokensIn, tokensOut] = [about(tokens[0]), about(tokens[1])];
  const call: Call = {
    ...like,
    app: { ...like.app, endpoint: rare.endpoint },
    model,
    failedFirst: null,
    sample: null,
    failure: null,
    cached: false,
    stream: rare.stream ?? false,
    tokensIn,
    tokensOut,
    duration: drawDuration(model, tokensOut, false, null, random),
  };
  const lazily = (write: Rare['request']) => () => {
    const own = new Random(like.seed);
    const exchange: RareExchange = { ...randomDetails(own), model, tokensIn, tokensOut, created: Math.floor(like.time / 1000) };
    return write?.(exchange, own);
  };
  return {
    row: { ...rowOf(call, random), ...rare.row },
    ...(rare.sizes ? { sizes: rare.sizes } : {}),
    ...(rare.request ? { request: lazily(rare.request) } : {}),
    ...(rare.response ? { response: lazily(rare.response) } : {}),
  };
}
