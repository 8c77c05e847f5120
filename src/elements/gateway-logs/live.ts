/** What Auto, refreshes, links and clients of the host's need, in a file that is loaded for them alone. */
export { UrlState } from '../../controllers/url-state.js';
export { toPage } from '../../model/own-client.js';
export { KeepUp } from './keep-up.js';
export { missingTemplate } from './link.js';
