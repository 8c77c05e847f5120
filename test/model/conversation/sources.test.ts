import { readResponse, type ContentPart } from '../../../src/model/conversation/index.js';
import { BASE64, citation, each, message, unknown } from './parts.js';

const answer = (...parts: (ContentPart | string)[]) => message('assistant', ...parts);

describe('sources', () => {
  each(
    [
      // https://platform.openai.com/docs/guides/tools-web-search
      [
        'OpenAI chat completions',
        {
          choices: [
            {
              message: {
                role: 'assistant',
                content: 'Yes.',
                annotations: [
                  { type: 'url_citation', url_citation: { end_index: 4, start_index: 0, title: 'News', url: 'https://example.com' } },
                ],
              },
            },
          ],
        },
        answer('Yes.', citation('News', 'https://example.com')),
      ],
      // https://openrouter.ai/docs/features/multimodal/pdfs: the parsed file comes back as an annotation
      [
        'OpenRouter',
        {
          choices: [{ message: { content: 'Yes.', annotations: [{ type: 'file', file: { hash: 'x', name: 'a.pdf', content: [] } }, 5] } }],
        },
        answer('Yes.', unknown({ type: 'file', file: { hash: 'x', name: 'a.pdf', content: [] } }), unknown(5)),
      ],
      // https://docs.mistral.ai/capabilities/citations/ and https://docs.mistral.ai/agents/connectors/websearch/
      [
        'Mistral',
        {
          choices: [
            {
              message: {
                role: 'assistant',
                content: [
                  { type: 'text', text: 'Kamala Harris' },
                  { type: 'reference', reference_ids: [0, 3] },
                  {
                    type: 'tool_reference',
                    tool: 'web_search',
                    title: 'Euro',
                    url: 'https://example.com/euro',
                    source: 'brave',
                    description: 'A cup',
                  },
                ],
              },
            },
          ],
        },
        answer('Kamala Harris', citation('0, 3', null), citation('Euro', 'https://example.com/euro', 'A cup')),
      ],
      // https://docs.cohere.com/docs/rag-citations
      [
        'Cohere v2',
        {
          message: {
            role: 'assistant',
            content: [{ type: 'text', text: 'The tallest are emperors.' }],
            citations: [
              {
                start: 0,
                end: 3,
                text: 'The',
                sources: [{ type: 'document', id: 'doc:0', document: { id: 'doc:0', title: 'Penguins', snippet: 'They are tall.' } }],
              },
              {
                start: 4,
                end: 9,
                text: 'tallest',
                sources: [
                  { type: 'document', id: 'doc:0', document: { id: 'doc:0', title: 'Penguins' , snippet: 'They are tall.' } },
                  { type: 'tool', id: 'query_1:0', tool_output: { sales: 1 } },
                ],
              },
            ],
          },
        },
        answer('The tallest are emperors.', citation('Penguins', null, 'They are tall.'), citation('query_1:0', null, '{"sales":1}')),
      ],
      // https://docs.cohere.com/v1/reference/chat
      [
        'Cohere v1',
        {
          text: 'Emperors.',
          generation_id: 'x',
          citations: [{ start: 0, end: 8, text: 'Emperors', document_ids: ['doc_0'] }],
          documents: [{ id: 'doc_0', title: 'Penguins', snippet: 'They are tall.', url: 'https://example.com' }],
        },
        answer('Emperors.', citation('Penguins', 'https://example.com', 'They are tall.')),
      ],
      // https://docs.anthropic.com/en/docs/build-with-claude/citations and …/search-results
      [
        'Anthropic',
        {
          role: 'assistant',
          content: [
            {
              type: 'text',
              text: 'the grass is green',
              citations: [
                {
                  type: 'char_location',
                  cited_text: 'The grass is green.',
                  document_index: 0,
                  document_title: 'Example Document',
                  start_char_index: 0,
                  end_char_index: 20,
                },
                {
                  type: 'web_search_result_location',
                  url: 'https://example.com',
                  title: 'Grass',
                  encrypted_index: BASE64,
                  cited_text: 'Grass is …',
                },
                {
                  type: 'search_result_location',
                  source: 'https://example.com/docs',
                  title: null,
                  cited_text: 'It is',
                  search_result_index: 0,
                },
              ],
            },
          ],
        },
        answer(
          'the grass is green',
          citation('Example Document', null, 'The grass is green.'),
          citation('Grass', 'https://example.com', 'Grass is …'),
          citation(null, 'https://example.com/docs', 'It is'),
        ),
      ],
      // https://ai.google.dev/gemini-api/docs/google-search
      [
        'Gemini',
        {
          candidates: [
            {
              content: { parts: [{ text: 'Spain won.' }], role: 'model' },
              groundingMetadata: {
                webSearchQueries: ['who won'],
                groundingChunks: [{ web: { uri: 'https://example.com/a', title: 'uefa.com' } }, { odd: 1 }],
              },
            },
          ],
        },
        answer('Spain won.', citation('uefa.com', 'https://example.com/a'), unknown({ odd: 1 })),
      ],
      // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_CitationsContentBlock.html
      [
        'Bedrock Converse',
        {
          output: {
            message: {
              role: 'assistant',
              content: [
                {
                  citationsContent: {
                    content: [{ text: 'It grew.' }],
                    citations: [
                      {
                        title: 'Report',
                        sourceContent: [{ text: 'Growth of 4 %' }],
                        location: { documentPage: { documentIndex: 0, start: 1, end: 2 } },
                      },
                      { title: 'Site', location: { web: { url: 'https://example.com', domain: 'example.com' } } },
                    ],
                  },
                },
              ],
            },
          },
        },
        answer('It grew.', citation('Report', null, 'Growth of 4 %'), citation('Site', 'https://example.com')),
      ],
    ],
    (body) => readResponse(body),
  );
});
