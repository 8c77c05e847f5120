/** What is loaded once there are filters, or are about to be: what draws and edits them, and whether rows fit them. */
export { Chips } from '../filter-bar/chips.js';
export { doubtsOf } from './doubts.js';
export { GatewayLogsFilterBuilder } from './filter-builder.js';
