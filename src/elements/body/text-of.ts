import type { ReadBody } from '../../model/body-view.js';
import type { ContentPart } from '../../model/conversation/message.js';

/** Text to copy of a body: what was said, each message under its role, or its JSON. */
export function textOf({ messages, error, value, rich }: ReadBody, json: boolean): string {
  if (!json && messages) return messages.map(({ role, parts }) => `${role}:\n${parts.map(partText).join('\n')}`).join('\n\n');
  if (!json && error) return [error.message, error.type, error.code].filter(Boolean).join('\n');
  return value === undefined ? (rich?.text ?? '') : JSON.stringify(value, null, 2);
}

function partText(part: ContentPart): string {
  switch (part.type) {
    case 'text':
    case 'reasoning':
    case 'refusal':
      return part.text;
    case 'tool-call':
      return `${part.name}(${typeof part.args === 'string' ? part.args : JSON.stringify(part.args)})`;
    case 'tool-result':
      return part.parts.map(partText).join('\n');
    case 'citation':
      return [part.title, part.url, part.text].filter(Boolean).join('\n');
    case 'unknown':
      return JSON.stringify(part.value, null, 2);
    default:
      return `[${[part.type, part.mediaType, part.name, part.url].filter(Boolean).join(' ')}]`;
  }
}
