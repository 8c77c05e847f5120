// Takes a story's picture and its structure, and compares both with what is stored of it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PICTURES } from './chosen.mjs';
import { compare } from './compare.mjs';
import { compareStructure, structureOf } from './structure.mjs';
import { visit } from './visit.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STORED = join(ROOT, 'test/storybook/pictures');
const FAILED = join(ROOT, 'test/storybook/failed');

/**
 * Letters that are drawn in the same way wherever Chromium runs: in fonts that are there, in place of those of the themes'
 * houses, and neither hinted nor moved to whole pixels, whatever the machine's own settings for fonts are.
 */
const LETTERS = `
  * { text-rendering: geometricPrecision !important; }
  .page, .page * { font-family: 'Inter Variable' !important; }
  gateway-logs, gateway-logs-panel { --gateway-logs-font-mono: 'JetBrains Mono Variable' !important; }
`;

async function setLetters(page) {
  await page.evaluate(async (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const roots = [...window.storyRun.everything()].map(({ shadowRoot }) => shadowRoot).filter((root) => root !== null);
    for (const root of [document, ...roots]) root.adoptedStyleSheets.push(sheet);
    await Promise.all(["1em 'Inter Variable'", "1em 'JetBrains Mono Variable'"].map((font) => document.fonts.load(font)));
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, LETTERS);
}

const fileOf = (folder, { name, scheme }, ending) => join(folder, `${name}.${scheme}.${ending}`);
const stored = (picture, ending) => fileOf(STORED, picture, ending);
const readIfThere = (path) => (existsSync(path) ? readFileSync(path) : null);

/** What differs from what is stored, with files to look at. */
async function compareWithStored(page, picture, actual, structure) {
  const { fault, difference } = await compare(page, actual, readIfThere(stored(picture, 'png')));
  const faults = [fault, compareStructure(structure, readIfThere(stored(picture, 'txt')))].filter((words) => words !== null);
  if (faults.length === 0) return [];
  const failed = (ending) => fileOf(FAILED, picture, ending);
  mkdirSync(FAILED, { recursive: true });
  writeFileSync(failed('png'), actual);
  writeFileSync(failed('txt'), structure);
  if (difference) writeFileSync(failed('difference.png'), difference);
  return [...faults, `See ${relative(ROOT, failed('*'))}`];
}

async function store(page, picture, actual, structure) {
  const { small } = await compare(page, actual, null);
  mkdirSync(STORED, { recursive: true });
  writeFileSync(stored(picture, 'png'), small);
  writeFileSync(stored(picture, 'txt'), structure);
  return [];
}

/**
 * Draws one of the chosen stories, and compares it, or with `isUpdate` stores it.
 *
 * @returns {Promise<string[]>} where the picture, the structure or the way there is not as it should be
 */
export async function comparePicture(page, site, picture, isUpdate) {
  const look = async () => {
    await setLetters(page);
    const structure = await structureOf(page);
    const actual = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    return (isUpdate ? store : compareWithStored)(page, picture, actual, structure);
  };
  await page.setViewportSize(picture.viewport);
  return visit(page, site, { id: picture.id, type: 'story' }, look, { args: picture.args, globals: `scheme:${picture.scheme}` });
}

/** Files that are stored of no picture. */
export function orphans() {
  const files = PICTURES.flatMap((picture) => ['png', 'txt'].map((ending) => stored(picture, ending)));
  return readdirSync(STORED).filter((name) => !files.includes(join(STORED, name)));
}
