/** What a panel loads for all that is more than a little plain text: the readers of all formats, and what draws them. */
import { GatewayLogsBody } from '../body/body.js';
import { GatewayLogsJsonView } from '../json-view/json-view.js';

export { copyText } from '../copy.js';
export { textOf } from '../body/text-of.js';
export { readBody } from '../../model/read-body.js';

/** Registers the elements, where no others have their names. */
export function define(): void {
  for (const [name, element] of [['gateway-logs-json-view', GatewayLogsJsonView], ['gateway-logs-body', GatewayLogsBody]] as const) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
}
