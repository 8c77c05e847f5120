import type { Message } from './message.js';

/** Names the tool of a result that has only the id of its call: the last one of that id before it. */
export function withToolNames(messages: readonly Message[]): readonly Message[] {
  const names = new Map<string, string>();
  return messages.map((message) => ({
    ...message,
    parts: message.parts.map((part) => {
      if (part.type === 'tool-call' && part.id !== null) names.set(part.id, part.name);
      if (part.type !== 'tool-result' || part.name !== null || part.id === null) return part;
      return { ...part, name: names.get(part.id) ?? null };
    }),
  }));
}
