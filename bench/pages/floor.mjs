// The floor: the same cells, as one would write them by hand to be as fast as can be. Templates are cloned, texts are set on
// the text nodes that are there already, one fragment is put into the page at once, and nothing is looked up by selectors.
import { ask, dayHeading, pageText, totalText } from './log-texts.mjs';

const settings = { endpoint: '/api/logs', perPage: 50, ...Object.fromEntries(new URLSearchParams(location.search)) };
const perPage = Number(settings.perPage);
const template = (id) => document.getElementById(id).content.firstChild;
const [dayTemplate, rowTemplate, valueTemplate, keyTemplate, tagTemplate] = ['day', 'row', 'value', 'key', 'tag'].map(template);
/** Of the largest number of tokens: what is smaller has no bar. */
const SMALLEST_SHARE = 0.05;
const days = document.querySelector('.days');
const total = document.querySelector('.total');
const footer = document.querySelector('.page');

/** A value that filters the list with one click. */
function value(text) {
  const button = valueTemplate.cloneNode(true);
  button.firstChild.data = text;
  return button;
}

function tag(text) {
  const span = tagTemplate.cloneNode(true);
  span.firstChild.data = text;
  return span;
}

function row(log) {
  const line = rowTemplate.cloneNode(true);
  const endpoint = line.firstChild;
  const source = endpoint.nextSibling;
  const tokens = source.nextSibling;
  const cost = tokens.nextSibling;
  const status = cost.nextSibling;
  const time = status.nextSibling;
  const toggle = endpoint.firstChild;
  const name = toggle.nextSibling;
  const model = name.nextSibling;
  toggle.setAttribute('aria-label', `${log.endpoint}, ${log.model}`);
  name.title = log.endpoint;
  if (log.isNamed) {
    name.firstChild.data = log.endpoint;
    model.firstChild.append(value(log.model), ' · ', value(log.provider));
  } else {
    name.firstChild.data = ` · ${log.path}`;
    name.prepend(value(log.provider));
    model.firstChild.append(value(log.model));
  }
  if (log.isCached) model.append(tag('cached'));
  if (log.isFallback) model.append(tag('fallback'));
  if (log.virtualKey !== null) source.append(keyTemplate.cloneNode(true), value(log.virtualKey));
  else source.append(log.user === null ? '—' : value(log.user));
  if (log.share > SMALLEST_SHARE) tokens.style.setProperty('--share', log.share);
  tokens.firstChild.data = log.tokens;
  cost.firstChild.data = log.cost;
  const chip = status.firstChild;
  chip.classList.add(log.outcome);
  chip.firstChild.data = log.status;
  time.title = log.title;
  time.firstChild.data = log.time;
  return line;
}

function draw(answer, page) {
  const fragment = document.createDocumentFragment();
  let day;
  let group;
  for (const log of answer.rows) {
    if (log.day !== day) {
      day = log.day;
      group = dayTemplate.cloneNode(true);
      const heading = dayHeading(log.at);
      group.ariaLabel = heading;
      group.firstChild.firstChild.data = heading;
      fragment.append(group);
    }
    group.append(row(log));
  }
  days.replaceChildren(fragment);
  total.textContent = totalText(answer.total);
  footer.textContent = pageText(page, Math.max(1, Math.ceil(answer.total / perPage)));
}

const shown = { page: 1, failed: false };

async function show(changes) {
  Object.assign(shown, changes);
  draw(await ask(settings.endpoint, { ...shown, perPage }), shown.page);
  globalThis.bench?.drawn();
}

globalThis.acts = {
  next: () => show({ page: shown.page + 1 }),
  first: () => show({ page: 1 }),
  filter: (failed) => show({ failed, page: 1 }),
  refresh: () => show({}),
};
show({});
