// What the benchmark does within its page, as `window.bench`: opens a log, waits until it is drawn, asks for more of it.

/** Milliseconds after which something will not be drawn any more. */
const PATIENCE = 30_000;
/** Milliseconds after which a reader closes what is still being read, and until all work at it has ended. */
const GLANCE = 200;
const SETTLE = 400;
/** Milliseconds between two looks at the memory. */
const LOOK = 10;

const logs = document.querySelector('gateway-logs');

/** The element of a row. */
function rowOf(id, root = logs.shadowRoot) {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'gateway-logs-row' && element.entry?.id === id) return element;
    const found = element.localName === 'gateway-logs-row' || !element.shadowRoot ? null : rowOf(id, element.shadowRoot);
    if (found) return found;
  }
  return null;
}

/** Only the large side of a log takes this element; the other is drawn by the panel itself. */
const elementOf = (id) => rowOf(id)?.shadowRoot.querySelector('gateway-logs-panel')?.shadowRoot.querySelector('gateway-logs-body');
const bodyOf = (id) => elementOf(id)?.shadowRoot;
const treeOf = (id) => bodyOf(id)?.querySelector('gateway-logs-json-view')?.shadowRoot;

/** What tells that the first of a body is on the page. */
const first = {
  text: (id) => bodyOf(id)?.querySelector('.message .text')?.textContent,
  plain: (id) => bodyOf(id)?.querySelector('.box.text')?.textContent,
  tree: (id) => treeOf(id)?.querySelectorAll('.line').length > 1,
  picture: (id) => bodyOf(id)?.querySelector('img')?.naturalWidth > 0,
};

/** What the reader asks for then, and what tells that it is there. */
const more = {
  earlier: {
    ask: (id) => bodyOf(id).querySelector('.earlier').click(),
    done: (id, messages) => bodyOf(id).querySelectorAll('.message').length === messages,
  },
  text: {
    ask: (id) => bodyOf(id).querySelector('.text button[data-key]').click(),
    done: (id, characters) => drawnCharacters(bodyOf(id)) >= characters,
  },
  json: {
    ask: (id) => elementOf(id).closest('section').querySelector('.tools [aria-pressed=false]').click(),
    done: (id) => first.tree(id),
  },
  search: {
    ask: (id, word) => {
      const input = treeOf(id).querySelector('input');
      input.value = word;
      input.dispatchEvent(new Event('input'));
    },
    done: (id, word) => treeOf(id).querySelector('mark')?.textContent === word,
  },
};

/** Without reading the texts, which would cost as much as what is measured. */
function drawnCharacters(root) {
  let sum = 0;
  for (const text of root.querySelectorAll('.message .text')) {
    const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) sum += nodes.currentNode.length;
  }
  return sum;
}

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(test) {
  const end = performance.now() + PATIENCE;
  while (!test()) {
    if (performance.now() > end) throw new Error('It was never drawn');
    await frame();
  }
}

/** The time of the next frame, or rather of what comes after it. */
async function frame() {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}

let wait = 0;
addEventListener('keydown', ({ timeStamp }) => (wait = Math.max(wait, performance.now() - timeStamp)), true);
let peak = 0;
setInterval(() => (peak = Math.max(peak, performance.memory.usedJSHeapSize)), LOOK);

/** Does something between two marks. @returns milliseconds until it was drawn, the longest wait of a key, the highest heap */
async function phase(name, act, test) {
  await frame();
  wait = 0;
  const before = (peak = performance.memory.usedJSHeapSize);
  performance.mark(`${name} from`);
  const start = performance.now();
  act();
  await until(test);
  await frame();
  const time = performance.now() - start;
  performance.mark(`${name} to`);
  return { time, wait, peak: peak - before };
}

globalThis.bench = {
  ready: () => until(() => rowOf('small')),
  open: (id, shown) => phase('first', () => bench.toggle(id), () => first[shown](id)),
  more: (id, what, value) => phase('more', () => more[what].ask(id, value), () => more[what].done(id, value)),
  toggle: (id) => rowOf(id).shadowRoot.querySelector('button[aria-expanded]').click(),
  async close(id) {
    bench.toggle(id);
    await until(() => !bodyOf(id));
    await frame();
  },
  /** Opens a log and closes it at once. */
  async glance(id) {
    bench.toggle(id);
    await sleep(GLANCE);
    await bench.close(id);
    await sleep(SETTLE);
  },
};
