import { deepQuerySelectorAll, findByShadowLabelText, queryAllByShadowRole, type ShadowRoleMatcherParams } from 'shadow-dom-testing-library';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';

export type Role = ShadowRoleMatcherParams[1];
export type Name = string | RegExp;

/** Milliseconds that a person waits for what should come. */
const TIMEOUT = 10_000;
/** The error as it is, without all of the page in it. */
const PATIENCE = { timeout: TIMEOUT, interval: 100, onTimeout: (error: Error) => error };

/** The line of a log, as it reads. */
export interface Line {
  /** ISO 8601; what the pointer over it shows. */
  readonly time: string;
  readonly source: string;
  readonly status: string;
  /** Where there is nothing but the line to click on. */
  readonly blank: HTMLElement;
  /** What the Tab key leads to. */
  readonly button: HTMLElement;
}

/** Who reads the logs in a journey: finds things by the roles and names that assistive technology gets, and clicks and types. */
export class Reader {
  constructor(readonly page: HTMLElement) {}

  /** Waits for the one thing of a role and a name. */
  async find(role: Role, name: Name, within = this.page): Promise<HTMLElement> {
    return only(await this.#findAll(role, name, within), `${role} “${name}”`);
  }

  /** Waits for at least one, and gives the first from above. */
  async findFirst(role: Role, name: Name): Promise<HTMLElement> {
    return only((await this.#findAll(role, name, this.page)).slice(0, 1), `${role} “${name}”`);
  }

  /** Looks until there is something, and lets the page work for as long as each look has taken: they are slow in WebKit. */
  async #findAll(role: Role, name: Name, within: HTMLElement): Promise<HTMLElement[]> {
    const end = performance.now() + TIMEOUT;
    for (;;) {
      const began = performance.now();
      const found = look(role, name, within);
      if (found.length > 0 || began > end) return found;
      await new Promise((resolve) => setTimeout(resolve, Math.max(50, performance.now() - began)));
    }
  }

  async click(role: Role, name: Name, within = this.page): Promise<void> {
    await userEvent.click(await this.find(role, name, within));
  }

  async type(role: Role, name: Name, text: string): Promise<void> {
    await userEvent.type(await this.find(role, name), text);
  }

  async choose(name: Name, option: string): Promise<void> {
    const field = await this.find('combobox', name);
    await userEvent.selectOptions(field, await this.find('option', option, field));
  }

  /** A field of a date and time takes no typing but that of a real keyboard: it is filled in at once. */
  async setTime(label: string, wallTime: string): Promise<void> {
    const field = await findByShadowLabelText(this.page, label, {}, PATIENCE);
    await fireEvent.input(field, { target: { value: wallTime } });
  }

  /** Waits until something is no longer there. */
  async misses(role: Role, name: Name): Promise<void> {
    await this.sees(() => expect(look(role, name, this.page)).toEqual([]));
  }

  /** Clicks on the line of the log of a time. */
  async open(time: string | undefined): Promise<void> {
    await userEvent.click((await this.line(time)).blank);
  }

  /** Waits for the line of the log of a time. */
  line(time: string | undefined): Promise<Line> {
    return this.sees(() => {
      const line = this.lines().find((candidate) => candidate.time === time);
      if (line === undefined) throw new Error(`There is no line of ${time}`);
      return line;
    });
  }

  /** Waits until so many logs are told of. */
  async seesTotal(count: number): Promise<void> {
    const words = `${count.toLocaleString('en')} ${count === 1 ? 'log' : 'logs'}`;
    await this.sees(() => expect(this.parts('total')).toEqual([words]));
  }

  /** Waits until a look at the page finds what is expected. */
  sees<T>(look: () => T | Promise<T>): Promise<T> {
    return waitFor(look, PATIENCE);
  }

  /** The texts of all parts of a name, in order. */
  parts(name: string, within = this.page): readonly string[] {
    return deepQuerySelectorAll<HTMLElement>(within, `[part=${name}]`).map(textOf);
  }

  /** The lines of logs, in order. */
  lines(): readonly Line[] {
    return deepQuerySelectorAll<HTMLElement>(this.page, '[role=row]').flatMap((row) => {
      const [endpoint, source, , blank, status, time] = row.querySelectorAll<HTMLElement>('[role=cell]');
      const button = endpoint?.querySelector<HTMLElement>('[aria-expanded]');
      if (!button || !source || !blank || !status || !time) return [];
      return { time: time.title, source: textOf(source), status: textOf(status), blank, button };
    });
  }
}

/** What can be seen now. The browser knows much faster than the library what cannot; the options of a field are in its own hands. */
function look(role: Role, name: Name, within: HTMLElement): HTMLElement[] {
  const found = queryAllByShadowRole(within, role, { name, hidden: true });
  return found.filter((element) => element instanceof HTMLOptionElement || element.checkVisibility({ visibilityProperty: true }));
}

function only(found: readonly HTMLElement[], what: string): HTMLElement {
  const [one, ...others] = found;
  if (one === undefined || others.length > 0) throw new Error(`There are ${found.length} of ${what}`);
  return one;
}

/** A text as it is read, through shadow roots, white space folded. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof HTMLStyleElement) return;
    if (node instanceof Text) parts.push(node.data);
    if (node instanceof Element && node.shadowRoot !== null) visit(node.shadowRoot);
    node.childNodes.forEach(visit);
  };
  visit(element);
  return folded(parts.join(' '));
}

export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Expects pieces in a text, each after the one before. */
export async function expectInOrder(text: string, pieces: readonly string[]): Promise<void> {
  let rest = text;
  for (const piece of pieces.map(folded)) {
    await expect(rest).toContain(piece);
    rest = rest.slice(rest.indexOf(piece) + piece.length);
  }
}
