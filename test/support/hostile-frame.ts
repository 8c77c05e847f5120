import type { GatewayLogs } from '../../src/index.js';
import { until } from './page.js';

type FrameWindow = Window & typeof globalThis;

/** A page of its own on the built bundle, under a strict policy, and all that should not happen there. */
export interface HostileFrame {
  readonly window: FrameWindow;
  readonly element: GatewayLogs;
  /** What went wrong, in the order in which it did. */
  readonly alarms: string[];
  /** Addresses that the page asked the network for. */
  readonly requests: () => string[];
}

const PAGE = '/test/support/hostile-page.html';

function isWindow(window: Window | null): window is FrameWindow {
  return window !== null && 'customElements' in window;
}

/** Opens the page with an element that is not connected yet. @param search the query string of its address */
export async function openFrame(search = ''): Promise<HostileFrame> {
  const frame = document.createElement('iframe');
  frame.title = 'A strict page';
  frame.width = '1000';
  frame.height = '800';
  frame.src = `${PAGE}${search}`;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  const { contentWindow: window } = frame;
  if (!isWindow(window)) throw new Error('The page did not open');
  const alarms: string[] = [];
  watch(window, alarms);
  await until(() => window.customElements.get('gateway-logs'));
  const element = window.document.createElement('gateway-logs');
  Object.assign(element, { storageKey: '', timeZone: 'UTC', endpoint: `${location.origin}/api/logs` });
  const requests = () => window.performance.getEntriesByType('resource').map(({ name }) => name);
  frame.addEventListener('load', () => alarms.push('the page was left'));
  return { window, element, alarms, requests };
}

/** Takes all frames away. */
export function closeFrames(): void {
  document.querySelectorAll('iframe').forEach((frame) => frame.remove());
}

function watch(window: FrameWindow, alarms: string[]): void {
  const alarm = (what: string) => alarms.push(what);
  window.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    alarm(`violation of ${violatedDirective}: ${blockedURI} ${sample}`),
  );
  window.addEventListener('error', ({ message }) => alarm(`error: ${message || 'something could not be loaded'}`), true);
  window.addEventListener('unhandledrejection', ({ reason }) => alarm(`rejection: ${String(reason)}`));
  for (const name of ['error', 'warn', 'info', 'log', 'debug'] as const) {
    window.console[name] = (...words: unknown[]) => alarm(`console.${name}: ${words.join(' ')}`);
  }
  for (const name of ['alert', 'confirm', 'prompt', 'open'] as const) {
    Object.defineProperty(window, name, { value: () => alarm(`window.${name}`) });
  }
  // The canary: scripts of the payloads set it here, in frames of theirs, or in the page around.
  for (const place of [window, globalThis]) {
    Object.defineProperty(place, '__ran', { configurable: true, get: () => undefined, set: () => alarm('a script ran') });
  }
}
