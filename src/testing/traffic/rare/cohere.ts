import { MODELS } from '../models.js';
import { functionCall, functionTool } from './chat-body.js';
import { RARE_MODELS } from './models.js';
import type { Rare } from './rare.js';

/** Cohere's plans, calls of tools and citations, and its other endpoint. */
export const COHERE: readonly Rare[] = [
  {
    name: 'cohere',
    endpoint: 'docs-search',
    model: MODELS.commandA,
    tokens: [422, 47],
    // https://docs.cohere.com/docs/tool-use-citations
    request: ({ model, product }, random) => {
      const id = `search_shop_${random.token(12)}`;
      return {
        model: model.id,
        messages: [
          { role: 'system', content: 'Answer from the shop pages only.' },
          { role: 'user', content: `How warm is the ${product}?` },
          {
            role: 'assistant',
            tool_plan: 'I will search the shop pages for it.',
            tool_calls: [functionCall(id, 'search_shop', { query: product })],
          },
          {
            role: 'tool',
            tool_call_id: id,
            content: [
              { type: 'document', document: { id: 'page-12', data: `{"title":"${product}","text":"Comfortable down to 2 degrees."}` } },
            ],
          },
        ],
        tools: [
          functionTool(
            'search_shop',
            'Searches the shop pages.',
            { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] },
          ),
        ],
      };
    },
    response: ({ product, tokensIn, tokensOut }, random) => {
      const text = `The ${product} is comfortable down to 2 °C.`;
      const cited = 'down to 2 °C';
      const tokens = { input_tokens: tokensIn, output_tokens: tokensOut };
      return {
        id: random.hex(32),
        finish_reason: 'COMPLETE',
        message: {
          role: 'assistant',
          content: [{ type: 'text', text }],
          citations: [
            {
              start: text.indexOf(cited),
              end: text.indexOf(cited) + cited.length,
              text: cited,
              type: 'TEXT_CONTENT',
              sources: [{ type: 'tool', id: 'page-12', tool_output: { title: product, text: 'Comfortable down to 2 degrees.' } }],
            },
          ],
        },
        usage: { billed_units: tokens, tokens },
      };
    },
  },
  {
    name: 'cohere-plan',
    endpoint: 'docs-search',
    model: MODELS.commandA,
    tokens: [188, 39],
    request: ({ model, product, city }) => ({
      model: model.id,
      messages: [{ role: 'user', content: `Which of your shops near ${city} has the ${product}?` }],
      tools: [functionTool('find_shops', 'Shops around a city.', { type: 'object', properties: { city: { type: 'string' } } })],
    }),
    response: ({ city, tokensIn, tokensOut }, random) => {
      const tokens = { input_tokens: tokensIn, output_tokens: tokensOut };
      return {
        id: random.hex(32),
        finish_reason: 'TOOL_CALL',
        message: {
          role: 'assistant',
          tool_plan: `I will find the shops around ${city} first, and then ask each for its stock.`,
          tool_calls: [functionCall(`find_shops_${random.token(12)}`, 'find_shops', { city })],
        },
        usage: { billed_units: tokens, tokens },
      };
    },
  },
  {
    name: 'rerank',
    endpoint: 'docs-search',
    model: RARE_MODELS.rerank,
    tokens: [62, 0],
    // https://docs.cohere.com/reference/rerank: no conversation at all.
    request: ({ model, product }) => ({
      model: model.id,
      query: `washing the ${product}`,
      documents: ['Use a gentle detergent and rinse twice.', 'Returns are free within 30 days.', 'Dry down with two tennis balls.'],
      top_n: 2,
    }),
    response: (_exchange, random) => ({
      id: random.hex(32),
      results: [
        { index: 0, relevance_score: 0.871 },
        { index: 2, relevance_score: 0.542 },
      ],
      meta: { api_version: { version: '2' }, billed_units: { search_units: 1 } },
    }),
  },
];
