import { NextResponse } from 'next/server';
import { env } from './lib/env';
import { newSession, SESSION_SECONDS } from './lib/session';

/** Next's own `proxy.ts`, before a page is rendered: the place where your app finds out who is there. */
export function proxy() {
  const response = NextResponse.next();
  response.cookies.set('session', newSession(env('GATEWAY_LOGS_TOKEN')), {
    httpOnly: true,
    sameSite: 'strict',
    maxAge: SESSION_SECONDS,
  });
  return response;
}

export const config = { matcher: '/' };
