// The package as npm would publish it, unpacked where a host would have it.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const run = promisify(execFile);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Packs what was built, and unpacks it into `node_modules` of a new folder, beside its dependencies alone. */
export async function packPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-logs-package-'));
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await run('npm', pack, { cwd: ROOT, maxBuffer: 2 ** 24 });
  const [{ filename, size, unpackedSize, files }] = JSON.parse(stdout);
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@lit'), { recursive: true });
  const tarball = join(folder, filename);
  await run('tar', ['-xzf', tarball, '-C', modules]);
  const path = join(modules, 'gateway-logs');
  await run('mv', [join(modules, 'package'), path]);
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  for (const name of Object.keys(manifest.dependencies)) symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  return {
    folder,
    tarball,
    path,
    manifest,
    size,
    unpackedSize,
    files: files.map((file) => file.path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
