// Pictures are compared in a page of the browser, which can read them: small, so that it does not matter how a machine draws
// the edges of letters.

/** Pixels on a side that become one cell, of their mean colour. */
const CELL = 4;
/** Colours are stored in steps of this many of 255, which makes small files. */
const STEP = 8;
/** Of 255, by how much a cell may differ. */
const NEAR = 16;
/** The share of cells that may differ by more. */
const MOST = 0.001;

/** Is given to the browser as text. */
async function compareInPage({ actual, stored, cell, step, near }) {
  const pixelsOf = async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const base64Of = (picture) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
    canvas.getContext('2d').putImageData(picture, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1];
  };
  const shrink = ({ data, width, height }) => {
    const small = new ImageData(Math.floor(width / cell), Math.floor(height / cell));
    for (let index = 0; index < small.data.length; index += 1) {
      const [x, y, channel] = [(index >> 2) % small.width, Math.floor((index >> 2) / small.width), index & 3];
      let sum = 0;
      for (let inside = 0; inside < cell * cell; inside += 1) {
        sum += data[((y * cell + Math.floor(inside / cell)) * width + x * cell + (inside % cell)) * 4 + channel];
      }
      small.data[index] = Math.round(sum / (cell * cell) / step) * step;
    }
    return small;
  };

  const now = shrink(await pixelsOf(actual));
  const answer = { small: base64Of(now), cells: now.width * now.height };
  if (stored === null) return answer;
  const before = await pixelsOf(stored);
  if (before.width !== now.width || before.height !== now.height) return { ...answer, size: `${before.width}x${before.height}` };
  const marks = new ImageData(now.width, now.height);
  let differing = 0;
  let worst = 0;
  for (let at = 0; at < now.data.length; at += 4) {
    const difference = Math.max(...[0, 1, 2].map((channel) => Math.abs(now.data[at + channel] - before.data[at + channel])));
    const isFar = difference > near;
    if (isFar) differing += 1;
    worst = Math.max(worst, difference);
    const grey = 255 - difference;
    marks.data.set(isFar ? [255, 0, 0, 255] : [grey, grey, grey, 255], at);
  }
  return { ...answer, differing, worst, difference: base64Of(marks) };
}

/**
 * Compares a picture with the small one that is stored of it, or with none.
 *
 * @returns the small one of now, and what is wrong, with a picture of the places, if it differs
 */
export async function compare(page, actual, stored) {
  const result = await page.evaluate(compareInPage, {
    actual: actual.toString('base64'),
    stored: stored?.toString('base64') ?? null,
    cell: CELL,
    step: STEP,
    near: NEAR,
  });
  const small = Buffer.from(result.small, 'base64');
  if (stored === null) return { small, fault: 'there is no stored picture' };
  if (result.size !== undefined) return { small, fault: `the stored picture is ${result.size}` };
  const share = result.differing / result.cells;
  if (share <= MOST) return { small, fault: null };
  const percent = Math.round(share * 1000) / 10;
  return {
    small,
    fault: `${result.differing} of ${result.cells} places differ (${percent} %), the most by ${result.worst} of 255`,
    difference: Buffer.from(result.difference, 'base64'),
  };
}
