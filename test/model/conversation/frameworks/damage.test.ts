import { expect } from '@open-wc/testing';
import { isObject } from '../../../../src/api/guards.js';
import type { Documented } from './documented.js';
import { formats, read } from './formats.js';

/** Mulberry32: the same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ODD: readonly unknown[] = [null, 42, true, '', 'odd words', [], {}, ['odd words', null], { odd: 'words' }, [[7]]];

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A copy in which one node anywhere is gone, or is something else. */
function damaged(body: object, next: () => number): Record<string, unknown> {
  const copy = structuredClone(body) as Record<string, unknown>;
  const nodes: [Record<string, unknown>, string][] = [];
  const walk = (tree: Record<string, unknown>): void => {
    for (const [key, value] of Object.entries(tree)) {
      nodes.push([tree, key]);
      if (isTree(value)) walk(value);
    }
  };
  walk(copy);
  const [tree, key] = nodes[Math.floor(next() * nodes.length)] ?? [copy, ''];
  if (next() < 0.4) {
    if (Array.isArray(tree)) tree.splice(Number(key), 1);
    else delete tree[key];
  } else tree[key] = structuredClone(ODD[Math.floor(next() * ODD.length)]);
  return copy;
}

const TEXT = /^(text|content|Text|thought|output|result|Result|response|errorText)$|\.content$|_content\.text$/;

/** What stands in the place of a text; JSON as text is taken apart by the readers. */
function textsOf(value: unknown, named = false): string[] {
  if (typeof value === 'string') return named && value && !/^\s*[[{]/.test(value) ? [value] : [];
  // An event of another kind is no message.
  if (!isTree(value) || (isObject(value.attributes) && typeof value.name === 'string' && !/^(gen_ai|ai|chat)/.test(value.name))) {
    return [];
  }
  return Array.isArray(value)
    ? value.flatMap((item) => textsOf(item, named))
    : Object.entries(value).flatMap(([key, item]) => textsOf(item, TEXT.test(key)));
}

/** What the page shows of a body; `null` where it shows the JSON. A body that holds both sides is read for both. */
function shown({ shared, side }: Documented, body: Record<string, unknown>): string | null {
  const sides = shared ? (['request', 'response'] as const) : [side];
  const answers = sides.map((one) => read(one, body));
  return answers.includes(null) ? null : JSON.stringify(answers);
}

describe('damaged bodies of agent frameworks', () => {
  for (const [framework, documented] of Object.entries(formats)) {
    it(`loses no text: ${framework}`, () => {
      const next = random(4);
      let told = 0;
      for (const one of documented) {
        for (let round = 0; round < 60; round++) {
          let body = damaged(one.body, next);
          if (next() < 0.4) body = damaged(body, next);
          const messages = shown(one, body);
          if (messages === null) continue;
          told++;
          for (const text of textsOf(body)) {
            const found = messages.includes(JSON.stringify(text).slice(1, -1));
            expect(found, `${one.name}: ${text} of ${JSON.stringify(body)}`).to.equal(true);
          }
        }
      }
      // Most are still read.
      expect(told).to.be.above(documented.length * 30);
    });
  }
});
