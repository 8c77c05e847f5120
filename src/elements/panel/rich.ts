/** What a panel loads for all that is more than a little plain text: the readers of all formats, and what draws them. */
import { enRich as words } from '../../i18n/en-rich.js';
import { speak } from '../../i18n/language.js';
import type { ReadBody } from '../../model/body-view.js';
import { GatewayLogsBody } from '../body/body.js';
import { textOf } from '../body/text-of.js';
import { copyText } from '../copy.js';
import { GatewayLogsJsonView } from '../json-view/json-view.js';

export { readBody } from '../../model/read-body.js';

/** Registers the elements, where no others have their names. */
export function define(): void {
  for (const [name, element] of [['gateway-logs-json-view', GatewayLogsJsonView], ['gateway-logs-body', GatewayLogsBody]] as const) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
}

/** Copies a value, or a body as it is shown, and gives the words for what became of it. */
export async function copy(what: string | ReadBody, json: boolean, root: ShadowRoot): Promise<string> {
  // A value may be pasted into a spreadsheet, which is not to take it for a formula.
  const text = typeof what === 'string' ? what.replace(/^(?=[=+@\-\t\r])/, "'") : textOf(what, json);
  const isCopied = text !== null && (await copyText(text, root));
  speak(root.host);
  return isCopied ? words.copied : words.notCopied;
}
