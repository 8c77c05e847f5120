// Bodies after https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
import { expect } from '@open-wc/testing';
import { readRequest, readResponse } from '../../../src/model/conversation/index.js';
import { BASE64, call, media, message, reasoning, result, unknown } from './parts.js';

describe('Bedrock Converse', () => {
  it('reads a request', () => {
    const song = { song: 'Elemental Hotel' };
    const body = {
      system: [{ text: 'You only return song names.' }],
      messages: [
        {
          role: 'user',
          content: [
            { text: 'Create a list.' },
            { image: { format: 'png', source: { bytes: BASE64 } } },
            { document: { format: 'pdf', name: 'Songs', source: { bytes: BASE64 } } },
            { video: { format: 'mp4', source: { s3Location: { uri: 's3://bucket/a.mp4' } } } },
            { cachePoint: { type: 'default' } },
          ],
        },
        {
          role: 'assistant',
          content: [{ toolUse: { toolUseId: 'tooluse_1', name: 'top_song', input: { sign: 'WZPZ' } } }],
        },
        {
          role: 'user',
          content: [{ toolResult: { toolUseId: 'tooluse_1', content: [{ json: song }, { text: 'ok' }] } }],
        },
      ],
      inferenceConfig: { maxTokens: 512 },
    };
    expect(readRequest(body)).to.deep.equal([
      message('system', 'You only return song names.'),
      message(
        'user',
        'Create a list.',
        media({
          kind: 'image',
          source: 'inline',
          mediaType: 'image/png',
          bytes: 6,
        }),
        media({ kind: 'file', source: 'inline', mediaType: 'pdf', name: 'Songs', bytes: 6 }),
        media({ kind: 'video', source: 'url', mediaType: 'video/mp4', url: 's3://bucket/a.mp4' }),
        unknown({ cachePoint: { type: 'default' } }),
      ),
      message('assistant', call('top_song', 'tooluse_1', { sign: 'WZPZ' })),
      message('tool', result('tooluse_1', null, unknown(song), 'ok')),
    ]);
  });

  it('reads a response', () => {
    const content = [
      { reasoningContent: { reasoningText: { text: 'Let me think', signature: BASE64 } } },
      { reasoningContent: { redactedContent: BASE64 } },
      { text: 'Here is a list.' },
    ];
    const body = { output: { message: { role: 'assistant', content } }, stopReason: 'end_turn' };
    expect(readResponse(body)).to.deep.equal([
      message('assistant', reasoning('Let me think'), reasoning(''), 'Here is a list.'),
    ]);
  });
});
