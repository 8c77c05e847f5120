// Makes the built file worse on its way to the browser, to see that a limit breaks then.

/** What draws a row is the only one of these names with such a list of properties: its `render` is called that many times. */
const ROW = /(\brender\(\)\{)(let\{entry:(\w+),expanded:)/;
/** Bytes of noise that brotli cannot make smaller. */
const NOISE = 1000;

/**
 * @param slow how many times more each row is drawn: 0 leaves all as it is
 * @param pad kilobytes that are added
 * @returns what makes of a built file's text what is sent
 * @throws where there is nothing to slow down
 */
export function worse({ slow = 0, pad = 0 }) {
  return (name, text) => {
    if (name !== 'gateway-logs.js') return text;
    return padded(slowed(text, slow), pad);
  };
}

function slowed(text, times) {
  if (times === 0) return text;
  if (!ROW.test(text)) throw new Error('The built file has no row to slow down');
  // The calls within are told from the one outside by a mark on the element.
  const again = `if(!this.again){this.again=1;for(let n=0;n<${times * 100};n++)this.render();this.again=0}`;
  return text.replace(ROW, `$1${again}$2`);
}

function padded(text, kilobytes) {
  let seed = 1;
  let noise = '';
  for (let index = 0; index < kilobytes * NOISE; index += 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    noise += String.fromCharCode(33 + (seed % 94)).replace('*', '+');
  }
  return kilobytes === 0 ? text : `${text}\n/*${noise}*/`;
}
