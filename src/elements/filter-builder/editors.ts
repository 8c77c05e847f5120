import { html, nothing, type TemplateResult } from 'lit';
import type { FilterOperator, LogsFilter } from '../../api/client.js';
import { kindOf } from '../../api/filter-keys.js';
import { enBuilder } from '../../i18n/en-builder.js';
import { describeFilter, operatorsOf } from '../../model/filter-words.js';
import { nameOfKey } from '../../model/filter-words.js';
import { intl } from '../../model/intl.js';
import { clearIcon } from '../../styles/icons.js';
import type { Combobox } from './combobox.js';
import { choicesOf, suggest, takesSeveral, withValue, type Draft, type Problem } from './draft.js';
import { wallTimeOf, type Side } from './time-range.js';

/** What an editor shows, and whom it tells. */
export interface EditorState {
  readonly key: string;
  readonly draft: Draft;
  readonly problem: Problem | null;
  readonly filters: readonly LogsFilter[];
  readonly seen: ReadonlySet<string> | undefined;
  readonly timeZone: string | undefined;
  readonly combobox: Combobox;
  readonly change: (changes: Partial<Draft>) => void;
}

/** Where more is said about a field. */
const DESCRIPTION = 'hint problem';

/** The operators, where there is a choice, and what the kind of key calls for. */
export function editor(state: EditorState): TemplateResult {
  const { key, problem } = state;
  const choices = choicesOf(key);
  return html`
    ${kindOf(key) === 'time' || operatorsOf(key).length < 2 ? nothing : operators(state)}
    ${choices !== undefined
      ? choiceEditor(state, choices)
      : kindOf(key) === 'number'
        ? numberEditor(state)
        : kindOf(key) === 'time'
          ? timeEditor(state)
          : textEditor(state)}
    <p id="problem" role="alert">${problem === null ? '' : enBuilder.problems[problem]}</p>
  `;
}

function operators({ key, draft, change }: EditorState): TemplateResult {
  const words = kindOf(key) === 'number' ? enBuilder.comparisons : enBuilder.operators;
  const radio = (operator: FilterOperator) => html`<label>
    <input type="radio" name="operator" value=${operator} .checked=${operator === draft.operator} @change=${() => change({ operator })} />
    <span>${words[operator]}</span>
  </label>`;
  return html`<div class="segments" role="radiogroup" aria-label=${enBuilder.condition}>${operatorsOf(key).map(radio)}</div>`;
}

function numberEditor({ key, draft, problem, change }: EditorState): TemplateResult {
  const unit = html`<span id="hint">${enBuilder.units[key]}</span>`;
  const isBefore = key === 'cost';
  return html`<div class="field">
    ${isBefore ? unit : nothing}
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      aria-label=${nameOfKey(key)}
      aria-describedby=${DESCRIPTION}
      aria-invalid=${problem !== null}
      .value=${draft.text}
      @input=${({ target }: Event) => target instanceof HTMLInputElement && change({ text: target.value })}
    />
    ${isBefore ? nothing : unit}
  </div>`;
}

/** One of two where a value can only be the one or the other, else any of them. */
function choiceEditor({ key, draft, problem, change }: EditorState, choices: NonNullable<ReturnType<typeof choicesOf>>): TemplateResult {
  const isSingle = kindOf(key) === 'boolean';
  const choose = (value: LogsFilter['value'][number], isOn: boolean) => {
    const others = isSingle ? [] : draft.values.filter((other) => other !== value);
    change({ values: isOn ? [...others, value] : others });
  };
  return html`<div class="choices" role=${isSingle ? 'radiogroup' : 'group'} aria-label=${nameOfKey(key)}>
    ${choices.map(
      ([value, words]) => html`<label>
        <input
          type=${isSingle ? 'radio' : 'checkbox'}
          name="value"
          value=${String(value)}
          aria-invalid=${isSingle ? nothing : problem !== null}
          aria-describedby="problem"
          .checked=${draft.values.includes(value)}
          @change=${({ target }: Event) => target instanceof HTMLInputElement && choose(value, target.checked)}
        />
        <span>${words}</span>
      </label>`,
    )}
  </div>`;
}

/** Its fields keep what they hold: a part of a time has no value that could be put back. */
function timeEditor({ problem, filters, timeZone, change }: EditorState): TemplateResult {
  const field = (side: Side, label: string) => html`<label>
    ${label}
    <input
      type="datetime-local"
      class="field"
      step="1"
      name=${side}
      aria-describedby=${DESCRIPTION}
      aria-invalid=${problem !== null && (problem !== 'order' || side === 'lt')}
      .value=${wallTimeOf(side, filters, timeZone)}
      @input=${() => change({})}
    />
  </label>`;
  return html`<div class="range">${field('gt', enBuilder.from)}${field('lt', enBuilder.to)}</div>
    <p id="hint">${enBuilder.zone(timeZone ?? intl.date({}).resolvedOptions().timeZone)}</p>`;
}

function textEditor(state: EditorState): TemplateResult {
  const { key, draft, problem, combobox, change } = state;
  const { options, total } = suggest(draft, state.seen);
  const field = combobox.field({
    label: nameOfKey(key),
    listLabel: enBuilder.suggestions,
    placeholder: draft.operator === 'contains' ? enBuilder.part : enBuilder.whole,
    text: draft.text,
    groups: options.length === 0 ? [] : [{ name: '', options }],
    textOf: (value) => value,
    autoSelect: false,
    invalid: problem !== null,
    describedBy: DESCRIPTION,
    onType: (text) => change({ text }),
    onChoose: (value) => change(takesSeveral(key) ? withValue(draft, value) : { text: value, values: [] }),
  });
  const chip = (value: string | number | boolean) => {
    const text = String(value);
    const remove = () => change({ values: draft.values.filter((other) => other !== value) });
    return html`<li>
      <button type="button" aria-label=${enBuilder.remove(text)} title=${enBuilder.remove(text)} @click=${remove}>
        <span>${text}</span>${clearIcon}
      </button>
    </li>`;
  };
  const sentence = describeFilter({ key, operator: draft.operator, value: draft.values }, state.timeZone);
  return html`
    ${draft.values.length === 0 ? nothing : html`<ul>${draft.values.map(chip)}</ul>`}
    <div class="field">${field}</div>
    ${combobox.list()}
    <p class="hidden" role="status">${draft.values.length === 0 ? '' : sentence}</p>
    ${total > options.length ? html`<p>${enBuilder.shown(options.length, total)}</p>` : nothing}
    <p id="hint">${[key.startsWith('metadata.') && enBuilder.metadataHint, takesSeveral(key) && enBuilder.several].filter(Boolean).join(' ')}</p>
  `;
}
