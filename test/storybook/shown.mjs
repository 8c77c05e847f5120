// Whether a story shows what it is there for: logs, unless it means something else.

const SHOWN = { rows: 'rows', words: 'the words of an empty list', skeleton: 'rows to come', nothing: 'nothing' };

/** Stories whose gateway has not answered, or not yet, when they are looked at. */
export const LOADING = ['gateway-logs--loading', 'gateway-logs--slow'];
/** What stands where rows do in all others. */
const MEANT = new Map([
  ['gateway-logs--loading', [SHOWN.skeleton]],
  ['gateway-logs--slow', [SHOWN.skeleton, SHOWN.rows]],
  ['gateway-logs--empty', [SHOWN.words]],
  ['gateway-logs--no-match', [SHOWN.words]],
  ['gateway-logs-filters--no-match', [SHOWN.words]],
  ['gateway-logs--failed', [SHOWN.nothing]],
  ['gateway-logs--rate-limited', [SHOWN.nothing]],
  ['gateway-logs--wrong-settings', [SHOWN.nothing]],
  ['gateway-logs-failures--own-client', [SHOWN.nothing]],
]);
/** Stories of failures without one, and those elsewhere with one. */
const WELL = ['unknown-sort', 'wrong-time-zone'].map((name) => `gateway-logs-failures--${name}`);
const FAILED = ['gateway-logs--failed', 'gateway-logs--rate-limited', 'gateway-logs--wrong-settings'];

/** Is given to the browser as text: what stands in each list, and the names of elements that draw nothing. */
function shownInPage(shown) {
  const { everything } = window.storyRun;
  const root = document.querySelector('#storybook-root');
  const isDrawn = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
  const hasWords = (element) =>
    isDrawn(element) &&
    [...everything(element.shadowRoot ?? element)].some(
      (inside) => isDrawn(inside) && [...inside.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ''),
    );
  const elements = [...root.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('gateway-logs'));
  const blank = elements.filter((element) => !hasWords(element)).map(({ localName }) => localName);
  if (![...root.querySelectorAll('.page *')].some(isDrawn)) blank.push('the story');
  const showsOf = (list) => {
    const inside = list.shadowRoot === null ? [] : [...everything(list.shadowRoot)];
    const found = [
      inside.some((element) => element.matches('gateway-logs-row') && hasWords(element)) ? shown.rows : '',
      inside.some((element) => element.matches('.empty') && hasWords(element)) ? shown.words : '',
      inside.some((element) => element.matches('.skeleton[aria-hidden]') && isDrawn(element)) ? shown.skeleton : '',
    ];
    return found.filter((words) => words !== '').join(' and ') || shown.nothing;
  };
  const lists = elements
    .filter(({ localName }) => localName === 'gateway-logs')
    .map((list) => ({ shows: showsOf(list), error: list.error === null ? null : String(list.error) }));
  return { blank, lists };
}

/** Where it shows something else than the story means. */
export async function notAsMeant(page, id) {
  const { blank, lists } = await page.evaluate(shownInPage, SHOWN);
  const meant = MEANT.get(id) ?? [SHOWN.rows];
  const isFailed = FAILED.includes(id) || (id.startsWith('gateway-logs-failures--') && !WELL.includes(id));
  return [
    ...blank.map((name) => `${name} draws nothing`),
    ...lists.filter(({ shows }) => !meant.includes(shows)).map(({ shows }) => `a list shows ${shows}, not ${meant.join(' or ')}`),
    ...lists.filter(({ error }) => (error !== null) !== isFailed).map(({ error }) => `its failure is ${error ?? 'none'}`),
  ];
}
