import type { en } from './en.js';
import type { enBuilder } from './en-builder.js';
import type { enJson } from './en-json.js';
import type { enLink } from './en-link.js';
import type { enLive } from './en-live.js';
import type { enRich } from './en-rich.js';

/** Every word of the interface, by its name. */
export type Words = typeof en & typeof enBuilder & typeof enJson & typeof enLink & typeof enLive & typeof enRich;
