// The types for frameworks take names from each other that the compiler cannot compare.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { GatewayLogs } from '../../dist/index.js';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The names of events that event-maps.ts gives each tag. */
function mappedEvents() {
  const source = ts.createSourceFile('event-maps.ts', read('src/elements/event-maps.ts'), ts.ScriptTarget.ES2022, true);
  const maps = source.statements.find((statement) => ts.isInterfaceDeclaration(statement));
  return new Map(maps.members.map(({ name, type }) => [name.text, [...type.getText().matchAll(/'([^']+)'/g)].map(([, event]) => event)]));
}

describe('what the types for frameworks are derived from', () => {
  it('the attributes of <gateway-logs> are its texts, numbers and switches, in their names with dashes', () => {
    const { elementProperties } = (GatewayLogs.finalize(), GatewayLogs);
    const logs = read('dist/elements/gateway-logs/settings.d.ts');
    let compared = 0;
    for (const [name, { attribute, state }] of elementProperties) {
      const type = new RegExp(`^    ${name}: (.+);$`, 'm').exec(logs)?.[1];
      if (state || type === undefined) continue;
      const isPlain = /^(?:string|number|boolean|\w+Filter|TimeRange|'asc' \| 'desc')$/.test(type);
      assert.equal(attribute ?? name, isPlain ? dashed(name) : false, name);
      compared += 1;
    }
    assert.ok(compared > 20, `${compared} properties were compared`);
  });

  it('every event that an element is documented to fire is in its map', () => {
    const maps = mappedEvents();
    const { modules } = JSON.parse(read('custom-elements.json'));
    const elements = modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName, events }) => tagName && events);
    assert.ok(elements.length > 5, `${elements.length} elements with events`);
    for (const { tagName, events } of elements) {
      const own = events.map(({ name }) => name).filter((name) => name?.startsWith('gateway-logs-'));
      assert.deepEqual(own.filter((name) => !maps.get(tagName)?.includes(name)), [], tagName);
    }
  });
});
