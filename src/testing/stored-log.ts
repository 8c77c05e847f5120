import { isRecord, isScalar, tryParseJson } from './guards.js';
import type { GatewayLog, GatewayRow } from './wire.js';

/** A log in the gateway, with what queries need of it worked out once, on first use. */
export class StoredLog {
  readonly row: GatewayRow;
  /** Milliseconds since the epoch; `NaN` where `created_at` is absent or no date. */
  readonly time: number;
  readonly #log: GatewayLog;
  #metadata: ReadonlyMap<string, string> | undefined;
  #searchText: string | undefined;

  constructor(log: GatewayLog) {
    this.#log = log;
    this.row = log.row;
    this.time = Date.parse(log.row.created_at ?? '');
  }

  /** The same log with other fields. */
  with(changes: Partial<GatewayRow>): StoredLog {
    return new StoredLog({ ...this.#log, row: { ...this.row, ...changes } });
  }

  /** Prompt plus completion tokens, or `undefined` where neither is known. */
  get tokens(): number | undefined {
    const { tokens_in: tokensIn, tokens_out: tokensOut } = this.row;
    return tokensIn == null && tokensOut == null ? undefined : (tokensIn ?? 0) + (tokensOut ?? 0);
  }

  /** Metadata with every value as a string. */
  get metadata(): ReadonlyMap<string, string> {
    return (this.#metadata ??= readMetadata(this.row.metadata));
  }

  /** What `search` looks in, in lower case. A NUL between fields keeps a match from spanning two of them. */
  get searchText(): string {
    this.#searchText ??= [this.row.provider, this.row.model, this.row.path, ...this.metadata.values()]
      .filter((part) => typeof part === 'string')
      .join('\0')
      .toLowerCase();
    return this.#searchText;
  }

  /** Bytes of a body of which less was kept. */
  sizeOf(which: 'request' | 'response'): number | undefined {
    return this.#log.sizes?.[which];
  }

  /** The raw text stored for one body, or `undefined` when nothing was stored. */
  body(which: 'request' | 'response'): string | undefined {
    const stored = this.#log[which];
    const value = isLazy(stored) ? stored() : stored;
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

function readMetadata(metadata: GatewayRow['metadata']): ReadonlyMap<string, string> {
  const parsed = typeof metadata === 'string' ? tryParseJson(metadata) : metadata;
  const tags = new Map<string, string>();
  if (!isRecord(parsed)) return tags;
  for (const [key, value] of Object.entries(parsed)) {
    if (isScalar(value)) tags.set(key, String(value));
  }
  return tags;
}

function isLazy(body: unknown): body is () => unknown {
  return typeof body === 'function';
}
