import { Panels } from './weeks-panels.js';
import { Polls } from './weeks-polls.js';
import { Visits } from './weeks-visits.js';

/** What a browser that is steered from outside plays: `weeks` of the window. */
Object.assign(globalThis, { weeks: { Panels, Polls, Visits } });
