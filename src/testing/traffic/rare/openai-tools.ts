import { MODELS } from '../models.js';
import { chatUsage, completion, functionCall, functionTool } from './chat-body.js';
import type { Rare } from './rare.js';

const WEATHER = functionTool('get_weather', 'The forecast for a place.', {
  type: 'object',
  properties: { city: { type: 'string' }, unit: { type: 'string', enum: ['celsius', 'fahrenheit'] } },
  required: ['city'],
});
const TRAINS = functionTool('find_trains', 'Connections between two cities on a day.', {
  type: 'object',
  properties: { from: { type: 'string' }, to: { type: 'string' }, date: { type: 'string', format: 'date' } },
  required: ['from', 'to'],
});
const SYSTEM = 'You plan trips for customers of an outdoor shop. Look things up before you promise them.';

/** Calls of functions: https://platform.openai.com/docs/guides/function-calling. */
export const OPENAI_TOOLS: readonly Rare[] = [
  {
    name: 'parallel-tools',
    endpoint: 'trip-planner',
    model: MODELS.gpt41,
    tokens: [212, 64],
    request: ({ model, city }) => ({
      model: model.id,
      messages: [
        { role: 'developer', content: SYSTEM },
        {
          role: 'user',
          content: `I want to hike near ${city} on Saturday. Is the weather fine there, or rather in Lisbon? And is there a train?`,
        },
      ],
      tools: [WEATHER, TRAINS],
      tool_choice: 'auto',
      parallel_tool_calls: true,
    }),
    response: (exchange, random) =>
      completion(
        exchange,
        random,
        {
          content: 'I will compare the two and look for a train.',
          tool_calls: [
            functionCall(`call_${random.token(24)}`, 'get_weather', { city: exchange.city, unit: 'celsius' }),
            functionCall(`call_${random.token(24)}`, 'get_weather', { city: 'Lisbon', unit: 'celsius' }),
            functionCall(`call_${random.token(24)}`, 'find_trains', { from: 'Porto', to: exchange.city, date: '2026-08-08' }),
          ],
          refusal: null,
          annotations: [],
        },
        'tool_calls',
        chatUsage(exchange, 0, 128),
      ),
  },
  {
    name: 'tool-results',
    endpoint: 'trip-planner',
    model: MODELS.gpt4oMini,
    tokens: [344, 58],
    request: ({ model, city }, random) => {
      const [weather, trains] = [`call_${random.token(24)}`, `call_${random.token(24)}`];
      return {
        model: model.id,
        messages: [
          { role: 'system', content: SYSTEM },
          { role: 'user', content: `Weather and trains for ${city} on Saturday, please.` },
          {
            role: 'assistant',
            content: null,
            tool_calls: [functionCall(weather, 'get_weather', { city }), functionCall(trains, 'find_trains', { from: 'Porto', to: city })],
          },
          { role: 'tool', tool_call_id: weather, content: JSON.stringify({ city, high_c: 21, sky: 'clear', wind_kmh: 14 }) },
          { role: 'tool', tool_call_id: trains, content: '[{"departs":"07:12","arrives":"09:48","changes":0}]' },
        ],
        tools: [WEATHER, TRAINS],
      };
    },
    response: (exchange, random) =>
      completion(exchange, random, {
        content: `Clear sky and 21 °C in ${exchange.city}. Take the 07:12: it is direct and you are there at 09:48.`,
        refusal: null,
        annotations: [],
      }),
  },
  {
    name: 'json-mode',
    endpoint: 'ticket-triage',
    model: MODELS.groqLlama,
    tokens: [96, 31],
    // https://platform.openai.com/docs/guides/structured-outputs#json-mode
    request: ({ model, order }) => ({
      model: model.id,
      messages: [
        { role: 'system', content: 'Answer as JSON with the keys category, urgency (1 to 5) and language.' },
        { role: 'user', content: `Pakken min #${order} kom aldri fram, og jeg reiser i morgen!` },
      ],
      response_format: { type: 'json_object' },
      temperature: 0,
    }),
    response: (exchange, random) =>
      completion(exchange, random, { content: '{"category":"delivery","urgency":5,"language":"no"}', refusal: null }),
  },
];
