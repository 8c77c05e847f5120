/** What Auto, refreshes, links and clients of the host's need, in a file that is loaded for them alone. */
export { Cursors } from '../../model/cursors.js';
export { toPage } from '../../model/own-client.js';
export { KeepUp } from './keep-up.js';
export { Links } from './links.js';
