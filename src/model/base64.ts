const DATA_URL = /^data:[^,;]*(?:;[^,;]*)*;base64,/;
const ALPHABET = /^[\w+/\r\n-]*={0,2}\s{0,2}$/;
/** Shorter text without spaces may be a name. */
const LONG = 300;
const HEAD = 200;
/** The shortest lines that encoders break their text into. */
const WIDTH = 60;
/** Characters that tell bytes from words. */
const SAMPLE = 1000;

/** Whether a text is encoded bytes: a data URL, or a long text in base64 alone, which mixes cases and digits. */
export function isBase64(text: string): boolean {
  const prefix = DATA_URL.exec(text.slice(0, HEAD))?.[0] ?? '';
  if (prefix !== '') return ALPHABET.test(text.slice(prefix.length));
  return text.length >= LONG && ALPHABET.test(text) && isRegular(text) && isMixed(text.slice(0, SAMPLE).replace(/[\r\n]/g, ''), text);
}

/** Whether lines are of the same length, but for the last. */
function isRegular(text: string): boolean {
  const end = /\r?\n/.exec(text)?.[0];
  if (end === undefined) return !text.includes('\r');
  const lines = (text.endsWith(end) ? text.slice(0, -end.length) : text).split(end);
  const width = lines[0]?.length ?? 0;
  const last = lines.length - 1;
  return width >= WIDTH && lines.every((line, i) => (i === last || line.length === width) && !/[\r\n]/.test(line));
}

/** Whether a text is no list of words, names or paths, which has more marks between letters and more small letters on end. */
function isMixed(sample: string, text: string): boolean {
  const marks = sample.match(/[a-z\d][-_/+](?=[a-z\d])/gi)?.length ?? 0;
  const small = sample.match(/[a-z]{4,}/g)?.join('').length ?? 0;
  const one = !/[-_]/.test(text) || !/[+/]/.test(text);
  return one && marks < sample.length * 0.07 && small < sample.length * 0.4 && /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
}

/** Decoded size of base64 text. */
export function base64Bytes(data: string): number {
  const padding = data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0;
  return Math.floor(((data.length - padding) * 3) / 4);
}
