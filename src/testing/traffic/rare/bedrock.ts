import { pdf } from '../document.js';
import { PICTURES } from '../pictures.js';
import { RARE_MODELS } from './models.js';
import type { Rare } from './rare.js';

/** Converse beside text. */
export const BEDROCK: readonly Rare[] = [
  {
    name: 'bedrock',
    endpoint: 'meeting-notes',
    model: RARE_MODELS.bedrockThinking,
    tokens: [911, 133],
    // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ContentBlock.html
    request: ({ customer }, random) => {
      const toolUseId = `tooluse_${random.token(22)}`;
      return {
        system: [{ text: 'You file the notes of meetings.' }, { cachePoint: { type: 'default' } }],
        messages: [
          {
            role: 'user',
            content: [
              { text: `These are the agenda and the whiteboard. Who is ${customer}?` },
              { document: { format: 'pdf', name: 'Agenda', source: { bytes: pdf('1. Budget  2. Autumn catalogue') } } },
              { image: { format: 'png', source: { bytes: random.pick(PICTURES) } } },
            ],
          },
          { role: 'assistant', content: [{ toolUse: { toolUseId, name: 'find_person', input: { name: customer } } }] },
          {
            role: 'user',
            content: [
              {
                toolResult: {
                  toolUseId,
                  status: 'success',
                  content: [{ json: { name: customer, team: 'catalogue' } }, { text: 'Joined in May.' }],
                },
              },
            ],
          },
        ],
        inferenceConfig: { maxTokens: 4096 },
        toolConfig: {
          tools: [
            { toolSpec: { name: 'find_person', inputSchema: { json: { type: 'object', properties: { name: { type: 'string' } } } } } },
          ],
        },
        additionalModelRequestFields: { thinking: { type: 'enabled', budget_tokens: 1024 } },
      };
    },
    response: ({ customer, tokensIn, tokensOut }, random) => ({
      metrics: { latencyMs: random.int(900, 2400) },
      output: {
        message: {
          role: 'assistant',
          content: [
            {
              reasoningContent: {
                reasoningText: {
                  text: 'The directory says catalogue, and the agenda has the catalogue second.',
                  signature: random.token(48),
                },
              },
            },
            { text: `${customer} is on the catalogue team since May, and so speaks to the second item.` },
          ],
        },
      },
      stopReason: 'end_turn',
      usage: {
        inputTokens: tokensIn,
        outputTokens: tokensOut,
        totalTokens: tokensIn + tokensOut,
        cacheReadInputTokens: 0,
        cacheWriteInputTokens: 0,
      },
    }),
  },
];
