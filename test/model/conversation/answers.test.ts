import { expect } from '@open-wc/testing';
import { readResponse, type ContentPart } from '../../../src/model/conversation/index.js';
import { BASE64, INLINE, MP3, PNG, each, media, message, mp3, png, reasoning, unknown } from './parts.js';

const answer = (...parts: (ContentPart | string)[]) => message('assistant', ...parts);

describe('plain answers', () => {
  const url = 'https://replicate.delivery/pbxt/a/cat.webp';
  const embedding = [{ object: 'embedding', index: 0, embedding: [0.0023, -0.0093] }];
  const segments = [{ id: 0, start: 0, end: 3.3, text: ' The beach' }];
  const moderation = [{ flagged: true, categories: { violence: true }, category_scores: { violence: 0.97 } }];
  const ranking = [{ index: 1, relevance_score: 0.98 }];
  const labels = [{ label: 'NEGATIVE', score: 0.01 }, { label: 'POSITIVE', score: 0.99 }];
  each(
    [
      // https://platform.openai.com/docs/api-reference/embeddings, …/moderations, …/images, …/audio
      ['embeddings', { object: 'list', data: embedding, model: 'text-embedding-ada-002', usage: {} }, answer(unknown(embedding))],
      ['moderations', { id: 'modr-1', model: 'omni-moderation-latest', results: moderation }, answer(unknown(moderation))],
      [
        'images as bytes',
        { created: 1713833628, data: [{ b64_json: BASE64 }], output_format: 'webp' },
        answer(media('image', { mediaType: 'image/webp', ...INLINE })),
      ],
      [
        'images at an address, with the prompt they were made of',
        { created: 1, data: [{ url: 'https://example.com/a.png', revised_prompt: 'A sea otter' }, { b64_json: PNG }, 5] },
        answer(media('image', { url: 'https://example.com/a.png' }), unknown({ revised_prompt: 'A sea otter' }), png, unknown(5)),
      ],
      ['transcription', { text: 'Imagine the wildest idea', usage: { type: 'tokens' } }, answer('Imagine the wildest idea')],
      [
        'transcription with times',
        { task: 'transcribe', language: 'english', duration: 8.47, text: 'The beach', segments },
        answer('The beach', unknown({ task: 'transcribe', language: 'english', duration: 8.47, segments })),
      ],
      // The same pages of Workers AI, and …/flux-1-schnell/, …/melotts/, …/detr-resnet-50/
      ['Workers AI embeddings', { shape: [1, 2], data: [[0.1, 0.2]] }, answer(unknown([[0.1, 0.2]]))],
      ['Workers AI image', { image: PNG }, answer(png)],
      ['Workers AI speech', { audio: MP3 }, answer(mp3)],
      [
        'Workers AI transcription',
        { text: 'It is a good day', word_count: 5, vtt: 'WEBVTT' },
        answer('It is a good day', unknown({ word_count: 5, vtt: 'WEBVTT' })),
      ],
      ['Workers AI translation', { translated_text: 'Hola' }, answer('Hola')],
      ['Workers AI summary', { result: { summary: 'A story.' }, success: true, errors: [], messages: [] }, answer('A story.')],
      ['Workers AI image to text', { description: 'A cat' }, answer('A cat')],
      ['Workers AI labels', { result: labels, success: true, errors: [], messages: [] }, answer(unknown(labels))],
      ['Workers AI ranking', { response: [{ id: 0, score: 0.9 }] }, answer(unknown([{ id: 0, score: 0.9 }]))],
      [
        'Workers AI batch',
        { result: { responses: [{ id: 0, result: { response: 'One' }, success: true }, { id: 1, result: { odd: 1 } }] }, success: true },
        answer('One'),
        answer(unknown({ odd: 1 })),
      ],
      // https://docs.cohere.com/reference/rerank and …/embed
      ['Cohere ranking', { id: 'x', results: ranking }, answer(unknown(ranking))],
      ['Cohere embeddings', { id: 'x', embeddings: { float: [[0.1]] }, texts: ['hello'] }, answer(unknown({ float: [[0.1]] }))],
      // https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/imagen-api
      [
        'Imagen',
        { predictions: [{ mimeType: 'image/png', bytesBase64Encoded: BASE64 }] },
        answer(media('image', { mediaType: 'image/png', ...INLINE })),
      ],
      [
        'Vertex AI embeddings',
        { predictions: [{ embeddings: { values: [0.1] } }] },
        answer(unknown([{ embeddings: { values: [0.1] } }])),
      ],
      // https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html
      ['Llama on Bedrock', { generation: 'Hi!', prompt_token_count: 2, stop_reason: 'stop' }, answer('Hi!')],
      [
        'Titan on Bedrock',
        { inputTextTokenCount: 5, results: [{ tokenCount: 2, outputText: 'Hi!', completionReason: 'FINISH' }] },
        answer('Hi!'),
      ],
      ['Mistral on Bedrock', { outputs: [{ text: 'Hi!', stop_reason: 'stop' }] }, answer('Hi!')],
      ['Stability on Bedrock', { seeds: [1], finish_reasons: [null], images: [PNG] }, answer(png)],
      ['Titan embeddings', { embedding: [0.1, 0.2], inputTextTokenCount: 5 }, answer(unknown([0.1, 0.2]))],
      // https://github.com/ollama/ollama/blob/main/docs/api.md
      [
        'Ollama generate',
        { model: 'qwen3', response: 'Blue', thinking: 'Light scatters', done: true, context: [1, 2] },
        answer(reasoning('Light scatters'), 'Blue'),
      ],
      [
        'Ollama chat',
        { model: 'qwen3', message: { role: 'assistant', content: 'Blue', thinking: 'Hm' }, done: true },
        answer(reasoning('Hm'), 'Blue'),
      ],
      // https://replicate.com/docs/reference/http#predictions.get
      ['Replicate text', { id: 'x', version: 'v', output: ['Hel', 'lo'], status: 'succeeded', urls: {} }, answer('Hello')],
      ['Replicate image', { id: 'x', version: 'v', output: [url], status: 'succeeded', urls: {} }, answer(media('image', { url }))],
      [
        'Replicate archive',
        { id: 'x', version: 'v', output: 'https://replicate.delivery/a.zip', urls: {} },
        answer(media('file', { url: 'https://replicate.delivery/a.zip' })),
      ],
      // https://huggingface.co/docs/inference-providers/tasks/text-generation, …/summarization, …/text-classification
      ['Hugging Face text', [{ generated_text: 'I am' }], answer('I am')],
      ['Hugging Face summary', [{ summary_text: 'Short' }, 5], answer('Short'), answer(unknown(5))],
      ['Hugging Face labels', [labels], answer(unknown([labels]))],
    ],
    (body) => readResponse(body),
  );

  describe('keep what stands beside them', () => {
    each(
      [
        ['a text', { response: 'Hi', account: 'a', odd: null, usage: {} }, answer('Hi', unknown({ account: 'a' }))],
        [
          'what was looked up',
          { response: 'Hi', context: 'It said so', thinking: ['Hm'] },
          answer(reasoning('Hm'), 'Hi', unknown({ context: 'It said so' })),
        ],
        ['two texts', { response: 'Hi', summary: 'S' }, answer('Hi', unknown({ summary: 'S' }))],
        [
          'an item of a list',
          { results: [{ outputText: 'Hi', odd: 1 }, { odd: 2 }] },
          answer('Hi', unknown({ odd: 1 })), answer(unknown({ odd: 2 })),
        ],
        ['a list', { outputs: [{ text: 'Hi' }], next: 'b' }, answer('Hi'), answer(unknown({ next: 'b' }))],
        ['an image', { image: PNG, title: 'A cat', model: 'm' }, answer(png, unknown({ title: 'A cat' }))],
        ['a list of images', { data: [{ b64_json: PNG, seed: 7, owner: 'b' }] }, answer(png, unknown({ seed: 7, owner: 'b' }))],
        [
          'bytes of a format that is said',
          { image: 'A'.repeat(100), output_format: 'png' },
          answer(media('image', { mediaType: 'image/png', data: 'A'.repeat(100), bytes: 75 })),
        ],
      ],
      (body) => readResponse(body),
    );
  });

  it('leave alone what only looks alike', () => {
    const bodies = [
      [{ text: 'Paris', score: 0.9 }],
      { data: ['x'] },
      { data: [{ id: 'file-1' }] },
      { results: [{ id: 1 }] },
      { output: ['x'] },
      { image: '' },
      // Whatever a model was told to write as JSON, what a tool gave, what an API of one's own answers.
      { id: 7, name: 'Chair', description: 'A wooden chair', price: 20 },
      { is_valid: true, description: 'd' },
      { summary: { passed: 2 }, tests: ['a'] },
      { response: { status: 200 }, request: { path: '/' } },
      { results: [{ title: 'News', url: 'https://example.com', text: 'Today' }] },
      { outputs: [{ title: 'News', text: 'Today' }] },
      { results: [{ text: 'Today' }] },
      { error: 'invalid_request', description: 'The request is missing a field' },
      { errors: [{ code: 7001 }], response: 'x' },
      { error: 'x', outputs: [{ text: 'x' }] },
      { error: 'x', image: PNG },
      { image: 'nginx:latest', replicas: 3 },
      { image: 'nginx' },
      { image: 'A'.repeat(200) },
      { image: `${PNG}: a picture` },
      { video: 'abc', title: 'A film' },
      { audio: 'off' },
      { images: ['a.png', 'b.png'] },
      { data: [{ id: 1, name: 'a', url: 'https://example.com', owner: 'b' }] },
      { data: [{ url: 'a/b' }] },
    ];
    for (const body of [
      ...bodies,
      { embeddings: [] },
      { text: 'x', error: 'y' },
      { responses: [{ result: 5 }] },
      [{ label: 'x' }],
      [1, 'x'],
    ]) {
      expect(readResponse(body), JSON.stringify(body)).to.equal(null);
    }
  });
});
