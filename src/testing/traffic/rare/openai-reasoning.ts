import { MODELS } from '../models.js';
import { chatUsage, completion } from './chat-body.js';
import { RARE_MODELS } from './models.js';
import type { Rare } from './rare.js';

/** Models that think before they answer, in a chat completion. */
export const OPENAI_REASONING: readonly Rare[] = [
  {
    name: 'reasoning',
    endpoint: 'code-review',
    model: RARE_MODELS.deepseek,
    tokens: [131, 246],
    // https://api-docs.deepseek.com/guides/reasoning_model
    request: ({ model }) => ({
      model: model.id,
      messages: [
        { role: 'user', content: 'Does this loop end?\n\n```python\nwhile n != 1:\n    n = n // 2 if n % 2 == 0 else 3 * n + 1\n```' },
      ],
    }),
    response: (exchange, random) =>
      completion(
        exchange,
        random,
        {
          reasoning_content:
            'This is the Collatz iteration. For every n that was ever tried it reaches 1.\n' +
            'There is no proof for all n. With n = 0 it never ends: 0 is even, 0 // 2 = 0.',
          content:
            'For positive `n` nobody knows: it is the Collatz conjecture. For `n = 0` it certainly never ends:\n\n' +
            '```python\nif n < 1:\n    raise ValueError(n)\n```',
        },
        'stop',
        chatUsage(exchange, 180, 64),
      ),
  },
  {
    name: 'reasoning-effort',
    endpoint: 'playground',
    model: MODELS.gpt5Mini,
    tokens: [39, 402],
    request: ({ model }) => ({
      model: model.id,
      reasoning_effort: 'high',
      messages: [{ role: 'user', content: 'How many ways are there to fold a strip of four stamps?' }],
    }),
    // Thoughts are counted, not shown.
    response: (exchange, random) =>
      completion(exchange, random, { content: 'There are 16.', refusal: null, annotations: [] }, 'stop', chatUsage(exchange, 384)),
  },
];
