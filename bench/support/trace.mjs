// The browser's own trace: how long its tasks took, and what of.

/** What the browser calls a task. */
const TASK = 'RunTask';
/** Events that hold others without saying what the time went to. */
const FRAMES = new Set([TASK, 'FunctionCall', 'EventDispatch']);

/** Tasks and marks. */
const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
/** What tasks are made of. Slower, and events that hold a long address may be lost. */
const DETAILS = [...CATEGORIES, 'devtools.timeline', 'v8'];

/**
 * Records a trace while the work is done.
 * @param details what tasks are made of, too; or a list of the categories that are wanted
 * @returns what the work gave, and the trace's events
 */
export async function traced(devTools, work, details = false) {
  const includedCategories = Array.isArray(details) ? details : details ? DETAILS : CATEGORIES;
  await devTools.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories, excludedCategories: ['*'] },
  });
  let events;
  const result = await work().finally(async () => (events = await endTrace(devTools)));
  return { result, events };
}

async function endTrace(devTools) {
  const complete = devTools.next('Tracing.tracingComplete');
  await devTools.send('Tracing.end');
  const { stream: handle } = await complete;
  const pieces = [];
  for (let more = true; more; ) {
    const { data, base64Encoded, eof } = await devTools.send('IO.read', { handle });
    pieces.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    more = !eof;
  }
  await devTools.send('IO.close', { handle });
  return JSON.parse(Buffer.concat(pieces).toString()).traceEvents;
}

/**
 * The longest task of the thread that two marks are from, between them, in milliseconds: `cpu` is what the thread
 * worked, which other programs on the machine do not lengthen, `wall` the longest by the clock. `of` is what it was made of,
 * where the trace has details.
 */
export function longestTask(events, from, to) {
  const start = markOf(events, from);
  const { ts: end } = markOf(events, to);
  const thread = events.filter(({ pid, tid, ph }) => pid === start.pid && tid === start.tid && ph === 'X');
  const tasks = thread.filter(({ name, ts, dur }) => name === TASK && ts + dur > start.ts && ts < end);
  let longest = { cpu: 0, at: 0, until: 0 };
  for (const { ts, dur, tdur = dur } of tasks) {
    const cpu = tdur / 1000;
    if (cpu > longest.cpu) longest = { cpu, at: ts, until: ts + dur };
  }
  const wall = Math.max(0, ...tasks.map(({ dur }) => dur / 1000));
  return { ...longest, wall, of: selfTimes(thread.filter(({ ts, dur }) => ts >= longest.at && ts + dur <= longest.until)) };
}

/**
 * Events of style, layout and painting, by their names in the trace. What a frame is besides style, layout and functions of the
 * page is painting: layers, what is out of sight, and giving all of it to the compositor.
 */
const KINDS = new Map([
  ['WebFrameWidgetImpl::UpdateLifecycle', 'paint'],
  ['FunctionCall', 'script'],
  ['EvaluateScript', 'script'],
  ['UpdateLayoutTree', 'style'],
  ['ParseAuthorStyleSheet', 'style'],
  ['Layout', 'layout'],
  ['PrePaint', 'paint'],
  ['Paint', 'paint'],
  ['Layerize', 'paint'],
  ['UpdateLayer', 'paint'],
  ['Commit', 'paint'],
]);

/**
 * What the thread that two marks are from worked between them, in milliseconds of processor time, which other programs on the
 * machine do not lengthen: in `all`, of which `style`, `layout` and `paint`; `script` is the rest, since what goes on after a
 * promise has no event of its own.
 */
export function workBetween(events, from, to) {
  const [start, end] = [markOf(events, from), markOf(events, to)];
  const near = events.filter(
    ({ pid, tid, ph, ts, dur }) => pid === start.pid && tid === start.tid && ph === 'X' && ts < end.ts && ts + dur > start.ts,
  );
  // What began before is counted by the share of it that lies between the two.
  const timeOf = ({ ts, dur, tdur = dur }) => (tdur * ((Math.min(ts + dur, end.ts) - Math.max(ts, start.ts)) / (dur || 1))) / 1000;
  const work = { script: 0, style: 0, layout: 0, paint: 0, all: 0 };
  for (const event of near) if (event.name === TASK) work.all += timeOf(event);
  // Of what lies in each other, the inner counts for itself alone.
  const open = [];
  for (const event of near.filter(({ name }) => KINDS.has(name)).sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    while (open.length > 0 && open.at(-1).ts + open.at(-1).dur <= event.ts) open.pop();
    if (open.length > 0) work[KINDS.get(open.at(-1).name)] -= timeOf(event);
    work[KINDS.get(event.name)] += timeOf(event);
    open.push(event);
  }
  return { ...work, script: work.all - work.style - work.layout - work.paint };
}

function markOf(events, name) {
  const found = events.find((event) => event.name === name && event.cat.includes('blink.user_timing'));
  if (found === undefined) throw new Error(`The trace has no mark "${name}"`);
  return found;
}

/** What the time of nested events went to, the greatest first, in milliseconds. */
function selfTimes(events) {
  const self = new Map();
  const open = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    while (open.length > 0 && open.at(-1).ts + open.at(-1).dur <= event.ts) open.pop();
    const parent = open.at(-1);
    if (parent) self.set(parent.name, (self.get(parent.name) ?? 0) - event.dur / 1000);
    self.set(event.name, (self.get(event.name) ?? 0) + event.dur / 1000);
    open.push(event);
  }
  return [...self].filter(([name, time]) => time >= 1 && !FRAMES.has(name)).sort(([, a], [, b]) => b - a);
}
