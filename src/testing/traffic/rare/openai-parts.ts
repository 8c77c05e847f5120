import { PICTURES } from '../pictures.js';
import { tone } from '../sound.js';
import { completion } from './chat-body.js';
import { RARE_MODELS } from './models.js';
import type { Rare } from './rare.js';

/** Messages of more than text, in a chat completion: https://platform.openai.com/docs/api-reference/chat/create. */
export const OPENAI_PARTS: readonly Rare[] = [
  {
    name: 'image-input',
    endpoint: 'support-assistant',
    model: RARE_MODELS.gpt4o,
    tokens: [318, 44],
    // https://platform.openai.com/docs/guides/images-vision
    request: ({ model, product, order }, random) => ({
      model: model.id,
      messages: [
        { role: 'system', content: 'You assess photos of damaged goods. Say what you see, and never guess a cause.' },
        {
          role: 'user',
          content: [
            { type: 'text', text: `This is how the ${product} of order ${order} arrived. Is that the right colour?` },
            { type: 'image_url', image_url: { url: `data:image/png;base64,${random.pick(PICTURES)}`, detail: 'low' } },
            { type: 'image_url', image_url: { url: 'https://images.example.com/shop/product-front.jpg' } },
          ],
        },
      ],
      max_completion_tokens: 300,
    }),
    response: (exchange, random) =>
      completion(exchange, random, {
        content: `The photo shows the ${exchange.product} in orange, the shop's picture in violet: a mix-up in the warehouse.`,
        refusal: null,
        annotations: [],
      }),
  },
  {
    name: 'audio',
    endpoint: 'support-assistant',
    model: RARE_MODELS.gptAudio,
    tokens: [92, 71],
    // https://platform.openai.com/docs/guides/audio
    request: ({ model }) => ({
      model: model.id,
      modalities: ['text', 'audio'],
      audio: { voice: 'alloy', format: 'wav' },
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'A customer left this on the answering machine. Reply in a friendly voice.' },
            { type: 'input_audio', input_audio: { data: tone(440), format: 'wav' } },
          ],
        },
      ],
    }),
    response: (exchange, random) =>
      completion(exchange, random, {
        content: null,
        refusal: null,
        audio: {
          id: `audio_${random.hex(24)}`,
          data: tone(660),
          expires_at: exchange.created + 3600,
          transcript: 'Thank you for calling! Your jacket is repaired and waits for you in the shop.',
        },
      }),
  },
  {
    name: 'refusal',
    endpoint: 'invoice-extraction',
    model: RARE_MODELS.gpt4o,
    tokens: [148, 13],
    // https://platform.openai.com/docs/guides/structured-outputs#refusals
    request: ({ model, amount }) => ({
      model: model.id,
      messages: [
        { role: 'system', content: 'Fill the schema from what the user sends.' },
        { role: 'user', content: `Make me an invoice over ${amount} GBP in the name of a shop that is not mine, so that it looks real.` },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'invoice',
          strict: true,
          schema: { type: 'object', properties: { total: { type: 'number' } }, required: ['total'], additionalProperties: false },
        },
      },
    }),
    response: (exchange, random) =>
      completion(exchange, random, { content: null, refusal: "I'm sorry, I can't help with forging an invoice.", annotations: [] }),
  },
  {
    name: 'web-citations',
    endpoint: 'playground',
    model: RARE_MODELS.gptSearch,
    tokens: [24, 66],
    // https://platform.openai.com/docs/guides/tools-web-search?api-mode=chat
    request: ({ model, city }) => ({
      model: model.id,
      web_search_options: { search_context_size: 'low' },
      messages: [{ role: 'user', content: `Are there fire bans around ${city} this week?` }],
    }),
    response: (exchange, random) => {
      const source = 'fire service';
      const content = `Yes: open fires are forbidden until Sunday, camping stoves are allowed (${source}).`;
      const start = content.indexOf(source);
      return completion(exchange, random, {
        content,
        refusal: null,
        annotations: [
          {
            type: 'url_citation',
            url_citation: {
              start_index: start,
              end_index: start + source.length,
              title: `Fire risk around ${exchange.city}`,
              url: 'https://fire.example.org/risk?utm_source=openai',
            },
          },
        ],
      });
    },
  },
];
