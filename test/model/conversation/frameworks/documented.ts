/** Bodies as the frameworks' own pages and sources show them, with what they say. */

import type { Message } from '../../../../src/model/conversation/message.js';

export interface Documented {
  readonly name: string;
  /** Where the body, or the shape of it, is shown. */
  readonly source: string;
  readonly side: 'request' | 'response';
  readonly body: object;
  /** Whether the body holds both sides. */
  readonly shared?: true;
  readonly says: readonly Message[];
}
