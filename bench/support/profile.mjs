// Which functions a task was in, by samples.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Microseconds between samples. */
const INTERVAL = 250;
/** Characters of a function that tell which it is, since names are minified. */
const EXCERPT = 60;

export async function startProfile(page) {
  await page.send('Profiler.enable');
  await page.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await page.send('Profiler.start');
  return async () => (await page.send('Profiler.stop')).profile;
}

/** The functions of the bundle, and what below them, in which the thread was between two times of the trace. */
export function functionsIn(profile, { at, until }, folder) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, { ...node, parent: null }]));
  for (const { id, children = [] } of profile.nodes) for (const child of children) nodes.get(child).parent = id;
  const times = new Map();
  let now = profile.startTime;
  profile.samples.forEach((id, index) => {
    const delta = profile.timeDeltas[index];
    now += delta;
    if (now < at || now > until) return;
    const leaf = nodes.get(id);
    let own = leaf;
    while (own !== null && !/gateway-logs[\w-]*\.js$/.test(own.callFrame.url)) own = own.parent === null ? null : nodes.get(own.parent);
    const below = own === leaf ? '' : leaf.callFrame.functionName || '(anonymous)';
    const name = own === null ? below : `${place(own.callFrame, folder)}${below && ` › ${below}`}`;
    times.set(name, (times.get(name) ?? 0) + delta / 1000);
  });
  return [...times].filter(([, time]) => time >= 1).sort(([, a], [, b]) => b - a);
}

function place({ functionName, url, lineNumber, columnNumber }, folder) {
  const line = readFileSync(join(folder, basename(url)), 'utf8').split('\n')[lineNumber] ?? '';
  const excerpt = line.slice(columnNumber, columnNumber + EXCERPT);
  return `${functionName || '(anonymous)'} ${basename(url)}:${lineNumber + 1}:${columnNumber + 1} «${excerpt}»`;
}
