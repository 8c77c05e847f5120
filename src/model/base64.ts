const DATA_URL = /^data:[^,;]*(?:;[^,;]*)*;base64,/;
const ALPHABET = /^[\w+/\r\n-]*={0,2}$/;
/** Shorter text without spaces may be a name. */
const LONG = 300;
const HEAD = 200;

/** Whether a text is encoded bytes: a data URL, or a long text in base64 alone, which mixes cases and digits. */
export function isBase64(text: string): boolean {
  const prefix = DATA_URL.exec(text.slice(0, HEAD))?.[0] ?? '';
  if (prefix === '' && text.length < LONG) return false;
  const data = text.slice(prefix.length);
  return ALPHABET.test(data) && (prefix !== '' || (/[a-z]/.test(data) && /[A-Z]/.test(data) && /\d/.test(data)));
}

/** Decoded size of base64 text. */
export function base64Bytes(data: string): number {
  const padding = data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0;
  return Math.floor(((data.length - padding) * 3) / 4);
}
