/** Attributes of OpenTelemetry spans and events, in any of the ways that they are written down. */

import { isObject, type JsonObject } from '../../../api/guards.js';
import { asArray, firstKeys } from '../parts.js';

/** Deeper names than this are not taken apart: no convention has them. */
const MAX_DEPTH = 12;

/** A value of OTLP's JSON: https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding */
function otlpValue(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { arrayValue: list, kvlistValue: pairs } = value;
  if (isObject(list)) return asArray(list.values).map(otlpValue);
  if (isObject(pairs)) return Object.fromEntries(otlpPairs(pairs.values));
  return value.stringValue ?? value.intValue ?? value.doubleValue ?? value.boolValue ?? value.bytesValue ?? value;
}

function otlpPairs(list: unknown): (readonly [string, unknown])[] {
  return asArray(list).flatMap((pair) =>
    isObject(pair) && typeof pair.key === 'string' ? [[pair.key, otlpValue(pair.value)] as const] : [],
  );
}

type Tree = Record<string, unknown>;

/** A text in the place of a branch is kept beside what grows there. */
function branch(value?: unknown): Tree {
  const fields = isObject(value) ? value : value === undefined ? {} : { text: value };
  return Object.assign(Object.create(null) as Tree, fields);
}

/**
 * The attributes as a tree: `gen_ai.prompt.0.role` stands at `gen_ai`, `prompt`, `0`, `role`, whether it was written flat
 * or nested, so that `Object.values` gives what is numbered in its order. Without a prototype, whatever the names.
 * @param body a span, an event, or the attributes alone
 */
export function attributeTree(body: JsonObject): JsonObject {
  const { attributes } = body;
  const entries = Array.isArray(attributes) ? otlpPairs(attributes) : Object.entries(isObject(attributes) ? attributes : body);
  const root = branch();
  // Objects of the body are not ours to write in.
  const ours = new Map<unknown, Tree>([[root, root]]);
  for (const [key, value] of entries) {
    const steps = key.split('.', MAX_DEPTH);
    const name = steps.pop() ?? '';
    let node = root;
    for (const step of steps) {
      let next = ours.get(node[step]);
      if (!next) {
        next = branch(node[step]);
        ours.set(next, next);
        node[step] = next;
      }
      node = next;
    }
    const grown = ours.get(node[name]);
    if (grown) Object.assign(grown, branch(value));
    else node[name] = value;
  }
  return root;
}

/** Several readers ask for the same. */
const trees = new WeakMap<JsonObject, JsonObject>();

const NAMES = /^(gen_ai|llm|ai)(\.|$)/;

/** The attributes of a span; none where the first names are not those of a convention. */
export function spanAttributes(body: JsonObject): JsonObject {
  const known = trees.get(body);
  if (known) return known;
  const { attributes } = body;
  const flat = isObject(attributes) ? attributes : body;
  const ours = Array.isArray(attributes) || firstKeys(flat).some((key) => NAMES.test(key));
  const tree = ours ? attributeTree(body) : branch();
  trees.set(body, tree);
  return tree;
}

/** What stands at a name of the tree. */
export function at(tree: unknown, ...steps: readonly string[]): unknown {
  return steps.reduce((node, step) => (isObject(node) ? node[step] : undefined), tree);
}

/** What is numbered, from a list or from names with numbers. */
export function numbered(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.entries(value).flatMap(([key, item]) => (/^\d+$/.test(key) ? [item] : [])) : [];
}
