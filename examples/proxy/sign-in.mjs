// @ts-check
// A session to try a set-up with, until your own sign-in sets the cookie. It prints a line for the browser's console:
//   SESSION_SECRET=… node sign-in.mjs
import { createSession } from './session.mjs';

const session = await createSession({ name: 'Ada', role: 'admin' }, process.env.SESSION_SECRET ?? '');
console.log(`document.cookie = 'session=${session}; SameSite=Lax; Path=/'`);
