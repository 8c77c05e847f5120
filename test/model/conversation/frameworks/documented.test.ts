import { expect } from '@open-wc/testing';
import type { JsonObject } from '../../../../src/api/guards.js';
import { frameworkRequests, frameworkResponses } from '../../../../src/model/conversation/frameworks/index.js';
import { formats, read } from './formats.js';

describe('what agent frameworks log', () => {
  for (const [framework, documented] of Object.entries(formats)) {
    describe(framework, () => {
      for (const { name, side, body, says } of documented) {
        it(`reads ${name} (${side})`, () => {
          expect(read(side, body as JsonObject)).to.deep.equal(says);
        });
      }
    });
  }

  it('is told apart: what is read of a body does not hang on the order of the readers', () => {
    for (const { name, side, body, says } of Object.values(formats).flat()) {
      const readers = side === 'request' ? frameworkRequests : frameworkResponses;
      for (const reader of readers) {
        const messages = reader(body as JsonObject);
        if (messages?.length) expect(messages, name).to.deep.equal(says);
      }
    }
  });
});
