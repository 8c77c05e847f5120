/**
 * Answers in figures, which are shown as they are: embeddings, moderations, rankings and labels, of OpenAI, Cohere, Gemini,
 * Bedrock, Ollama, Hugging Face and Workers AI.
 */

import { isObject } from '../../api/guards.js';
import type { Message } from './message.js';
import { ANSWER, firstOf, unknown, type BodyReader } from './parts.js';

function figures(value: unknown): readonly Message[] {
  return [{ role: ANSWER, parts: [unknown(value)] }];
}

/** Whether it is a vector, or an object with one of these. */
function holds(list: unknown, ...keys: readonly string[]): boolean {
  return firstOf(list).some((item) =>
    isObject(item) ? keys.some((key) => key in item) : Array.isArray(item) && typeof item[0] === 'number',
  );
}

export const figuresResponse: BodyReader = ({ data, embeddings, embedding, results, predictions }) => {
  const vectors = embeddings ?? embedding;
  if (typeof vectors === 'object' && vectors !== null && Object.keys(vectors).length) return figures(vectors);
  if (holds(data, 'embedding')) return figures(data);
  if (holds(results, 'flagged', 'relevance_score')) return figures(results);
  return holds(predictions, 'embeddings') ? figures(predictions) : null;
};

/** `[{label, score}]`, or a list of those for each input. */
export function readLabels(list: readonly unknown[]): readonly Message[] | null {
  const first: unknown = Array.isArray(list[0]) ? list[0][0] : list[0];
  return isObject(first) && 'label' in first && 'score' in first ? figures(list) : null;
}
