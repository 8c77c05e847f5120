// The same cells in a grid of web components, as its documentation has them: renderers for the cells, all rows there, as they
// are in the others. It has no headings of days.
import '@vaadin/grid/vaadin-grid.js';
import { ask, dayHeading, pageText, totalText } from '../pages/log-texts.mjs';

const settings = { endpoint: '/api/logs', perPage: 50, ...Object.fromEntries(new URLSearchParams(location.search)) };
const perPage = Number(settings.perPage);
const KEY = 'M8 8.5 14 2.5m-2 2 1.5 1.5M9 11a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z';

function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

const value = (text) => element('button', text, { type: 'button', tabindex: -1, title: 'Show only these' });
const chip = (text, className) => element('span', text, { class: className });

function key() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  const path = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
  path.setAttribute('d', KEY);
  return svg;
}

const renderers = {
  Endpoint(log) {
    const toggle = element('button', '', { type: 'button', 'aria-expanded': 'false', 'aria-label': `${log.endpoint}, ${log.model}` });
    const name = element('div', log.isNamed ? log.endpoint : '', { class: 'name', title: log.endpoint });
    const model = element('div', '', { class: 'model' });
    model.append(value(log.model));
    if (log.isNamed) model.append(' · ', value(log.provider));
    else name.append(value(log.provider), ` · ${log.path}`);
    if (log.isCached) model.append(chip('cached', 'tag'));
    if (log.isFallback) model.append(chip('fallback', 'tag'));
    return [toggle, name, model];
  },
  Source: (log) => [...(log.virtualKey === null ? [] : [key()]), (log.virtualKey ?? log.user) === null ? '—' : value(log.virtualKey ?? log.user)],
  Tokens: (log) => [log.tokens],
  Cost: (log) => [log.cost],
  Status: (log) => [chip(log.status, `chip ${log.outcome}`)],
  Time: (log) => [log.time],
};

const total = element('p', '');
const page = element('p', '');
const grid = document.createElement('vaadin-grid');
grid.allRowsVisible = true;
for (const [name, render] of Object.entries(renderers)) {
  const column = document.createElement('vaadin-grid-column');
  column.header = name;
  column.renderer = (root, _column, { item }) => root.replaceChildren(...render(item));
  grid.append(column);
}
document.getElementById('root').append(element('h2', 'Logs'), total, grid, page);

const shown = { page: 1, failed: false };

/** The grid draws its rows in frames to come. */
async function drawn(last) {
  const time = last.time;
  while (!grid.shadowRoot.querySelector('#items')?.childElementCount || !isThere(time)) await new Promise(requestAnimationFrame);
  globalThis.bench?.drawn();
}

const isThere = (time) => [...grid.querySelectorAll('vaadin-grid-cell-content')].some(({ textContent }) => textContent === time);

async function show(changes) {
  Object.assign(shown, changes);
  const answer = await ask(settings.endpoint, { ...shown, perPage });
  grid.items = answer.rows;
  total.textContent = totalText(answer.total);
  page.textContent = `${pageText(shown.page, Math.max(1, Math.ceil(answer.total / perPage)))}, ${dayHeading(answer.rows[0].at)}`;
  await drawn(answer.rows.at(-1));
}

globalThis.acts = {
  next: () => show({ page: shown.page + 1 }),
  first: () => show({ page: 1 }),
  filter: (failed) => show({ failed, page: 1 }),
  refresh: () => show({}),
};
show({});
