/** What is loaded once there are filters, or are about to be: their editor, their words, and whether rows fit them. */
export { seenValues } from '../../model/filter-doubts.js';
export { describeFilter } from '../../model/filter-words.js';
export { doubtsOf } from './doubts.js';
export { GatewayLogsFilterBuilder } from './filter-builder.js';
