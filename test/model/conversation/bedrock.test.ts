// Bodies after https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
import { expect } from '@open-wc/testing';
import { readRequest, readResponse } from '../../../src/model/conversation/index.js';
import { BASE64, INLINE, call, citation, media, message, reasoning, result, unknown } from './parts.js';

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
        media('image', { mediaType: 'image/png', ...INLINE }),
        media('file', { mediaType: 'pdf', name: 'Songs', ...INLINE }),
        media('video', { mediaType: 'video/mp4', url: 's3://bucket/a.mp4' }),
      ),
      message('assistant', call('top_song', 'tooluse_1', { sign: 'WZPZ' })),
      message('tool', result('tooluse_1', 'top_song', unknown(song), 'ok')),
    ]);
  });

  // …/API_runtime_GuardrailConverseContentBlock.html, …_SearchResultBlock.html, …_DocumentSource.html, …_AudioBlock.html
  it('reads guarded content, search results and documents of text', () => {
    const content = [
      { guardContent: { text: { text: 'Is it safe?', qualifiers: ['query'] } } },
      { guardContent: { image: { format: 'jpeg', source: { bytes: BASE64 } } } },
      { searchResult: { source: 'https://example.com', title: 'Guide', content: [{ text: 'So.' }], citations: { enabled: true } } },
      { document: { format: 'txt', name: 'Notes', source: { text: 'One' } } },
      { document: { name: 'Parts', source: { content: [{ text: 'Two' }, { text: 'Three' }] } } },
      { audio: { format: 'mp3', source: { bytes: BASE64 } } },
      { hologram: {} },
    ];
    expect(readRequest({ messages: [{ role: 'user', content }] })).to.deep.equal([
      message(
        'user',
        'Is it safe?',
        media('image', { mediaType: 'image/jpeg', ...INLINE }),
        citation('Guide', 'https://example.com', 'So.'),
        media('file', { mediaType: 'txt', name: 'Notes' }),
        'One',
        media('file', { name: 'Parts' }),
        'Two',
        'Three',
        media('audio', { mediaType: 'audio/mp3', ...INLINE }),
        unknown({ hologram: {} }),
      ),
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
