// The package as npm would publish it.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Packs the build and lays the package's files out in `folder`, which stands for the repository: an app below it, in
 * `examples/NAME`, that depends on `file:../..` gets what is published, and has no way to anything else.
 */
export function unpackPackage(folder) {
  const options = { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], options));
  const tarball = join(folder, filename);
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], { stdio: ['ignore', 'inherit', 'inherit'] });
  rmSync(tarball);
}
