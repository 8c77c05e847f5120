import { expect } from '@open-wc/testing';
import type { PropertyValues } from 'lit';
import { GatewayLogs } from '../../src/index.js';
import { ReferenceGateway } from '../../src/testing/index.js';
import { log } from '../support/logs.js';
import { all, button, one, textOf, until } from '../support/page.js';

const NOON = Date.UTC(2026, 2, 14, 12);
const gateway = new ReferenceGateway({
  logs: [
    log('a', NOON, 0, {}, { request: { prompt: 'Hello?' }, response: { response: 'Hello!' } }),
    log('b', NOON, 1000, { metadata: JSON.stringify({ virtual_key: 'billing-prod' }) }),
  ],
});

/** What a host makes of the element: an attribute, a default and a text of its own. */
class TeamLogs extends GatewayLogs {
  static override properties = { team: { reflect: true } };
  team = '';

  constructor() {
    super();
    this.heading = 'Logs of a team';
    this.perPage = 10;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.team !== '') this.heading = `Logs of ${this.team}`;
    super.willUpdate(changed);
  }
}

class PlainLogs extends GatewayLogs {}

customElements.define('team-logs', TeamLogs);

/** Whether this browser has registries that hold for a part of a page. */
function hasScopes(): boolean {
  try {
    return 'initialize' in new CustomElementRegistry();
  } catch {
    return false;
  }
}

function place<T extends GatewayLogs>(root: Element | ShadowRoot, element: T): T {
  Object.assign(element, {
    endpoint: '/api/logs',
    storageKey: '',
    timeZone: 'UTC',
    fetch: (url: string, init: RequestInit) => gateway.handle(new Request(url, init)),
  });
  if (!element.isConnected) root.append(element);
  return element;
}

async function showsItsLogs(element: GatewayLogs): Promise<void> {
  await until(() => all(element, '[part=row]').length === 2);
  expect(textOf(element)).to.contain('2 logs').and.contain('billing-prod');
  const opened: boolean[] = [];
  element.addEventListener('gateway-logs-toggle', ({ open }) => opened.push(open));
  button(one(element, 'gateway-logs-row:has(+ gateway-logs-row)'), 'support-assistant, gpt-4o-mini').click();
  await until(() => textOf(element).includes('Hello!'));
  expect(opened).to.deep.equal([true]);
  // The controls are there and work.
  element.search = 'billing';
  await until(() => element.total === 1);
  expect(one<HTMLInputElement>(element, 'input[type=search]').value).to.equal('billing');
}

describe('a class of the host’s that extends GatewayLogs', () => {
  afterEach(() => document.querySelectorAll('team-logs, .placed').forEach((element) => element.remove()));

  it('works under a tag of its own, with what it adds', async () => {
    const element = place(document.body, document.createElement('team-logs') as TeamLogs);
    element.setAttribute('team', 'Blue');
    await showsItsLogs(element);
    expect(one(element, '[part=heading]').textContent).to.equal('Logs of Blue');
    expect(one<HTMLSelectElement>(element, 'nav select').value).to.equal('10');
    expect(element.getAttribute('team')).to.equal('Blue');
  });

  it('keeps the attributes and properties of the class', () => {
    expect(TeamLogs.observedAttributes).to.include.members([...GatewayLogs.observedAttributes, 'team']);
    expect(GatewayLogs.observedAttributes).not.to.include('team');
  });

  if (hasScopes()) {
    const scope = (name: string, element: CustomElementConstructor) => {
      const customElementRegistry = new CustomElementRegistry();
      customElementRegistry.define(name, element);
      const host = document.createElement('div');
      host.className = 'placed';
      document.body.append(host);
      return host.attachShadow({ mode: 'open', customElementRegistry });
    };

    it('works in a registry that holds for a part of the page', async () => {
      const root = scope('scoped-logs', class extends PlainLogs {});
      root.innerHTML = '<scoped-logs></scoped-logs>';
      expect(customElements.get('scoped-logs')).to.equal(undefined);
      await showsItsLogs(place(root, root.firstElementChild as GatewayLogs));
    });

    it('takes the tag itself in such a registry, and leaves the page’s own as it is', async () => {
      const root = scope('gateway-logs', PlainLogs);
      root.innerHTML = '<gateway-logs></gateway-logs>';
      const element = root.firstElementChild as GatewayLogs;
      expect(element).to.be.instanceOf(PlainLogs);
      expect(document.createElement('gateway-logs')).not.to.be.instanceOf(PlainLogs);
      await showsItsLogs(place(root, element));
    });
  }
});
