import { html, nothing, type TemplateResult } from 'lit';
import { en } from '../../i18n/en.js';
import { enRich as words } from '../../i18n/en-rich.js';
import { parseJson } from '../../api/guards.js';
import { isBase64 } from '../../model/base64.js';
import type { ContentPart } from '../../model/conversation/message.js';
import { maskAll } from '../../model/mask-body.js';
import { seen } from '../../model/secrets.js';
import { Slices } from '../../model/slices.js';
import type { Shown } from './shown.js';
import type { LongText } from './long-text.js';
import { seemsJson } from '../json-view/tree.js';
import { mediaTemplate } from './media.js';

/** Characters of JSON that is drawn in place; more is a tree. */
const SHORT_JSON = 2000;

/** A part of a message: text, reasoning, a tool call or its result, a medium, or what nobody knows as JSON. */
export function partTemplate(part: ContentPart, key: string, shown: Shown, texts: LongText): unknown {
  switch (part.type) {
    case 'text':
      return html`<div class="text">${texts.template(part.text, key)}</div>`;
    case 'reasoning':
    case 'refusal':
      return html`<div class=${`aside ${part.type}`}>
        <span class="quiet">${words[part.type]}</span>
        <div class="text">${texts.template(part.text || words.notShown, key)}</div>
      </div>`;
    case 'tool-call':
      return html`<div class="tool">
        <span class="quiet">${words.toolCall}</span> <code>${seen(part.name)}</code> <span class="quiet id">${seen(part.id ?? '')}</span>
        ${valueTemplate(part.args, key, texts)}
      </div>`;
    case 'tool-result':
      return html`<div class=${part.failed ? 'tool failed' : 'tool'}>
        ${part.name === null && part.id === null && !part.failed
          ? nothing
          : html`<span class="quiet">${part.failed ? words.toolFailure : words.toolResult}</span> <code>${seen(part.name ?? '')}</code> <span class="quiet id">${seen(part.id ?? '')}</span>`}
        ${part.parts.map((inner, index) => resultTemplate(inner, `${key}.${index}`, shown, texts))}
      </div>`;
    case 'citation':
      return html`<div class="aside citation">
        <span class="quiet">${words.citation}</span> <bdi>${seen(part.title ?? '')}</bdi> <span class="quiet">${seen(part.url ?? '')}</span>
        ${part.text ? html`<div class="text">${texts.template(part.text, key)}</div>` : nothing}
      </div>`;
    case 'unknown':
      return valueTemplate(part.value, key, texts);
    default:
      return mediaTemplate(part, key, shown);
  }
}

/** What texts say as JSON, once they were opened. */
const opened = new WeakMap<ContentPart, unknown>();

/** What a tool answered is often JSON in a text, which stays text unless the reader opens it. */
function resultTemplate(part: ContentPart, key: string, shown: Shown, texts: LongText): unknown {
  if (part.type !== 'text' || !seemsJson(part.text)) return partTemplate(part, key, shown, texts);
  const open = shown.has(key);
  if (open && !opened.has(part)) {
    opened.set(part, part.text);
    void openJson(part, part.text, shown, texts);
  }
  return html`${open ? valueTemplate(opened.get(part), key, texts) : partTemplate(part, key, shown, texts)}
    <button type="button" class="link" data-key=${key} @click=${shown.toggle}>${open ? words.asText : words.asJson}</button>`;
}

async function openJson(part: ContentPart, text: string, shown: Shown, texts: LongText): Promise<void> {
  const value = parseJson(text);
  if (value === undefined) return;
  // Escapes may hide a secret in JSON.
  opened.set(part, texts.unmask() ? await maskAll(value, new Slices()) : value);
  shown.host.requestUpdate();
}

function valueTemplate(value: unknown, key: string, texts: LongText): TemplateResult {
  if (typeof value === 'string') return html`<pre>${texts.template(value, key)}</pre>`;
  if (isShort(value)) return html`<pre part="json">${coloured(seen(JSON.stringify(value, null, 2) ?? ''))}</pre>`;
  return html`<div class="tree" part="json"><gateway-logs-json-view .value=${value} .label=${en.json} .masked=${texts.unmask() !== null}></gateway-logs-json-view></div>`;
}

/** Whether the JSON of a value is short, found without writing more than that. */
function isShort(value: unknown): boolean {
  let left = SHORT_JSON;
  const visit = (item: unknown, depth: number): void => {
    // What is encoded is told by its size, in the tree.
    left -= typeof item !== 'string' ? 4 : isBase64(item) ? SHORT_JSON : item.length;
    if (left < 0 || typeof item !== 'object' || item === null) return;
    left -= depth;
    for (const [name, inner] of Object.entries(item)) {
      if (left < 0) return;
      left -= name.length;
      visit(inner, depth + 1);
    }
  };
  visit(value, 1);
  return left >= 0;
}

/** Formatted JSON, its keys and values told apart by colour. */
function coloured(text: string): unknown {
  return text.split(/("(?:[^"\\]|\\.)*")(?=(:?))/).map((piece, index, pieces) => {
    // Every third piece is the look-ahead, which says whether the string before it was a key.
    if (index % 3 === 0) return piece;
    return index % 3 === 1 ? html`<span class=${pieces[index + 1] === ':' ? 'key' : 'string'}>${piece}</span>` : nothing;
  });
}
