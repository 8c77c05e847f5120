// Compiles src/wrong.ts, where each line marked as wrong has to be an error, and no other line.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const FILE = 'src/wrong.ts';
const marked = readFileSync(FILE, 'utf8')
  .split('\n')
  .flatMap((line, index) => (line.includes('<!-- wrong:') ? [index + 1] : []));

const { stdout, stderr } = spawnSync('ngc', ['-p', 'tsconfig.wrong.json', '--noEmit'], { encoding: 'utf8' });
const said = (stdout + stderr).replaceAll(/\u001b\[\d*m/g, '');
const found = [...said.matchAll(/^(\S+?):(\d+):\d+ - error/gm)].map(([, file, line]) => (file === FILE ? Number(line) : `${file}:${line}`));

if (marked.length === 0 || String(found) !== String(marked)) {
  console.error(`${FILE}: errors are expected in lines ${marked.join(', ')}, but they are in ${found.join(', ') || 'none'}.\n${said}`);
  process.exit(1);
}
