import type { Body } from './formats/index.js';
import type { Model } from './models.js';
import { PICTURES } from './pictures.js';
import type { Random } from './random.js';

const PASSAGES: readonly [string, ...string[]] = [
  'How do I change the delivery address after I have placed an order?',
  'Returns are free within 30 days. Items have to be unused and in their original packaging.',
  'Waterproof trousers with side zips that fit over boots',
  'Gift cards are valid for three years and can be used in several steps.',
  'Kan jeg hente ordren min i butikk samme dag?',
  'The stove burns butane-propane cartridges with a screw valve. Do not use it inside a tent.',
  'To wash down, use a gentle detergent, rinse twice, and dry it slowly with two tennis balls.',
  'warmest sleeping bag under 1 kg for shoulder season',
  'Our workshop repairs seams, zips and buckles. Most repairs take ten working days.',
  'Quel est le délai de livraison pour la Suisse ?',
];

const SCENES: readonly [string, ...string[]] = [
  'A quiet lake at sunset with layered hills, flat illustration, muted orange and violet, no text',
  'An orange tent under a starry sky, minimal poster style, wide margins',
  'Header picture for a newsletter about autumn hikes: mist, larches, one small figure with a backpack',
  'Icon of a repaired jacket with a visible patch, two colours, on white',
];

/** How a call without a conversation went. */
export interface MediaCall {
  readonly model: Model;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Seconds since the epoch. */
  readonly created: number;
}

/** The texts of an embedding call. */
function passages(random: Random): string[] {
  return Array.from({ length: random.int(1, 4) }, () => random.pick(PASSAGES));
}

export function embeddingRequest({ model }: MediaCall, random: Random): Body {
  const texts = passages(random);
  switch (model.format) {
    case 'cohere':
      return {
        model: model.id,
        texts,
        input_type: 'search_document',
        embedding_types: ['float'],
        output_dimension: model.dimensions,
      };
    case 'workers-ai':
      return { text: texts };
    default:
      return { model: model.id, input: texts, dimensions: model.dimensions, encoding_format: 'float' };
  }
}

export function embeddingResponse({ model, tokensIn }: MediaCall, random: Random): Body {
  const texts = passages(random);
  const dimensions = model.dimensions ?? 0;
  const vectors = texts.map(() => vector(dimensions, random));
  switch (model.format) {
    case 'cohere':
      return {
        id: random.hex(32),
        texts,
        embeddings: { float: vectors },
        meta: { api_version: { version: '2' }, billed_units: { input_tokens: tokensIn } },
        response_type: 'embeddings_by_type',
      };
    case 'workers-ai':
      return {
        result: { shape: [texts.length, dimensions], data: vectors, pooling: 'cls' },
        success: true,
        errors: [],
        messages: [],
      };
    default:
      return {
        object: 'list',
        data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
        model: model.id,
        usage: { prompt_tokens: tokensIn, total_tokens: tokensIn },
      };
  }
}

/** A vector of length 1, to seven digits. */
function vector(dimensions: number, random: Random): number[] {
  const values = Array.from({ length: dimensions }, () => random.next() - 0.5);
  const length = Math.hypot(...values);
  return values.map((value) => Number((value / length).toFixed(7)));
}

export function imageRequest({ model }: MediaCall, random: Random): Body {
  const prompt = random.pick(SCENES);
  if (model.format === 'workers-ai') return { prompt, steps: 4 };
  return { model: model.id, prompt, size: '1024x1024', quality: 'medium', n: 1 };
}

export function imageResponse({ model, tokensIn, tokensOut, created }: MediaCall, random: Random): Body {
  const picture = random.pick(PICTURES);
  if (model.format === 'workers-ai') return { result: { image: picture }, success: true, errors: [], messages: [] };
  return {
    created,
    background: 'opaque',
    data: [{ b64_json: picture }],
    output_format: 'png',
    quality: 'medium',
    size: '1024x1024',
    usage: {
      input_tokens: tokensIn,
      input_tokens_details: { image_tokens: 0, text_tokens: tokensIn },
      output_tokens: tokensOut,
      total_tokens: tokensIn + tokensOut,
    },
  };
}
