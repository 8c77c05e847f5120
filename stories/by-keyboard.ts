import { expect } from 'storybook/test';
import { callsWhere, isExplained, newest, type Call } from './calls.js';
import { focused, type Keyboard } from './keyboard.js';
import { expectInOrder, textOf, type Reader } from './reader.js';

/** Presses after which nobody would look for anything any more. */
const MOST_TABS = 100;

type Step = (label: string, play: () => Promise<void>) => Promise<void> | void;

/** What failed, why, and of which model: with keys alone, and the focus in sight all the way. */
export async function byKeyboard(reader: Reader, keyboard: Keyboard, step: Step): Promise<void> {
  const failed = newest(isExplained);
  const hasFailed = ({ failed: is }: Call) => is;
  const seesCalls = (is: (call: Call) => boolean) => reader.seesTotal(callsWhere(is).length);

  async function press(key: string): Promise<void> {
    await keyboard.press(key);
    await reader.sees(seesFocus);
  }
  async function go(key: 'Tab' | 'Shift+Tab', to: HTMLElement): Promise<void> {
    for (let tabs = 0; focused() !== to; tabs += 1) {
      if (tabs === MOST_TABS) throw new Error(`${key} does not lead to “${to.ariaLabel ?? textOf(to)}”`);
      await press(key);
    }
  }

  await step('Tab to the status, and choose the errors with the arrow keys', async () => {
    await seesCalls(() => true);
    await go('Tab', await reader.find('radio', 'All', await reader.find('radiogroup', 'Status')));
    await press('ArrowRight');
    await press('ArrowRight');
    await seesCalls(hasFailed);
  });
  await step('Tab to the newest row, open it with Enter, and read why it failed', async () => {
    await go('Tab', (await reader.line(failed.time)).button);
    await press('Enter');
    const panel = await reader.find('region', /^Details of /);
    await reader.sees(() => expectInOrder(textOf(panel), ['Request', failed.question, 'Error', failed.error]));
  });
  await step('Tab into what it says, and back; close it with Enter', async () => {
    await go('Tab', await reader.find('button', 'Copy request'));
    await go('Shift+Tab', (await reader.line(failed.time)).button);
    await press('Enter');
    await reader.misses('region', /^Details of /);
  });
  await step('Go to its model with the arrow keys, and press Enter for that model alone', async () => {
    await press('ArrowRight');
    await expect(textOf(focused())).toBe(failed.log.row.model);
    await press('Enter');
    await seesCalls((call) => call.failed && call.log.row.model === failed.log.row.model);
    await seesFocus();
  });
  await step('Go back to the filter, and take it back', async () => {
    await go('Shift+Tab', await reader.find('button', /^Remove filter Model is /));
    await press('Enter');
    await seesCalls(hasFailed);
  });
  await step('Add another one where the focus is now, with nothing but typing and Enter', async () => {
    await expect(focused()).toBe(await reader.find('button', 'Add filter'));
    await press('Enter');
    await reader.find('combobox', 'Find a filter');
    await keyboard.type('metadata v');
    await press('Enter');
    await reader.find('combobox', 'Metadata value');
    await keyboard.type('production');
    await press('Enter');
    await press('Enter');
    await reader.find('button', 'Metadata value is production');
    await seesCalls((call) => call.failed && Object.values(call.tags).includes('production'));
    await seesFocus();
  });
  await step('Tab to the next page, and see that it is there', async () => {
    await go('Tab', await reader.find('button', 'Next page'));
    await press('Enter');
    await reader.sees(() => expect(textOf(reader.page)).toContain('Page 2 of '));
    await expect(focused()).toBe(await reader.find('button', 'Next page'));
  });
}

/** Something of the page has the focus, and an outline around it or its field says so. */
async function seesFocus(): Promise<void> {
  const active = focused();
  await expect(active).not.toBe(document.body);
  const around = [active, active.nextElementSibling, active.parentElement].filter((element) => element !== null);
  await expect(around.some((element) => getComputedStyle(element).outlineStyle !== 'none')).toBe(true);
}
