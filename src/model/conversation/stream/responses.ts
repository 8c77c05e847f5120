/** OpenAI Responses: https://platform.openai.com/docs/api-reference/responses-streaming */

import { isObject, type JsonObject } from '../../../api/guards.js';
import { ANSWER, asArray, asString } from '../parts.js';
import { draft, Entries, merge, own, type Draft } from './merge.js';
import { objectAt, weight, type Assembled, type Assembler, type Protocol, type StreamEvent } from './protocol.js';

/** For each text that comes in pieces: the type of its item, where in the item it is, the type of the part, the field. */
const TEXTS: Readonly<Record<string, readonly [item: string, list: 'content' | 'summary' | '', part: string, field: string]>> = {
  output_text: ['message', 'content', 'output_text', 'text'],
  refusal: ['message', 'content', 'refusal', 'refusal'],
  reasoning_text: ['reasoning', 'content', 'reasoning_text', 'text'],
  reasoning_summary_text: ['reasoning', 'summary', 'summary_text', 'text'],
  function_call_arguments: ['function_call', '', '', 'arguments'],
  mcp_call_arguments: ['mcp_call', '', '', 'arguments'],
  custom_tool_call_input: ['custom_tool_call', '', '', 'input'],
  code_interpreter_call_code: ['code_interpreter_call', '', '', 'code'],
};

const STATES = /^(\w+_call|mcp_list_tools)\.(in_progress|searching|interpreting|generating|completed|failed)$/;

class Item {
  fields = draft();
  content = new Entries<Draft>(draft);
  summary = new Entries<Draft>(draft);

  /** Puts the whole in place of its pieces. */
  become(item: JsonObject): void {
    if (weight(item) < weight(this.whole)) return;
    const { content, summary, ...fields } = item;
    this.fields = own(fields);
    this.content = partsOf(content);
    this.summary = partsOf(summary);
  }

  get whole(): Draft {
    const { fields, content, summary } = this;
    if (fields.type === 'message') fields.role ??= ANSWER;
    if (content.size || fields.type === 'message') fields.content = content.list();
    if (summary.size || fields.type === 'reasoning') fields.summary = summary.list();
    return fields;
  }
}

function partsOf(list: unknown): Entries<Draft> {
  const parts = new Entries<Draft>(draft);
  for (const [index, part] of asArray(list).entries()) parts.add(index, own(isObject(part) ? part : { text: part }));
  return parts;
}

class ResponsesAssembler implements Assembler {
  #response: JsonObject = {};
  #state = '';
  readonly #items = new Entries(() => new Item());

  add({ type, chunk }: StreamEvent): boolean {
    if (!type.startsWith('response.')) return false;
    const name = type.slice('response.'.length);
    const response = objectAt(chunk, 'response');
    if (response) {
      this.#response = { ...this.#response, ...response };
      this.#state = name;
      return true;
    }
    const dot = name.lastIndexOf('.');
    const [what, step] = [name.slice(0, dot), name.slice(dot + 1)];
    return this.#addPart(what, step, chunk) || this.#addText(what, step, chunk) || this.#addState(name, chunk);
  }

  #item(chunk: JsonObject, type?: string): Item {
    const item = this.#items.at(chunk.output_index ?? chunk.item_id);
    if (type) item.fields.type ??= type;
    return item;
  }

  /** Items and their parts, which come empty and come again when they are whole. */
  #addPart(what: string, step: string, chunk: JsonObject): boolean {
    const item = objectAt(chunk, 'item');
    const part = objectAt(chunk, 'part');
    if (what === 'output_item' && item) {
      const index = chunk.output_index ?? item.id;
      (step === 'added' ? this.#items.add(index, new Item()) : this.#items.at(index)).become(item);
    } else if (part && (what === 'content_part' || what === 'reasoning_summary_part')) {
      const summary = what !== 'content_part';
      const { content, summary: summaries, fields } = this.#item(chunk);
      fields.type ??= summary ? 'reasoning' : 'message';
      const parts = summary ? summaries : content;
      const index = summary ? chunk.summary_index : chunk.content_index;
      if (step === 'added') parts.add(index, own(part));
      else if (weight(part) >= weight(parts.at(index))) Object.assign(parts.at(index), own(part));
    } else if (what === 'output_text.annotation') {
      merge(this.#item(chunk, 'message').content.at(chunk.content_index), { annotations: [chunk.annotation] }, true);
    } else return false;
    return true;
  }

  #addText(what: string, step: string, chunk: JsonObject): boolean {
    const [type, list, partType, field] = (Object.hasOwn(TEXTS, what) && TEXTS[what]) || [];
    if (!type || !field || (step !== 'delta' && step !== 'done')) return false;
    const value = step === 'delta' ? chunk.delta : chunk[field];
    if (typeof value !== 'string') return false;
    const item = this.#item(chunk, type);
    const holder = list ? item[list].at(list === 'summary' ? chunk.summary_index : chunk.content_index) : item.fields;
    if (partType) holder.type ??= partType;
    const before = asString(holder[field]) ?? '';
    if (step === 'delta') holder[field] = before + value;
    else if (value.length >= before.length) holder[field] = value;
    return true;
  }

  #addState(name: string, chunk: JsonObject): boolean {
    if (name === 'image_generation_call.partial_image') {
      const { partial_image_b64: result, output_format, size, quality, background } = chunk;
      merge(this.#item(chunk, 'image_generation_call').fields, { result, output_format, size, quality, background }, false);
      return true;
    }
    const [, type, status] = STATES.exec(name) ?? [];
    if (type) this.#item(chunk, type).fields.status = status;
    return Boolean(type);
  }

  end(): Assembled {
    const given = asArray(this.#response.output);
    const items = this.#items.list().map((item) => item.whole);
    const output = weight(given) >= weight(items) ? given : items;
    const complete = this.#state === 'completed' || this.#state === 'incomplete' || this.#state === 'done';
    return { body: draft({ object: 'response', ...this.#response, output }), complete };
  }
}

export const responses: Protocol = {
  matches: ({ type }) => /^response\.\w/.test(type),
  create: () => new ResponsesAssembler(),
};
