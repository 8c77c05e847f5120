import { RARE_MODELS } from './models.js';
import { chatUsage } from './chat-body.js';
import type { Rare } from './rare.js';

/** OpenAI's endpoints beside chats, embeddings and images. */
export const OPENAI_OTHERS: readonly Rare[] = [
  {
    name: 'legacy-completion',
    endpoint: 'marketing-copy',
    model: RARE_MODELS.instruct,
    tokens: [12, 28],
    // https://platform.openai.com/docs/api-reference/completions
    request: ({ model, product }) => ({ model: model.id, prompt: `Slogan for the ${product}:\n\n`, max_tokens: 32, n: 2, stop: ['\n\n'] }),
    response: (exchange, random) => ({
      id: `cmpl-${random.token(29)}`,
      object: 'text_completion',
      created: exchange.created,
      model: exchange.model.id,
      choices: [
        { text: 'Goes where the path does not.', index: 0, logprobs: null, finish_reason: 'stop' },
        { text: 'Carry less. See', index: 1, logprobs: null, finish_reason: 'length' },
      ],
      usage: chatUsage(exchange),
    }),
  },
  {
    name: 'speech',
    endpoint: 'language-tutor',
    model: RARE_MODELS.tts,
    tokens: [21, 96],
    row: { response_content_type: 'audio/mpeg' },
    // https://platform.openai.com/docs/api-reference/audio/createSpeech: it answers with the sound itself, which is not stored.
    request: ({ model, customer }) => ({
      model: model.id,
      input: `Bom dia, ${customer}! Repita comigo: a mochila é azul.`,
      voice: 'coral',
      instructions: 'Slow and clear, as for beginners.',
      response_format: 'mp3',
    }),
  },
  {
    name: 'transcription',
    endpoint: 'meeting-notes',
    model: RARE_MODELS.transcribe,
    tokens: [140, 24],
    row: { request_content_type: 'multipart/form-data' },
    // https://platform.openai.com/docs/api-reference/audio/verbose-json-object: the request is a form with a file, not stored.
    response: ({ customer }) => ({
      task: 'transcribe',
      language: 'english',
      duration: 7.4,
      text: `This is ${customer}. The tent is fine, but the pegs are missing.`,
      segments: [
        { id: 0, seek: 0, start: 0, end: 2.1, text: `This is ${customer}.`, temperature: 0, avg_logprob: -0.21, no_speech_prob: 0.01 },
        {
          id: 1,
          seek: 0,
          start: 2.1,
          end: 7.4,
          text: ' The tent is fine, but the pegs are missing.',
          temperature: 0,
          avg_logprob: -0.18,
          no_speech_prob: 0.01,
        },
      ],
      usage: { type: 'duration', seconds: 8 },
    }),
  },
  {
    name: 'moderation',
    endpoint: 'support-assistant',
    model: RARE_MODELS.moderation,
    tokens: [19, 0],
    // https://platform.openai.com/docs/api-reference/moderations
    request: ({ model, order }) => ({
      model: model.id,
      input: [{ type: 'text', text: `If order ${order} is not here tomorrow, I will come over and smash your window.` }],
    }),
    response: ({ model }, random) => ({
      id: `modr-${random.hex(32)}`,
      model: model.id,
      results: [
        {
          flagged: true,
          categories: { harassment: true, 'harassment/threatening': true, hate: false, 'self-harm': false, sexual: false, violence: true },
          category_scores: {
            harassment: 0.71,
            'harassment/threatening': 0.83,
            hate: 0.0002,
            'self-harm': 0.00001,
            sexual: 0.00002,
            violence: 0.92,
          },
          category_applied_input_types: { harassment: ['text'], 'harassment/threatening': ['text'], violence: ['text'] },
        },
      ],
    }),
  },
  {
    name: 'fine-tuning',
    endpoint: 'ticket-triage',
    model: RARE_MODELS.tuning,
    tokens: [0, 0],
    row: { tokens_in: null, tokens_out: null },
    // https://platform.openai.com/docs/api-reference/fine-tuning/create: there is no conversation in it at all.
    request: ({ model }, random) => ({
      model: model.id,
      training_file: `file-${random.token(22)}`,
      validation_file: null,
      suffix: 'triage',
      method: { type: 'supervised', supervised: { hyperparameters: { n_epochs: 'auto' } } },
    }),
    response: ({ model, created }, random) => ({
      object: 'fine_tuning.job',
      id: `ftjob-${random.token(24)}`,
      model: model.id,
      created_at: created,
      finished_at: null,
      fine_tuned_model: null,
      result_files: [],
      status: 'queued',
      trained_tokens: null,
    }),
  },
];
