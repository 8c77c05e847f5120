import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { bundle, modulesIn } from '../../vite/manifest/bundle.mjs';
import { sizeOfImport } from '../../vite/manifest/sizes.mjs';
import { byEsbuild } from '../support/bundles.mjs';
import { packPackage, run } from '../support/packed.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const pack = await packPackage();
after(() => pack.remove());

const { folder, path, manifest, files } = pack;
const targetOf = (target) => (typeof target === 'string' ? target : target.default);
const entries = Object.entries(manifest.exports).map(([key, target]) => {
  return { key, name: join('gateway-logs', key), file: targetOf(target), target };
});
const scripts = entries.filter(({ file }) => file.endsWith('.js'));
// The script-tag file is for browsers only.
const modules = scripts.filter(({ file }) => !file.includes('/cdn/'));

/** Bytes of an export with brotli, at first, as Vite bundles it, Lit included; of what is not named here 1,000. */
const BUDGETS = {
  '.': 58_000,
  './define': 35_000,
  './dist/cdn/gateway-logs.js': 26_500,
  './proxy': 4000,
  './testing': 36_000,
};
/** Bytes of the tarball, and of the folder that comes of it. */
const PACKED = 1_100_000;
const UNPACKED = 4_000_000;

async function printed(command, ...args) {
  const { stdout, stderr } = await run(process.execPath, [join(ROOT, command), ...args], { cwd: folder }).catch((error) => {
    throw new Error(`${error.stdout}\n${error.stderr}`);
  });
  return stdout + stderr;
}

describe('the packed package', { concurrency: true }, () => {
  it('has nothing that publint objects to', async () => {
    assert.match(await printed('node_modules/publint/src/cli.js', pack.tarball, '--strict'), /All good/);
  });

  it('has types that are found and fit, for everything that is a module', async () => {
    const others = entries.filter(({ file }) => !/\.(?:js|json)$/.test(file)).map(({ key }) => key);
    const left = others.length === 0 ? [] : ['--exclude-entrypoints', ...others];
    await printed('node_modules/@arethetypeswrong/cli/dist/index.js', pack.tarball, '--profile', 'esm-only', ...left);
  });

  it('has a file behind every export and field', () => {
    const { main, types, unpkg, jsdelivr, customElements, 'web-types': webTypes } = manifest;
    const exported = entries.flatMap(({ target }) => (typeof target === 'string' ? [target] : Object.values(target)));
    for (const file of [main, types, unpkg, jsdelivr, customElements, webTypes, ...exported]) {
      assert.ok(existsSync(join(path, file)), file);
    }
  });

  it('has what runs, its types, its maps and its descriptions, and nothing else', () => {
    const beside = /^(?:LICENSE|README\.md|package\.json|custom-elements\.json)$/;
    const built = /^dist\/(?:[\w/.-]+\.(?:js|js\.map|d\.ts|css)|(?:vscode\.(?:html|css)-custom-data|web-types)\.json)$/;
    assert.deepEqual(files.filter((file) => !beside.test(file) && !built.test(file)), []);
    assert.deepEqual(files.filter((file) => /test\.|stories|example/.test(file)), []);
    assert.ok(pack.size <= PACKED, `${pack.size} bytes packed`);
    assert.ok(pack.unpackedSize <= UNPACKED, `${pack.unpackedSize} bytes unpacked`);
  });

  it('has a declaration and a map, with the source in it, for every module', () => {
    const built = files.filter((file) => file.endsWith('.js') && !file.startsWith('dist/cdn/'));
    assert.ok(built.length > 100);
    for (const file of built) {
      assert.ok(files.includes(file.replace(/\.js$/, '.d.ts')), file);
      const [, name] = /\n\/\/# sourceMappingURL=(.+)\s*$/.exec(readFileSync(join(path, file), 'utf8')) ?? [];
      const { sources, sourcesContent } = JSON.parse(readFileSync(join(path, file, '..', String(name)), 'utf8'));
      assert.equal(sources.length, 1, file);
      assert.ok(sourcesContent[0].length > 0, file);
    }
  });
});

describe('in plain Node', { concurrency: true }, () => {
  for (const { name } of modules) {
    it(`"${name}" can be imported, and pretends no browser`, async () => {
      const script = `await import('${name}'); console.log(typeof window, typeof document, typeof HTMLElement);`;
      const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder });
      assert.equal(stdout.trim(), 'undefined undefined undefined');
    });
  }
});

