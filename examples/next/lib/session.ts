import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds that a session lasts. */
export const SESSION_SECONDS = 8 * 60 * 60;

/**
 * Stands for your own sign-in: a value for a cookie that only this server can have made. Everybody who opens the page
 * gets one here; in your app only those do who may see logs.
 */
export function newSession(secret: string): string {
  const until = String(Math.floor(Date.now() / 1000) + SESSION_SECONDS);
  return `${until}.${sign(until, secret)}`;
}

/** Whether the cookie is one of ours that still holds. */
export function isSession(value: string | undefined, secret: string): boolean {
  const [until = '', given = ''] = (value ?? '').split('.');
  const expected = sign(until, secret);
  const isOurs = given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
  return isOurs && Number(until) > Date.now() / 1000;
}

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(`session ${text}`).digest('hex');
}
