// The browser's own trace: how long its tasks took, and what of.

/** What the browser calls a task. */
const TASK = 'RunTask';
/** Events that hold others without saying what the time went to. */
const FRAMES = new Set([TASK, 'FunctionCall', 'EventDispatch']);

/** Tasks and marks. */
const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
/** What tasks are made of. Slower, and events that hold a long address may be lost. */
const DETAILS = [...CATEGORIES, 'devtools.timeline', 'v8'];

/** Records a trace while the work is done. @returns what the work gave, and the trace's events */
export async function traced(devTools, work, details = false) {
  await devTools.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: details ? DETAILS : CATEGORIES, excludedCategories: ['*'] },
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
  const mark = (name) => {
    const found = events.find((event) => event.name === name && event.cat.includes('blink.user_timing'));
    if (found === undefined) throw new Error(`The trace has no mark "${name}"`);
    return found;
  };
  const start = mark(from);
  const { ts: end } = mark(to);
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
