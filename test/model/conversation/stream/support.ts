import { assembleStream } from '../../../../src/model/conversation/stream/index.js';
import { Slices } from '../../../../src/model/slices.js';

type Chunk = object | string;

export const asText = (chunk: Chunk) => (typeof chunk === 'string' ? chunk : JSON.stringify(chunk));

/** Server-sent events without names, as OpenAI sends them. */
export const sse = (...chunks: Chunk[]) => chunks.map((chunk) => `data: ${asText(chunk)}\n\n`).join('');

/** Server-sent events named by their type, as Anthropic sends them. */
export const named = (...chunks: { readonly type: string }[]) =>
  chunks.map((chunk) => `event: ${chunk.type}\ndata: ${JSON.stringify(chunk)}\n\n`).join('');

export const lines = (...chunks: Chunk[]) => chunks.map((chunk) => `${asText(chunk)}\n`).join('');

export const assemble = (body: unknown) => assembleStream(body, new Slices());

/** What is put together, as JSON would have it. */
export async function bodyOf(body: unknown): Promise<unknown> {
  const stream = await assemble(body);
  return stream && (JSON.parse(JSON.stringify(stream.body)) as unknown);
}

export async function isIncomplete(body: unknown): Promise<boolean | undefined> {
  return (await assemble(body))?.incomplete;
}
