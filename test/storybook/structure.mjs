// What a story is made of, in lines: roles and names, as assistive technology has them, and the places and colours of parts.

/** Pixels by which a place may differ: fonts are the same everywhere, their rounding is not. */
const PLACE = 2;
/** Steps of 255 by which a colour may differ. */
const COLOUR = 2;
/** Lines that are told of one story. */
const MOST = 2;

/** Is given to the browser as text. */
function boxesInPage() {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const bytesOf = (color) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data.join(' ');
  };
  return [...window.storyRun.everything(document.querySelector('#storybook-root'))].flatMap((element) => {
    const { color, backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(element);
    const hasLine = borderTopWidth !== '0px';
    const name = element.getAttribute('part') ?? (hasLine && element.localName.includes('-') ? element.localName : null);
    const { x, y, width, height } = element.getBoundingClientRect();
    if (name === null || width === 0 || height === 0) return [];
    const place = [x, y, width, height].map(Math.round).join(' ');
    const line = hasLine ? bytesOf(borderTopColor) : '0 0 0 0';
    return [`${name}: at ${place}; color ${bytesOf(color)}; on ${bytesOf(backgroundColor)}; line ${line}`];
  });
}

export async function structureOf(page) {
  const roles = await page.locator('#storybook-root').ariaSnapshot();
  return `${roles}\n\n${(await page.evaluate(boxesInPage)).join('\n')}\n`;
}

const BOX = /^(.*): at ([-\d ]+); color ([\d ]+); on ([\d ]+); line ([\d ]+)$/;

function isNear(actual, stored) {
  if (actual === stored) return true;
  const [now, before] = [BOX.exec(actual ?? ''), BOX.exec(stored ?? '')];
  if (now === null || before === null || now[1] !== before[1]) return false;
  return [PLACE, COLOUR, COLOUR, COLOUR].every((most, index) => {
    const [left, right] = [now, before].map((match) => match[index + 2].split(' ').map(Number));
    return left.every((number, at) => Math.abs(number - right[at]) <= most);
  });
}

/** What differs from the stored file, in a few lines; null where nothing does. */
export function compareStructure(actual, stored) {
  if (stored === null) return 'there is no stored structure';
  const [now, before] = [actual.split('\n'), stored.toString().split('\n')];
  const places = Array.from({ length: Math.max(now.length, before.length) }, (_, index) => index);
  const different = places.filter((index) => !isNear(now[index], before[index]));
  if (different.length === 0) return null;
  const lineOf = (lines, index) => `"${lines[index]?.trim() ?? ''}"`;
  const told = different.slice(0, MOST).map((index) => `line ${index + 1} was ${lineOf(before, index)}, and is ${lineOf(now, index)}`);
  return `${different.length} lines of its structure differ; ${told.join('; ')}`;
}
