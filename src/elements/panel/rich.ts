import { html, nothing, type TemplateResult } from 'lit';
import { enRich as words } from '../../i18n/en-rich.js';
import { formatJson } from '../../model/body-view.js';
import type { ContentPart, MediaPart } from '../../model/conversation/message.js';
import { formatBytes } from '../../model/format.js';
import { jsonTemplate, longText, textTemplate, type Shown } from './conversation.js';

/** What a panel loads for conversations of more than text: the readers of all formats, and the drawing of all parts. */
export { readConversation } from '../../model/conversation/index.js';

/** A part of a message: text, reasoning, a tool call or its result, a medium, or what nobody knows as JSON. */
export function partTemplate(part: ContentPart, key: string, shown: Shown): unknown {
  switch (part.type) {
    case 'text':
      return textTemplate(part, key, shown);
    case 'reasoning':
    case 'refusal':
      return html`<div class="aside">
        <span class="quiet">${words[part.type]}</span>
        <div class="text">${longText(part.text || words.notShown, key, shown)}</div>
      </div>`;
    case 'tool-call':
      return html`<div class="tool-call"><span class="quiet">${words.toolCall}</span> <code>${part.name}</code>${valueTemplate(part.args, key, shown)}</div>`;
    case 'tool-result':
      return html`<div class="tool-result">
        ${part.name === null ? nothing : html`<span class="quiet">${words.toolResult}</span> <code>${part.name}</code>`}
        ${part.parts.map((inner, index) => partTemplate(inner, `${key}.${index}`, shown))}
      </div>`;
    case 'media':
      return html`<div class="media">${mediaText(part)}</div>`;
    case 'unknown':
      return valueTemplate(part.value, key, shown);
  }
}

function valueTemplate(value: unknown, key: string, shown: Shown): TemplateResult {
  return typeof value === 'string'
    ? html`<pre part="json">${longText(value, key, shown)}</pre>`
    : jsonTemplate(formatJson(value), key, shown);
}

function mediaText({ kind, mediaType, name, bytes, source, url }: MediaPart): string {
  const place = source === 'url' ? url : null;
  return [words.media[kind], mediaType, name, place, bytes === null ? null : formatBytes(bytes)]
    .filter((text) => text !== null)
    .join(' · ');
}