describe('in bundlers as they come', { concurrency: true }, () => {
  for (const { key, name, file } of scripts) {
    it(`"${name}" works with esbuild and Vite, within its budget`, async () => {
      const code = `export * from '${name}'; import '${name}';`;
      await byEsbuild(folder, code);
      const { brotli } = await sizeOfImport(folder, code);
      assert.ok(brotli <= (BUDGETS[key] ?? 1000), `It is ${brotli} bytes`);
      if (file.includes('/proxy/')) await byEsbuild(folder, code, { platform: 'node' });
    });
  }

  for (const { name, file } of entries.filter((entry) => entry.file.endsWith('.css'))) {
    it(`"${name}" comes as a style sheet, though nothing is taken from it`, async () => {
      // Others than these two leave out what is not said to have effects.
      const patterns = manifest.sideEffects.map((glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`));
      assert.ok(patterns.some((pattern) => pattern.test(file)), `"sideEffects" does not have ${file}`);
      assert.match((await byEsbuild(folder, `import '${name}';`)).code, /\{/);
      const { assets } = await bundle(folder, `import '${name}';`);
      assert.equal(assets.filter(({ fileName }) => fileName.endsWith('.css')).length, 1);
    });
  }

  it('"gateway-logs/define" registers, though nothing is taken from it', async () => {
    assert.match((await byEsbuild(folder, "import 'gateway-logs/define';")).code, /customElements\.define/);
    const { first } = await bundle(folder, "import 'gateway-logs/define';");
    assert.match(first.map(({ code }) => code).join(''), /customElements\.define/);
  });
});

/** The elements whose classes come with each class: what it draws with. */
const BROUGHT = {
  GatewayLogs: ['day-group', 'filter-bar', 'pager', 'panel', 'row'],
  GatewayLogsBody: [],
  GatewayLogsDayGroup: ['panel', 'row'],
  GatewayLogsFilterBar: [],
  GatewayLogsFilterBuilder: [],
  GatewayLogsJsonView: [],
  GatewayLogsPager: [],
  GatewayLogsPanel: [],
  GatewayLogsRow: ['panel'],
};
const ELEMENT = /^dist\/elements\/([\w-]+)\/\1\.js$/;

/** What is left at first in Vite; esbuild puts what comes on demand into the same file. */
async function left(code) {
  const { first } = await bundle(folder, code);
  return { modules: modulesIn(first) };
}

describe('an import of one thing', { concurrency: true }, () => {
  for (const name of ['CloudflareClient', 'VerifyWiseClient', 'LogsError', 'GatewayLogsLoadEvent']) {
    it(`brings no Lit and no element with ${name}`, async () => {
      const code = `export { ${name} } from 'gateway-logs';`;
      for (const { modules: kept } of [await left(code), await byEsbuild(folder, code)]) {
        assert.deepEqual(kept.filter((module) => /^(?:@?lit)|^dist\/(?:styles|i18n|elements\/(?!events\.js))/.test(module)), []);
      }
    });
  }

  for (const [name, others] of Object.entries(BROUGHT)) {
    it(`brings with ${name} no element that it does not draw with, and no client`, async () => {
      const { modules: kept } = await left(`export { ${name} } from 'gateway-logs';`);
      const own = name.replace(/^GatewayLogs/, '').replace(/\B[A-Z]/g, '-$&').toLowerCase() || 'gateway-logs';
      const elements = kept.map((module) => ELEMENT.exec(module)?.[1]).filter((element) => element !== undefined);
      assert.deepEqual([...new Set(elements)].sort(), [...others, own].sort());
      const clients = kept.filter((module) => /^dist\/api\/(?:cloudflare|verifywise|http)\.js$/.test(module));
      if (name !== 'GatewayLogs') assert.deepEqual(clients, []);
    });
  }

  it('knows every element', async () => {
    const script = `const all = Object.entries(await import('gateway-logs'));
      console.log(all.filter(([, { styles }]) => styles).map(([name]) => name).sort().join());`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder });
    assert.deepEqual(stdout.trim().split(','), Object.keys(BROUGHT).sort());
  });

  it('registers nothing, whatever is imported', async () => {
    /** Runs it in as much of a browser as there has to be. */
    async function registered(name) {
      const { code } = await byEsbuild(folder, `import * as all from '${name}'; globalThis.all = all;`, { format: 'iife' });
      const defined = [];
      const customElements = { get: () => undefined, define: (tag) => defined.push(tag) };
      const document = { createTreeWalker: () => ({}), createElement: () => ({}), createComment: () => ({}) };
      const browser = { HTMLElement: class {}, Event: class {}, URL, document, customElements };
      runInNewContext(code, Object.assign(browser, { window: browser }));
      return { defined, all: browser.all };
    }
    const { defined, all } = await registered('gateway-logs');
    assert.deepEqual(defined, []);
    assert.equal(typeof all.GatewayLogs, 'function');
    // The same way of looking sees what is registered.
    assert.ok((await registered('gateway-logs/define')).defined.includes('gateway-logs'));
  });
});
