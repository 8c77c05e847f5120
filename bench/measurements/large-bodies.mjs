// Large bodies in the panel: whether the page answers while one is read and drawn, and what it holds meanwhile.
import { bodies, small } from '../large-bodies/bodies.mjs';
import { visit, withoutUs } from '../large-bodies/visits.mjs';
import { limits } from '../limits.mjs';
import { serve } from '../support/server.mjs';
import { median } from '../support/table.mjs';

const { task, open, closed, isLarge } = limits.largeBodies;

export const title = 'Large bodies in the panel';

export const notes = [
  'text(), parse: what the browser alone takes for the same body',
  'task: the longest, in milliseconds of processor time, by the clock in brackets',
  'first, more: milliseconds until drawn; wait: the longest of a key that is pressed meanwhile',
  'more: what the reader asks for next: "Show … earlier", "Show … more", JSON or a search',
  "heap: after a collection, and at its peak with what was not yet collected, as multiples of the body's bytes",
  'closed, early: what is held once it is closed, and once it was closed while it was read',
];

export const names = bodies.map(({ name }) => name);

/** @param context `browser`, `folder` of the built files, `runs`, and `wants`, which tells what of it is asked for */
export async function measure({ browser, folder, runs, wants }) {
  const wanted = bodies.filter(({ name }) => wants(name)).map(withText);
  const contents = wanted.map(({ name, side, text }) => [name, { ...small, [side]: () => text }]);
  const server = await serve(folder, new Map([['small', small], ...contents]));
  const rows = [];
  const broken = [];
  try {
    for (const body of wanted) {
      console.error(`· ${body.name}`);
      const alone = await withoutUs(browser, server.address, body);
      const results = [];
      for (let run = 0; run < runs; run += 1) results.push(await visit(browser, server.address, body));
      const figures = summary(body, results);
      const faults = faultsOf(body, figures, alone);
      if (faults.some(({ phase }) => phase)) await explain(faults, () => visit(browser, server.address, body, folder));
      rows.push(cells(body, figures, alone));
      broken.push(...faults.map((fault) => ({ ...fault, name: body.name })));
    }
  } finally {
    server.close();
  }
  return { rows, broken };
}

function withText({ side = 'response', ...body }) {
  const made = body.make();
  // V8 counts a text from outside by its characters, although one that is not all Latin takes two bytes for each.
  return { ...body, side, text: Buffer.from(made), width: /[^\0-\xff]/.test(made) ? 2 : 1 };
}

/** Medians; what is held as multiples of the body's bytes. `null` where there is no such phase. */
function summary({ text }, results) {
  const of = (read) => median(results.map(read));
  const phase = (name) =>
    results[0].phases[name]
      ? {
          cpu: of(({ phases }) => phases[name].task.cpu),
          wall: of(({ phases }) => phases[name].task.wall),
          time: of(({ phases }) => phases[name].time),
          wait: of(({ phases }) => phases[name].wait),
          heap: of(({ phases }) => phases[name].heap / text.length),
          peak: of(({ phases }) => phases[name].peak / text.length),
        }
      : null;
  const left = (name) => of((result) => result[name] / text.length);
  return { first: phase('first'), more: phase('more'), closed: left('closed'), early: left('early') };
}

/** The limits that are broken; those of a task name its phase. */
function faultsOf({ text }, figures, { parse }) {
  const faults = [];
  for (const phase of ['first', 'more']) {
    const { cpu = 0, heap = 0 } = figures[phase] ?? {};
    if (cpu > task) {
      const beyond = cpu > task + (parse ?? 0) ? `, and above ${task} ms beyond the parse` : '';
      faults.push({ phase, what: `a task of ${cpu.toFixed(0)} ms (${phase}), above ${task} ms${beyond}` });
    }
    if (isLarge(text.length) && heap > open) faults.push({ what: `${heap.toFixed(1)} × the body held (${phase}), above ${open} ×` });
  }
  for (const [when, left] of [['once closed', figures.closed], ['once closed while it was read', figures.early]]) {
    const bytes = left * text.length;
    if (!isLarge(text.length) || bytes <= closed) continue;
    faults.push({ what: `${(bytes / 1e6).toFixed(1)} MB held ${when}, above ${closed / 1e6} MB` });
  }
  return faults;
}

/** Adds to the faults of tasks what these were made of, by the browser's own events, and by the functions they were in. */
async function explain(faults, visitOnceMore) {
  const list = (entries) => entries.slice(0, 4).map(([name, time]) => `${time.toFixed(0)} ms ${name}`);
  try {
    const { phases } = await visitOnceMore();
    for (const fault of faults.filter(({ phase }) => phase)) {
      const { of, functions } = phases[fault.phase].task;
      fault.details = [list(of).join(', '), ...list(functions)].filter(Boolean);
    }
  } catch (error) {
    console.error(`  not explained: ${error.message}`);
  }
}

function cells({ name, text }, { first, more, closed: left, early }, alone) {
  const ms = (value) => value?.toFixed(0) ?? '';
  const times = (value, digits = 1) => (value === undefined ? '' : `${value.toFixed(digits)}×`);
  const taskCell = (phase) => (phase ? `${ms(phase.cpu)} (${ms(phase.wall)})` : '');
  return {
    body: name,
    MB: (text.length / 1e6).toFixed(1),
    'text()': ms(alone.text),
    parse: ms(alone.parse),
    task: taskCell(first),
    'task, more': taskCell(more),
    first: ms(first.time),
    more: ms(more?.time),
    wait: ms(Math.max(first.wait, more?.wait ?? 0)),
    heap: times(first.heap),
    'heap, more': times(more?.heap),
    peak: times(Math.max(first.peak, more?.peak ?? 0)),
    closed: times(left, 2),
    early: times(early, 2),
  };
}
