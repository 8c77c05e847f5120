// Bodies after https://ai.google.dev/api/generate-content and https://ai.google.dev/gemini-api/docs
import { expect } from '@open-wc/testing';
import { readRequest, readResponse } from '../../../src/model/conversation/index.js';
import { BASE64, INLINE, call, media, message, reasoning, refusal, result, unknown } from './parts.js';

describe('Gemini generateContent', () => {
  it('reads a request, with the model as assistant', () => {
    const body = {
      systemInstruction: { parts: [{ text: 'You are a cat. Your name is Neko.' }] },
      contents: [
        { role: 'user', parts: [{ text: 'Hello' }] },
        { role: 'model', parts: [{ text: 'Great to meet you.' }] },
        { parts: [{ text: 'I have two dogs.' }] },
      ],
    };
    const expected = [
      message('system', 'You are a cat. Your name is Neko.'),
      message('user', 'Hello'),
      message('assistant', 'Great to meet you.'),
      message('user', 'I have two dogs.'),
    ];
    expect(readRequest(body)).to.deep.equal(expected);
    const { systemInstruction, contents } = body;
    expect(readRequest({ system_instruction: systemInstruction, contents })).to.deep.equal(expected);
    expect(readRequest({ contents: contents[0] })).to.deep.equal([message('user', 'Hello')]);
  });

  it('reads media in both spellings', () => {
    const parts = [
      { inlineData: { mimeType: 'image/png', data: BASE64 } },
      { inline_data: { mime_type: 'audio/mp3', data: BASE64 } },
      { fileData: { mimeType: 'video/mp4', fileUri: 'gs://bucket/a.mp4' } },
      { file_data: { mime_type: 'application/pdf', file_uri: 'https://example.com/files/abc' } },
    ];
    expect(readRequest({ contents: [{ role: 'user', parts }] })).to.deep.equal([
      message(
        'user',
        media('image', { mediaType: 'image/png', ...INLINE }),
        media('audio', { mediaType: 'audio/mp3', ...INLINE }),
        media('video', { mediaType: 'video/mp4', url: 'gs://bucket/a.mp4' }),
        media('file', { mediaType: 'application/pdf', url: 'https://example.com/files/abc' }),
      ),
    ]);
  });

  it('reads function calls and what the functions answered', () => {
    const args = { brightness: 30 };
    const light = { brightness: 30, ok: true };
    const body = {
      contents: [
        { role: 'model', parts: [{ functionCall: { name: 'set_light', args } }, { functionCall: { name: 'off' } }] },
        { role: 'user', parts: [{ functionResponse: { name: 'set_light', id: '8f2b1a3c', response: light } }] },
        { role: 'function', parts: [{ function_response: { name: 'off', response: light } }] },
        { role: 'model', parts: [{ executable_code: { language: 'PYTHON', code: 'print(1)' } }] },
        { role: 'model', parts: [{ codeExecutionResult: { outcome: 'OUTCOME_OK', output: '1\n' } }] },
      ],
    };
    expect(readRequest(body)).to.deep.equal([
      message('assistant', call('set_light', null, args), call('off', null, {})),
      message('tool', result('8f2b1a3c', 'set_light', unknown(light))),
      message('tool', result(null, 'off', unknown(light))),
      message('assistant', call('executableCode', null, { language: 'PYTHON', code: 'print(1)' })),
      message('assistant', result(null, 'codeExecutionResult', unknown({ outcome: 'OUTCOME_OK', output: '1\n' }))),
    ]);
  });

  it('reads a response, thoughts included', () => {
    const body = {
      candidates: [
        {
          content: { parts: [{ text: 'Thinking …', thought: true }, { text: 'AI learns.' }], role: 'model' },
          finishReason: 'STOP',
          safetyRatings: [],
        },
        { content: { parts: [{ text: 'Second' }] } },
      ],
      usageMetadata: { promptTokenCount: 8, candidatesTokenCount: 20 },
    };
    expect(readResponse(body)).to.deep.equal([
      message('assistant', reasoning('Thinking …'), 'AI learns.'),
      message('assistant', 'Second'),
    ]);
  });

  it('keeps what it cannot read', () => {
    const parts = [{ hologram: {} }, 5];
    expect(readRequest({ contents: [{ role: 'user', parts }, { role: 'model' }, 7] })).to.deep.equal([
      message('user', ...parts.map(unknown)),
      message('model', unknown({ role: 'model' })),
      message('unknown', unknown(7)),
    ]);
    const stopped = { finishReason: 'SAFETY', safetyRatings: [] };
    expect(readResponse({ candidates: [stopped, { content: { parts: [{ text: 'Hi' }] } }] })).to.deep.equal([
      message('assistant', refusal('SAFETY'), unknown(stopped)),
      message('assistant', 'Hi'),
    ]);
    expect(readResponse({ candidates: [{ finishReason: 'OTHER' }] })).to.equal(null);
    const promptFeedback = { blockReason: 'SAFETY', safetyRatings: [] };
    expect(readResponse({ promptFeedback })).to.deep.equal([message('assistant', refusal('SAFETY'), unknown(promptFeedback))]);
    const cut = { content: { parts: [{ text: 'To be' }] }, finishReason: 'RECITATION', finishMessage: 'It was recited.' };
    expect(readResponse({ candidates: [cut] })).to.deep.equal([message('assistant', 'To be', refusal('It was recited.'))]);
    const silent = { content: { role: 'model' }, finishReason: 'MAX_TOKENS' };
    expect(readResponse({ candidates: [silent] })).to.deep.equal([message('assistant')]);
  });

  // https://ai.google.dev/api/embeddings
  it('reads embeddings', () => {
    const content = { parts: [{ text: 'What is the meaning of life?' }] };
    const expected = message('user', 'What is the meaning of life?');
    expect(readRequest({ content })).to.deep.equal([expected]);
    const model = 'models/text-embedding-004';
    expect(readRequest({ requests: [{ model, content }, { model }, { model, content }] })).to.deep.equal([
      expected,
      message('user', unknown({ model })),
      expected,
    ]);
    const values = { values: [0.01, -0.02] };
    expect(readResponse({ embedding: values })).to.deep.equal([message('assistant', unknown(values))]);
    expect(readResponse({ embeddings: [values] })).to.deep.equal([message('assistant', unknown([values]))]);
  });
});
