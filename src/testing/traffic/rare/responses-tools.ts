import { MODELS } from '../models.js';
import { PICTURES } from '../pictures.js';
import type { Rare } from './rare.js';
import { outputMessage, responseObject } from './responses.js';

/** The tools that OpenAI runs itself. */
export const RESPONSES_TOOLS: readonly Rare[] = [
  {
    name: 'responses-search',
    endpoint: 'playground',
    model: MODELS.gpt5,
    tokens: [310, 122],
    // https://platform.openai.com/docs/guides/tools-web-search
    request: ({ model, city }) => ({
      model: model.id,
      input: `Which huts near ${city} are open in October?`,
      tools: [{ type: 'web_search' }],
    }),
    response: (exchange, random) => {
      const cited = 'the ridge hut is open until the 26th';
      const text = `Two of them: ${cited}, the lake hut at weekends.`;
      const at = text.indexOf(cited);
      return responseObject(exchange, random, [
        {
          id: `ws_${random.hex(48)}`,
          type: 'web_search_call',
          status: 'completed',
          action: {
            type: 'search',
            query: `huts near ${exchange.city} October`,
            sources: [{ type: 'url', url: 'https://huts.example.org/ridge' }],
          },
        },
        outputMessage(`msg_${random.hex(48)}`, text, [
          {
            type: 'url_citation',
            start_index: at,
            end_index: at + cited.length,
            title: 'Ridge hut: season',
            url: 'https://huts.example.org/ridge',
          },
        ]),
      ]);
    },
  },
  {
    name: 'responses-image',
    endpoint: 'image-studio',
    model: MODELS.gpt5,
    tokens: [88, 51],
    // https://platform.openai.com/docs/guides/tools-image-generation
    request: ({ model }, random) => ({
      model: model.id,
      input: [
        {
          role: 'user',
          content: [
            { type: 'input_text', text: 'The same scene by day, please.' },
            { type: 'input_image', image_url: `data:image/png;base64,${random.pick(PICTURES)}`, detail: 'auto' },
          ],
        },
      ],
      tools: [{ type: 'image_generation', size: '1024x1024', quality: 'low' }],
    }),
    response: (exchange, random) =>
      responseObject(exchange, random, [
        {
          id: `ig_${random.hex(48)}`,
          type: 'image_generation_call',
          status: 'completed',
          output_format: 'png',
          revised_prompt: 'The same lake and hills in daylight, flat illustration',
          result: random.pick(PICTURES),
        },
        outputMessage(`msg_${random.hex(48)}`, 'Here it is by day. I kept the horizon where it was.'),
      ]),
  },
];
