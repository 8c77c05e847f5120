/** Characters from which on a token can be told from a common word. */
const LONG_SECRET = 8;
const STAR = 0x2a;

/**
 * Strikes a secret out of a stream of bytes, wherever its pieces are cut: a gateway's error, or a stored body with its
 * headers, may repeat it. Each byte of it becomes a star, so that JSON stays JSON.
 */
export class Redactor {
  readonly #secret: Uint8Array;
  /** The end of the last piece, where it may be the secret's beginning. */
  #held = new Uint8Array();

  /** @param secret ASCII */
  constructor(secret: string) {
    this.#secret = new TextEncoder().encode(secret.length < LONG_SECRET ? '' : secret);
  }

  /** What can be passed on of what came so far; it is all that can change no more. */
  push(piece: Uint8Array): Uint8Array {
    const secret = this.#secret;
    const [first] = secret;
    if (first === undefined) return piece;
    const bytes = new Uint8Array(this.#held.length + piece.length);
    bytes.set(this.#held);
    bytes.set(piece, this.#held.length);
    this.#held = new Uint8Array();
    for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
      let length = 1;
      while (length < secret.length && bytes[at + length] === secret[length]) length += 1;
      if (length === secret.length) {
        bytes.fill(STAR, at, at + length);
      } else if (at + length === bytes.length) {
        this.#held = bytes.slice(at);
        return bytes.subarray(0, at);
      }
    }
    return bytes;
  }

  /** What was held back, once nothing more comes. */
  end(): Uint8Array {
    return this.#held;
  }
}
