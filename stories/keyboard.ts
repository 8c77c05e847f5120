import { fireEvent, userEvent } from 'storybook/test';

/** What a person who uses no pointer has. */
export interface Keyboard {
  /** @param key its name as in `KeyboardEvent.key`, or `Shift+Tab` */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
}

/** The element that has the focus, through all shadow roots; the body where nothing has it. */
export function focused(): Element {
  let active: Element = document.activeElement ?? document.body;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/**
 * A keyboard of synthetic events, for Storybook, where a page cannot press real keys. What the element does with a key is
 * real. What the browser does with one is emulated: typing, and Enter and Space on a control, by user-event; the way of
 * Tab and the arrow keys between radio buttons here, as user-event does not look into shadow roots. The tests take the
 * same journey with real keys.
 */
export const emulatedKeyboard: Keyboard = {
  async press(key) {
    const from = focused();
    const isRadio = from instanceof HTMLInputElement && from.type === 'radio';
    if (key.endsWith('Tab')) return pressTab(from, key !== 'Tab');
    if (isRadio && /^Arrow/.test(key)) return pressArrow(from, key);
    await userEvent.keyboard(`{${key}}`);
  },
  async type(text) {
    await userEvent.keyboard(text);
  },
};

async function pressTab(from: Element, shiftKey: boolean): Promise<void> {
  const isMine = await fireEvent.keyDown(from, { key: 'Tab', shiftKey });
  if (isMine) tabStopBeside(from, shiftKey ? -1 : 1)?.focus();
  await fireEvent.keyUp(focused(), { key: 'Tab', shiftKey });
}

async function pressArrow(from: HTMLInputElement, key: string): Promise<void> {
  const group = groupOf(from);
  const step = /Right|Down/.test(key) ? 1 : -1;
  const next = group[(group.indexOf(from) + step + group.length) % group.length];
  const isMine = await fireEvent.keyDown(from, { key });
  if (isMine && next !== undefined) {
    next.focus();
    await fireEvent.click(next);
  }
  await fireEvent.keyUp(focused(), { key });
}

function groupOf({ name, parentNode }: HTMLInputElement): readonly HTMLInputElement[] {
  const root = parentNode?.getRootNode();
  if (!(root instanceof ShadowRoot)) return [];
  return [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter((radio) => radio.name === name && !radio.disabled);
}

/** Where Tab leads from an element. */
function tabStopBeside(from: Element, step: 1 | -1): HTMLElement | undefined {
  const before: HTMLElement[] = [];
  const after: HTMLElement[] = [];
  let isPast = false;
  const visit = (element: Element): void => {
    if (element === from) isPast = true;
    else if (isTabStop(element)) (isPast ? after : before).push(element);
    const children = element instanceof HTMLSlotElement ? element.assignedElements() : (element.shadowRoot ?? element).children;
    for (const child of children) visit(child);
  };
  visit(document.body);
  return step > 0 ? (after[0] ?? before[0]) : (before.at(-1) ?? after.at(-1));
}

function isTabStop(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement) || element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility({ visibilityProperty: true })) return false;
  // Of a group of radio buttons, the chosen one alone.
  if (element instanceof HTMLInputElement && element.type === 'radio') return element.checked || !groupOf(element).some(({ checked }) => checked);
  return true;
}
