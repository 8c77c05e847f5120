// The guides of Storybook: what they show, name and point to is there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { transform } from 'lightningcss';
import { CDN, fences, fileOf, FOLDER, guides, importsOf, matches, read, ROOT, shownIn } from '../support/guides.mjs';

const { version } = JSON.parse(read('package.json'));
const elements = JSON.parse(read('custom-elements.json')).modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
const page = elements.find(({ tagName }) => tagName === 'gateway-logs');
const namesOf = (list, from = elements) => new Set(from.flatMap((element) => element[list] ?? []).map(({ name }) => name));
const without = (names, known) => names.filter((name) => !known.has(name));
const stories = readdirSync(new URL('stories/', ROOT)).filter((name) => name.endsWith('.stories.ts')).map((name) => {
  const text = read(`stories/${name}`);
  return { titles: matches(text, /title: '([^']+)'/g).map(toId), exported: matches(text, /^export const (\w+)/gm) };
});

/** As Storybook makes its addresses. */
function toId(title) {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

describe('the guides', () => {
  it('are all there, and each has its own address', () => {
    assert.equal(guides.length, 8);
    assert.equal(new Set(guides.map(({ id }) => id)).size, 8);
    for (const { id, name } of guides) assert.equal(id, `guides-${name.replace('.mdx', '')}`);
  });

  it('import what is there, and show stories that are there', () => {
    for (const guide of guides) {
      for (const { what, path } of importsOf(guide)) {
        const file = fileOf(path);
        assert.ok(file, `${guide.name}: ${path}`);
        if (!path.endsWith('.stories')) continue;
        for (const story of matches(guide.text, new RegExp(`\\{${what}\\.(\\w+)\\}`, 'g'))) {
          assert.match(readFileSync(file, 'utf8'), new RegExp(`export const ${story}\\b`), `${guide.name}: ${story}`);
        }
      }
    }
  });

  it('cut from files what these still hold', async () => {
    const { outputFiles } = await build({ entryPoints: [fileURLToPath(new URL('code.ts', FOLDER))], write: false, format: 'esm' });
    const { region, published } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
    let cut = 0;
    for (const guide of guides) {
      const shown = shownIn(guide);
      for (const expression of matches(guide.text, /\{((?:region|published)\(.+?\))\}/g)) {
        const text = new Function('region', 'published', ...Object.keys(shown), `return ${expression}`)(region, published, ...Object.values(shown));
        assert.ok(text.length > 40 && !text.includes('src/index.js'), `${guide.name}: ${expression}`);
        cut += 1;
      }
    }
    assert.ok(cut > 6, `${cut} pieces`);
  });

  it('point to pages and headings that are there', () => {
    const slug = (heading) => heading.toLowerCase().replaceAll(/[^\w\s-]/g, '').trim().replaceAll(/\s/g, '-');
    const pages = new Set([...guides.map(({ id }) => id), ...stories.flatMap(({ titles }) => titles)]);
    let links = 0;
    const headingsOf = ({ prose }) => new Set(matches(prose, /^#+ (.+)$/gm).map(slug));
    for (const guide of guides) {
      const { name, prose } = guide;
      for (const target of [...matches(prose, /\]\(([^)]+)\)/g), ...matches(prose, /href="([^"]+)"/g)]) {
        links += 1;
        if (target.startsWith('https://')) continue;
        const [, id, heading] = /^(?:\?path=\/docs\/([\w-]+)--docs)?(?:#(.+))?$/.exec(target) ?? [];
        assert.ok(id === undefined ? heading !== undefined : pages.has(id), `${name}: ${target}`);
        assert.ok(heading === undefined || headingsOf(id === undefined ? guide : guides.find((other) => other.id === id)).has(heading), `${name}: ${target}`);
      }
    }
    assert.ok(links > 20, `${links} links`);
  });

  it('have pictures with words for them, and there are no others', () => {
    const used = new Set();
    for (const { name, prose } of guides) {
      for (const [tag, kind] of prose.matchAll(/<(Picture|BothPictures|OnePicture|img)\s[^>]*>/g)) {
        assert.match(tag, /\salt="[^"]{30,}"/, `${name}: ${tag}`);
        const [, picture] = /\sname="([\w-]+)"/.exec(tag) ?? [];
        const pair = /\snarrow\s/.test(tag) ? [picture, `${picture}-narrow`] : [picture];
        if (kind !== 'img') for (const picture of pair) for (const end of kind === 'OnePicture' ? [''] : ['-light', '-dark']) used.add(`${picture}${end}.webp`);
      }
    }
    assert.deepEqual([...used].sort(), readdirSync(new URL('pictures/', FOLDER)).sort());
  });

  it('have pictures that are taken of stories that are there', () => {
    const nameOf = (story) => toId(story.replaceAll(/([a-z])(?=[A-Z\d])/g, '$1-'));
    const ids = stories.flatMap(({ titles, exported }) => titles.flatMap((title) => exported.map((story) => `${title}--${nameOf(story)}`)));
    const taken = matches(read('pictures.mjs', FOLDER), /\bstory: '([^']+)'/g);
    assert.ok(taken.length > 6, `${taken.length} pictures`);
    assert.deepEqual(without(taken, new Set(ids)), []);
  });

  it('name what the manifest has', () => {
    for (const { name, text } of guides) {
      assert.deepEqual(without(matches(text, /(--gateway-logs-[\w-]*\w)/g), namesOf('cssProperties', [page])), [], name);
      assert.deepEqual(without(matches(text, /(?<![\w/-])(?:on)?(gateway-logs-(?:load|error|toggle|reveal|[\w]+-change))\b/g), namesOf('events')), [], name);
      assert.deepEqual(without(matches(text, /::part\((\w+)\)/g), namesOf('cssParts', [page])), [], name);
      assert.deepEqual(without(matches(text, /slot="(\w+)"/g), namesOf('slots', [page])), [], name);
      assert.deepEqual(without(matches(text, /addEventListener\('([^']+)'/g), namesOf('events')), [], name);
      const attributes = matches(text, /<gateway-logs((?:\s+[^<>]*)?)>/g).flatMap((tag) => matches(tag, /\s([\w-]+)(?==|\s|$)/g));
      const own = new Set([...page.attributes.map((attribute) => attribute.name), 'class', 'lang', 'id']);
      assert.deepEqual(without(attributes, own), [], name);
    }
  });

  it('name this version, and the changelog has it', () => {
    const named = guides.flatMap(({ text }) => matches(text, CDN));
    assert.ok(named.length > 3);
    assert.deepEqual(new Set(named), new Set([version]));
    assert.match(read('CHANGELOG.md'), new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\]`, 'm'));
    const { version: axe } = JSON.parse(read('node_modules/axe-core/package.json'));
    assert.ok(read('accessibility.mdx', FOLDER).includes(`| axe-core | ${axe.split('.').slice(0, 2).join('.')} |`), `axe-core is ${axe} now`);
  });

  it('show the policy that the servers send', () => {
    const [policy] = matches(read('gateway.mdx', FOLDER), /^Content-Security-Policy: (.+)$/gm);
    const [first, second] = matches(read('examples/proxy/page.mjs'), /"(.*;.*)"/g);
    assert.equal(policy, first + second);
  });

  it('have CSS, JSON and commands that can be read', () => {
    for (const { name, code } of fences('css')) {
      const { warnings } = transform({ filename: name, code: Buffer.from(code), errorRecovery: true });
      assert.deepEqual(warnings, [], name);
    }
    for (const { code } of fences('json')) JSON.parse(code);
    const commands = fences('sh');
    assert.ok(commands.length > 5);
    for (const { name, code } of commands) {
      execFileSync('bash', ['-n'], { input: code });
      for (const file of matches(code, /\bnode (\S+)/g)) assert.ok(existsSync(new URL(`examples/proxy/${file}`, ROOT)), `${name}: ${file}`);
    }
  });

  it('know every language that they have code in', () => {
    const languages = new Set(guides.flatMap(({ fences }) => fences.map(({ language }) => language)));
    assert.deepEqual(without([...languages], new Set(['', 'css', 'html', 'js', 'json', 'sh', 'ts', 'tsx'])), []);
  });
});
