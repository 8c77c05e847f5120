import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { kind, panel, type PanelArgs } from './panels.js';
import { loadLogs } from './support.js';

/** What other providers ask and answer, each in a format of its own. */
const meta = { ...panel, title: 'gateway-logs-panel/Other providers' } satisfies Meta<PanelArgs>;
export default meta;

type Story = StoryObj<PanelArgs>;

/** System blocks, thinking, images, calls of tools and their results. */
export const Anthropic = kind('anthropic-blocks');

/** Documents, and where in them the answer is from. */
export const AnthropicCitations = { ...kind('anthropic-citations'), name: 'Anthropic, citations' } satisfies Story;

/** Thinking and the arguments of a call from the pieces of a stream. */
export const AnthropicStream = { ...kind('anthropic-stream'), name: 'Anthropic, streamed' } satisfies Story;

/** An error came in the middle of the stream. */
export const FailedStream = { ...kind('anthropic-overloaded'), name: 'Anthropic, stream that fails' } satisfies Story;

export const Gemini = kind('gemini-parts');

export const GeminiStream = { ...kind('gemini-stream'), name: 'Gemini, streamed' } satisfies Story;

export const GeminiGrounding = { ...kind('gemini-grounding'), name: 'Gemini, grounded' } satisfies Story;

export const GeminiBlocked = { ...kind('gemini-blocked'), name: 'Gemini, blocked' } satisfies Story;

export const Bedrock = kind('bedrock');

export const BedrockStream = { ...kind('bedrock-stream'), name: 'Bedrock, streamed' } satisfies Story;
export const Cohere = kind('cohere');

/** What the model plans to do comes before what it has done. */
export const CoherePlan = { ...kind('cohere-plan'), name: 'Cohere, plan' } satisfies Story;

export const CohereStream = { ...kind('cohere-stream'), name: 'Cohere, streamed' } satisfies Story;

export const Rerank = kind('rerank');

export const Mistral = kind('mistral');

/** A bare prompt, and its answer in an envelope. */
export const WorkersAI = { ...kind('workers-prompt'), name: 'Workers AI' } satisfies Story;

export const WorkersAISpeech = { ...kind('workers-speech'), name: 'Workers AI, speech' } satisfies Story;

/** What was said is read back. */
export const WorkersAITranscription = { ...kind('workers-transcription'), name: 'Workers AI, transcription' } satisfies Story;

export const WorkersAITextToImage = {
  name: 'Workers AI, image from text',
  loaders: [
    loadLogs({ where: ({ row, request }) => row.provider === 'workers-ai' && row.model_type === 'image' && request !== undefined }),
  ],
} satisfies Story;

/** Answers that are addresses are not loaded unless asked for. */
export const Replicate = kind('replicate');

/** One text for a prompt, with its turns in it. */
export const AnthropicCompletion = { ...kind('anthropic-completion'), name: 'Anthropic, old completion' } satisfies Story;

/** Pictures from Imagen. */
export const VertexPredict = { ...kind('vertex-predict'), name: 'Vertex AI, predict' } satisfies Story;

/** Models on Bedrock, each with the body that its maker gave it. */
export const BedrockLlama = { ...kind('bedrock-llama'), name: 'Bedrock, Llama' } satisfies Story;

export const BedrockTitan = { ...kind('bedrock-titan'), name: 'Bedrock, Titan' } satisfies Story;

export const BedrockMistral = { ...kind('bedrock-mistral'), name: 'Bedrock, Mistral' } satisfies Story;

export const CohereV1 = { ...kind('cohere-v1'), name: 'Cohere, v1' } satisfies Story;

export const WorkersAIStream = { ...kind('workers-stream'), name: 'Workers AI, streamed' } satisfies Story;

export const WorkersAITranslation = { ...kind('workers-translation'), name: 'Workers AI, translation' } satisfies Story;

export const Ollama = kind('ollama');

/** Lines of JSON. */
export const OllamaStream = { ...kind('ollama-stream'), name: 'Ollama, streamed' } satisfies Story;

export const HuggingFace = { ...kind('hugging-face'), name: 'Hugging Face' } satisfies Story;
