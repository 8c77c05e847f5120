import { html, nothing, type TemplateResult } from 'lit';

/** Options under one name; an empty name stands for none. */
export interface OptionGroup {
  readonly name: string;
  readonly options: readonly string[];
}

export interface ComboboxSettings {
  /** Name of the field. */
  readonly label: string;
  /** Name of the list. */
  readonly listLabel: string;
  readonly placeholder: string;
  /** What is typed. */
  readonly text: string;
  readonly groups: readonly OptionGroup[];
  readonly textOf: (option: string) => string;
  /** Whether the first option is the one that Enter chooses, once something is typed. */
  readonly autoSelect: boolean;
  readonly invalid: boolean;
  /** Ids of what else is said about the field. */
  readonly describedBy?: string;
  readonly onType: (text: string) => void;
  readonly onChoose: (option: string) => void;
}

/**
 * A text field that leads through a list box below it, which stays in sight:
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Combobox {
  readonly #redraw: () => void;
  #settings: ComboboxSettings | null = null;
  #options: readonly string[] = [];
  /** The option that the arrow keys have come to, or -1. */
  #active = -1;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  reset(): void {
    this.#active = -1;
  }

  field(settings: ComboboxSettings): TemplateResult {
    this.#settings = settings;
    this.#options = settings.groups.flatMap(({ options }) => options);
    const { length } = this.#options;
    if (this.#active >= length) this.#active = -1;
    return html`<input
      type="text"
      role="combobox"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      maxlength="1000"
      placeholder=${settings.placeholder}
      aria-label=${settings.label}
      aria-autocomplete="list"
      aria-expanded=${length > 0}
      aria-controls=${length > 0 ? 'list' : nothing}
      aria-activedescendant=${this.#active < 0 ? nothing : `option-${this.#active}`}
      aria-invalid=${settings.invalid}
      aria-describedby=${settings.describedBy ?? nothing}
      .value=${settings.text}
      @input=${this.#onInput}
    />`;
  }

  /** The list of the field that was drawn before. */
  list(): unknown {
    const settings = this.#settings;
    if (settings === null || this.#options.length === 0) return nothing;
    let index = 0;
    const option = (value: string) => {
      const id = index;
      index += 1;
      return html`<div
        role="option"
        id="option-${id}"
        aria-selected=${id === this.#active}
        @click=${() => settings.onChoose(value)}
      >${settings.textOf(value)}</div>`;
    };
    // The focus stays in the field.
    return html`<div role="listbox" id="list" tabindex="-1" aria-label=${settings.listLabel} @mousedown=${(event: Event) => event.preventDefault()}>
      ${settings.groups.map(({ name, options }) =>
        name === ''
          ? options.map(option)
          : html`<div role="group" aria-label=${name}><div class="group" aria-hidden="true">${name}</div>${options.map(option)}</div>`,
      )}
    </div>`;
  }

  /** Follows a key; false where it was not for the list. */
  press(key: string): boolean {
    const { length } = this.#options;
    const isAway = this.#active < 0;
    if (key === 'Enter' && !isAway) {
      this.#settings?.onChoose(this.#options[this.#active] ?? '');
      return true;
    }
    // While no option is active, Home and End are for what is typed.
    if (length === 0 || (isAway && /Home|End/.test(key) && this.#settings?.text !== '')) return false;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: (this.#active + 1) % length,
      ArrowUp: (isAway ? length : this.#active + length) - 1,
      Home: 0,
      End: length - 1,
    };
    const target = targets[key];
    if (target === undefined) return false;
    this.#active = target % length;
    this.#redraw();
    return true;
  }

  readonly #onInput = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    this.#active = this.#settings?.autoSelect && target.value.trim() !== '' ? 0 : -1;
    this.#settings?.onType(target.value);
  };
}
