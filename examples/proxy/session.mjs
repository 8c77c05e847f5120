// @ts-check
// Who is signed in: a signed cookie, which needs no database. If your site has sessions, put them in the place of this file.

/** @typedef {{ name: string, role: string }} User */

const HMAC = { name: 'HMAC', hash: 'SHA-256' };
const EIGHT_HOURS = 8 * 3_600_000;

/**
 * What a sign-in sets, as `session=…; HttpOnly; Secure; SameSite=Lax; Path=/`. It holds for eight hours.
 * @param {User} user
 * @param {string} secret
 */
export async function createSession({ name, role }, secret) {
  const content = encode(new TextEncoder().encode(JSON.stringify({ name, role, until: Date.now() + EIGHT_HOURS })));
  const signature = await crypto.subtle.sign('HMAC', await keyOf(secret), new TextEncoder().encode(content));
  return `${content}.${encode(new Uint8Array(signature))}`;
}

/**
 * Who sent a request; `null` for nobody, and for a cookie that was signed by others or is too old.
 * @param {Request} request
 * @param {string} secret
 * @returns {Promise<User | null>}
 */
export async function readSession(request, secret) {
  const [, content, signature] = /(?:^|;\s*)session=([\w-]+)\.([\w-]+)(?=;|$)/.exec(request.headers.get('cookie') ?? '') ?? [];
  if (content === undefined || signature === undefined) return null;
  const isOurs = await crypto.subtle.verify('HMAC', await keyOf(secret), decode(signature), new TextEncoder().encode(content));
  if (!isOurs) return null;
  /** @type {User & { until: number }} */
  const session = JSON.parse(new TextDecoder().decode(decode(content)));
  return session.until > Date.now() ? session : null;
}

/** @param {string} secret */
function keyOf(secret) {
  if (secret.length < 32) throw new Error('SESSION_SECRET has to have 32 characters or more.');
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), HMAC, false, ['sign', 'verify']);
}

/** @param {Uint8Array} bytes */
function encode(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @param {string} text */
function decode(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
