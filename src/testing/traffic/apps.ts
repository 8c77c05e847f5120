import { MODELS, type Model } from './models.js';
import { measure, type MeasuredSample } from './sample.js';
import { CODE_REVIEW } from './samples/code.js';
import { INVOICES, TRIAGE_TICKETS } from './samples/extraction.js';
import { TRANSLATION, TUTORING } from './samples/language.js';
import { SUPPORT } from './samples/support.js';
import { MARKETING, NOTES, PLAYGROUND, TRAVEL } from './samples/writing.js';

interface Weighted {
  readonly weight: number;
}

/** One endpoint of the company's gateway. */
export interface App extends Weighted {
  readonly endpoint: string;
  /** The share of its traffic that signed-in people send; programs with a virtual key send the rest. */
  readonly people: number;
  /** The share of its traffic that the cache answers. */
  readonly cached: number;
  readonly models: readonly [Weighted & { readonly model: Model }, ...(Weighted & { readonly model: Model })[]];
  /** Empty for endpoints without a conversation: embeddings and images. */
  readonly samples: readonly MeasuredSample[];
}

const use = (model: Model, weight: number) => ({ model, weight });
const M = MODELS;

export const APPS: readonly [App, ...App[]] = [
  {
    endpoint: 'support-assistant',
    weight: 24,
    people: 0.35,
    cached: 0.05,
    models: [use(M.gpt4oMini, 5), use(M.claudeHaiku, 4), use(M.gpt5Mini, 2), use(M.nova, 1)],
    samples: SUPPORT.map(measure),
  },
  {
    endpoint: 'docs-search',
    weight: 18,
    people: 0.05,
    cached: 0.3,
    models: [use(M.embedSmall, 5), use(M.bgeM3, 3), use(M.cohereEmbed, 2)],
    samples: [],
  },
  {
    endpoint: 'invoice-extraction',
    weight: 11,
    people: 0.1,
    cached: 0.02,
    models: [use(M.gpt41Mini, 4), use(M.geminiFlash, 4), use(M.mistralSmall, 2)],
    samples: INVOICES.map(measure),
  },
  {
    endpoint: 'code-review',
    weight: 9,
    people: 0.25,
    cached: 0,
    models: [use(M.claudeSonnet, 5), use(M.gpt5, 3), use(M.bedrockClaude, 1)],
    samples: CODE_REVIEW.map(measure),
  },
  {
    endpoint: 'ticket-triage',
    weight: 9,
    people: 0,
    cached: 0.04,
    models: [use(M.llama, 4), use(M.groqLlama, 3), use(M.mistralSmall, 2)],
    samples: TRIAGE_TICKETS.map(measure),
  },
  {
    endpoint: 'translation',
    weight: 8,
    people: 0.3,
    cached: 0.12,
    models: [use(M.geminiFlash, 4), use(M.commandA, 3), use(M.mistralLarge, 2)],
    samples: TRANSLATION.map(measure),
  },
  {
    endpoint: 'marketing-copy',
    weight: 6,
    people: 0.95,
    cached: 0,
    models: [use(M.gpt41, 4), use(M.mistralLarge, 3), use(M.claudeSonnet, 2)],
    samples: MARKETING.map(measure),
  },
  {
    endpoint: 'playground',
    weight: 6,
    people: 1,
    cached: 0.03,
    models: [use(M.gpt5, 3), use(M.claudeSonnet, 3), use(M.geminiPro, 3), use(M.llama, 1), use(M.azureGpt4o, 1)],
    samples: PLAYGROUND.map(measure),
  },
  {
    endpoint: 'trip-planner',
    weight: 4,
    people: 0.2,
    cached: 0,
    models: [use(M.geminiPro, 3), use(M.geminiFlash, 2), use(M.gpt4oMini, 1)],
    samples: TRAVEL.map(measure),
  },
  {
    endpoint: 'meeting-notes',
    weight: 3,
    people: 0.6,
    cached: 0,
    models: [use(M.azureGpt4o, 3), use(M.bedrockClaude, 2), use(M.nova, 1)],
    samples: NOTES.map(measure),
  },
  {
    endpoint: 'image-studio',
    weight: 2,
    people: 0.9,
    cached: 0,
    models: [use(M.gptImage, 2), use(M.flux, 1)],
    samples: [],
  },
  {
    endpoint: 'language-tutor',
    weight: 1,
    people: 0.3,
    cached: 0,
    models: [use(M.gpt4oMini, 2), use(M.commandA, 1), use(M.claudeHaiku, 1)],
    samples: TUTORING.map(measure),
  },
];
