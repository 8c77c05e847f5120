// That what is compared shows the same: each cell's text, and what is told of it in attributes.
import { settle } from './visits.mjs';

const shown = {
  element: () => {
    const groups = [...document.querySelector('gateway-logs').shadowRoot.querySelectorAll('gateway-logs-day-group')];
    return groups.flatMap((group) => [
      group.shadowRoot.querySelector('.day').textContent,
      ...[...group.shadowRoot.querySelectorAll('gateway-logs-row')].map((row) => bench.textsOf(row.shadowRoot.querySelector('.row'), row)),
    ]);
  },
  floor: () =>
    [...document.querySelectorAll('[role=rowgroup]')].flatMap((group) => {
      const [heading, ...rows] = group.children;
      return [heading.textContent, ...rows.map((row) => bench.textsOf(row, row.querySelector('.tokens')))];
    }),
};

/** Runs in the page: the cells of a line, with its bar, buttons, pictures and titles. */
function textsOf(line, withShare) {
  const plain = (text) => text?.replace(/\s+/g, ' ').trim() ?? '';
  const share = [...withShare.style].filter((name) => name.startsWith('--')).map((name) => Number(withShare.style.getPropertyValue(name)).toFixed(4));
  return [
    ...[...line.querySelectorAll('[role=cell]')].map((cell) => plain(cell.textContent)),
    ...share,
    line.querySelector('[aria-expanded]').getAttribute('aria-label'),
    line.querySelector('.time').title,
    line.querySelector('.status > *').className.trim(),
    `${line.querySelectorAll('button.value').length} values`,
    `${line.querySelectorAll('svg[aria-label]').length} pictures`,
    `${line.querySelectorAll('.tag').length} tags`,
  ].join(' | ');
}

/** @throws where the element and the page by hand differ, for then there is nothing to compare */
export async function checkTexts(browser, site) {
  const [element, floor] = [await textsIn(browser, site, 'element'), await textsIn(browser, site, 'floor')];
  const index = element.findIndex((text, place) => text !== floor[place]);
  if (element.length < 50 || element.length !== floor.length) throw new Error(`${element.length} lines, and ${floor.length} by hand`);
  if (index >= 0) throw new Error(`Not the same cells:\n  ${element[index]}\n  ${floor[index]}`);
}

async function textsIn(browser, site, name) {
  const { page, close } = await settle(browser, site, name);
  try {
    await page.send('Runtime.evaluate', { expression: `bench.textsOf = ${textsOf}` });
    return await page.evaluate(shown[name]);
  } finally {
    await close();
  }
}
