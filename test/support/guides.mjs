// The guides of Storybook, as text: their code, their imports, and the files that these name.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export const ROOT = new URL('../../', import.meta.url);
export const FOLDER = new URL('stories/guides/', ROOT);
export const CDN = /https:\/\/cdn\.jsdelivr\.net\/npm\/gateway-logs@([\d.]+)\/([\w./-]+)/g;
const FENCE = /^```(\w*)\n([^]*?)^```$/gm;

export const read = (path, base = ROOT) => readFileSync(new URL(path, base), 'utf8');
export const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);

/** `prose` is without the code between fences. */
export const guides = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => {
    const text = read(name, FOLDER);
    const fences = [...text.matchAll(FENCE)].map(([, language, code]) => ({ language, code }));
    return { name, text, fences, prose: text.replaceAll(FENCE, ''), id: /<Meta id="([\w-]+)"/.exec(text)?.[1] };
  });

/** The code between fences that is in one of these languages. */
export const fences = (...languages) =>
  guides.flatMap(({ name, fences }) => fences.filter(({ language }) => languages.includes(language)).map(({ code }) => ({ name, code })));

/** What a guide itself imports from files, by the names that it gives it. */
export const importsOf = ({ prose }) => [...prose.matchAll(/^import (?:\* as )?(.+?) from '(\.[^']+)';$/gm)].map(([, what, path]) => ({ what, path }));

export const fileOf = (path) => [path.replace(/\?raw$/, ''), `${path}.ts`].map((name) => new URL(encodeURI(name), FOLDER)).find((url) => existsSync(url));

/** The files that a guide shows, by the names that it gives them. */
export const shownIn = (guide) =>
  Object.fromEntries(importsOf(guide).filter(({ path }) => path.endsWith('?raw')).map(({ what, path }) => [what, readFileSync(fileOf(path), 'utf8')]));
