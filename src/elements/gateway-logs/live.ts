/** What Auto, refreshes and links need, in a file that is loaded for them alone. */
export { UrlState } from '../../controllers/url-state.js';
export { KeepUp } from './keep-up.js';
export { missingTemplate } from './link.js';
