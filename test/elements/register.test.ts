import { expect } from '@open-wc/testing';
import { ReferenceGateway } from '../../src/testing/index.js';
import { log } from '../support/logs.js';
import { until } from '../support/page.js';

const gateway = new ReferenceGateway({ logs: [log('a', Date.now(), 0), log('b', Date.now(), 1000)] });

function isGlobal(window: Window | null): window is Window & typeof globalThis {
  return window !== null && 'customElements' in window;
}

/** The lines of logs, through all shadow roots; those of another page are no instances of this page's classes. */
function rowsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((child) => [
    ...(child.matches('[part=row]') ? [child] : []),
    ...(child.shadowRoot === null ? [] : rowsIn(child.shadowRoot)),
  ]);
}

describe('on a page where nothing else is registered', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  it('a class that extends GatewayLogs registers what it is built from, and shows its logs', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<!doctype html><title>A page</title><body></body>';
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
      document.body.append(frame);
    });
    const { contentDocument: page, contentWindow: window } = frame;
    if (page === null || !isGlobal(window)) throw new Error('The page did not open');
    const script = page.createElement('script');
    script.type = 'module';
    script.textContent = `import { GatewayLogs } from '${location.origin}/src/index.ts';
      customElements.define('my-logs', class extends GatewayLogs {});`;
    page.head.append(script);
    const element = page.createElement('my-logs');
    Object.assign(element, {
      endpoint: `${location.origin}/api/logs`,
      storageKey: '',
      fetch: (url: string, init: RequestInit) => gateway.handle(new Request(url, init)),
    });
    page.body.append(element);
    await until(() => rowsIn(page.body).length === 2);
    expect(window.customElements.get('gateway-logs')).to.equal(undefined);
    expect(window.customElements.get('gateway-logs-row')).not.to.equal(undefined);
  });
});
