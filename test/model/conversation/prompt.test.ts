import { expect } from '@open-wc/testing';
import { readRequest, type ContentPart } from '../../../src/model/conversation/index.js';
import { BASE64, MP3, PNG, each, media, message, mp3, png, unknown } from './parts.js';

const user = (...parts: (ContentPart | string)[]) => message('user', ...parts);

describe('bare prompts', () => {
  each(
    [
      // https://platform.openai.com/docs/api-reference/images
      ['image generation', { model: 'gpt-image-1', prompt: 'A cute baby sea otter', n: 1 }, user('A cute baby sea otter')],
      [
        'image editing',
        { prompt: 'A gift basket', images: [{ image_url: 'https://example.com/a.png' }, { file_id: 'file-1' }] },
        user('A gift basket'),
        user(media('image', { url: 'https://example.com/a.png' }), media('image', { name: 'file-1' })),
      ],
      // https://developers.cloudflare.com/workers-ai/models/llava-1.5-7b-hf/, …/whisper/, …/bart-large-cnn/, …/m2m100-1.2b/,
      // …/distilbert-sst-2-int8/, …/bge-base-en-v1.5/, …/bge-reranker-base/
      [
        'image to text',
        { image: [...BASE64].map(() => 33), prompt: 'Describe.' },
        user('Describe.'),
        user(media('image', { data: 'ISEhISEhISE=', bytes: 8 })),
      ],
      ['speech to text', { audio: MP3, task: 'transcribe' }, user(mp3)],
      ['summarisation', { input_text: 'Once upon a time', max_length: 100 }, user('Once upon a time')],
      ['translation', { text: "I'll have an order", source_lang: 'english', target_lang: 'spanish' }, user("I'll have an order")],
      ['embedding', { text: ['This is a story', 'So is this'] }, user('This is a story'), user('So is this')],
      ['ranking', { query: 'Which?', contexts: [{ text: 'a cloud' }, { text: 'a llama' }] }, user('Which?', 'a cloud', 'a llama')],
      // https://developers.cloudflare.com/workers-ai/features/batch-api/workers-binding
      [
        'a batch',
        { requests: [{ query: 'Which?', contexts: [{ text: 'a cloud' }] }, { prompt: 'Hello' }, { odd: 1 }] },
        user('Which?', 'a cloud'),
        user('Hello'),
        user(unknown({ odd: 1 })),
      ],
      // https://github.com/ollama/ollama/blob/main/docs/api.md
      [
        'Ollama generate',
        { model: 'llava', system: 'Be kind.', prompt: 'What is it?', images: [PNG] },
        message('system', 'Be kind.'),
        user('What is it?'),
        user(png),
      ],
      [
        'Ollama chat',
        { model: 'llava', messages: [{ role: 'user', content: 'what is in this image?', images: [PNG] }] },
        user('what is in this image?', png),
      ],
      // https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-meta.html and …-titan-text.html
      ['Llama on Bedrock', { prompt: '<|begin_of_text|>Hi', max_gen_len: 512 }, user('<|begin_of_text|>Hi')],
      ['Titan on Bedrock', { inputText: 'Hi', textGenerationConfig: { topP: 0.9 } }, user('Hi')],
      // https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/text-embeddings-api and …/imagen-api
      ['Vertex AI embeddings', { instances: [{ task_type: 'QUESTION', content: 'One' }, { content: 'Two' }] }, user('One'), user('Two')],
      [
        'Vertex AI, where one cannot be read',
        { instances: [{ prompt: 'a' }, { weird: 'b' }, 5] },
        user('a'),
        user(unknown({ weird: 'b' })),
        user(unknown(5)),
      ],
      [
        'Imagen',
        { instances: [{ prompt: 'A cat', image: { bytesBase64Encoded: PNG } }], parameters: { sampleCount: 1 } },
        user('A cat'),
        user(png),
      ],
      // https://replicate.com/docs/reference/http#predictions.create
      [
        'Replicate',
        { version: 'a', input: { prompt: 'Tell me', system_prompt: 'Be kind.' } },
        message('system', 'Be kind.'),
        user('Tell me'),
      ],
      // https://huggingface.co/docs/inference-providers/tasks/text-generation
      ['Hugging Face', { inputs: 'Can you tell me', parameters: { max_new_tokens: 9 } }, user('Can you tell me')],
    ],
    (body) => readRequest(body),
  );

  it('leave alone what only looks alike', () => {
    const bodies = [
      { prompt: { id: 'pmpt_123' } },
      { inputs: { question: 'x' } },
      { text: { format: 'x' } },
      { image: 5 },
      { image: 'nginx:latest', replicas: 3 },
      { instances: [{ odd: 1 }] },
      { images: [null] },
      { query: 'x' },
    ];
    for (const body of [
      ...bodies,
      { instances: [5] },
      { input: { a: 1 } },
      { requests: [{ a: 1 }] },
    ]) expect(readRequest(body), JSON.stringify(body)).to.equal(null);
  });
});
