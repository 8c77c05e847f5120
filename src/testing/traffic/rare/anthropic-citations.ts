import { pdf } from '../document.js';
import { MODELS } from '../models.js';
import { anthropicMessage } from './anthropic.js';
import type { Rare } from './rare.js';

/** Documents, and an answer that says where in them it is from. */
export const ANTHROPIC_CITATIONS: readonly Rare[] = [
  {
    name: 'anthropic-citations',
    endpoint: 'docs-search',
    model: MODELS.claudeHaiku,
    tokens: [1210, 74],
    // https://docs.anthropic.com/en/docs/build-with-claude/citations
    request: ({ model }) => ({
      model: model.id,
      max_tokens: 1024,
      messages: [
        {
          role: 'user',
          content: [
            {
              type: 'document',
              source: { type: 'base64', media_type: 'application/pdf', data: pdf('Returns are free within 30 days.') },
              title: 'Terms of sale',
              citations: { enabled: true },
            },
            {
              type: 'document',
              source: { type: 'text', media_type: 'text/plain', data: 'Repairs take ten working days. Seams and zips are free.' },
              title: 'Workshop',
              context: 'Last changed in March.',
              citations: { enabled: true },
            },
            { type: 'text', text: 'How long do I have to return something, and what does a new zip cost?' },
          ],
        },
      ],
    }),
    response: (exchange, random) =>
      anthropicMessage(
        exchange,
        random,
        [
          {
            type: 'text',
            text: 'You have 30 days to return it',
            citations: [
              {
                type: 'page_location',
                cited_text: 'Returns are free within 30 days.',
                document_index: 0,
                document_title: 'Terms of sale',
                start_page_number: 1,
                end_page_number: 2,
              },
            ],
          },
          { type: 'text', text: ', and ' },
          {
            type: 'text',
            text: 'a new zip costs nothing',
            citations: [
              {
                type: 'char_location',
                cited_text: 'Seams and zips are free.',
                document_index: 1,
                document_title: 'Workshop',
                start_char_index: 31,
                end_char_index: 55,
              },
            ],
          },
          { type: 'text', text: '.' },
        ],
        'end_turn',
      ),
  },
];
