import { enRich as words } from '../../i18n/en-rich.js';
import type { ReadBody } from '../../model/body-view.js';
import type { ContentPart } from '../../model/conversation/message.js';
import { formatted } from '../json-view/text.js';

/**
 * Text to copy of a body: what was said, each message under its role, or its JSON. `null` where it holds JSON that is too deep
 * or too long for the engine to write.
 */
export function textOf({ messages, error, value, rich }: ReadBody, json: boolean): string | null {
  if (!json && messages) {
    const texts = messages.map(({ role, parts }) => ({ role, text: partsText(parts) }));
    return texts.some(({ text }) => text === null) ? null : texts.map(({ role, text }) => `${role}:\n${text}`).join('\n\n');
  }
  if (!json && error) return [error.message, error.type, error.code].filter(Boolean).join('\n');
  return value === undefined ? (rich?.text ?? '') : formatted(value);
}

function partsText(parts: readonly ContentPart[]): string | null {
  const texts = parts.map(partText);
  return texts.includes(null) ? null : texts.join('\n');
}

function partText(part: ContentPart): string | null {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'reasoning':
    case 'refusal':
      return `[${words[part.type]}]\n${part.text}`;
    case 'tool-call': {
      const args = formatted(part.args, 0);
      return args === null ? null : `${part.name}(${args})`;
    }
    case 'tool-result': {
      const text = partsText(part.parts);
      const about = [part.failed ? words.toolFailure : words.toolResult, part.name, part.id].filter(Boolean).join(' ');
      return text === null ? null : `[${about}]\n${text}`;
    }
    case 'citation':
      return [part.title, part.url, part.text].filter(Boolean).join('\n');
    case 'unknown':
      return formatted(part.value);
    default:
      return `[${[part.type, part.mediaType, part.name, part.url].filter(Boolean).join(' ')}]`;
  }
}
