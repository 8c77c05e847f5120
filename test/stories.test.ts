import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { setupWorker } from 'msw/browser';
import '../src/define.js';
import * as dayGroup from '../stories/day-group.stories.js';
import * as filterBar from '../stories/filter-bar.stories.js';
import * as gatewayLogs from '../stories/gateway-logs.stories.js';
import { handlers } from '../stories/gateways.js';
import * as pager from '../stories/pager.stories.js';
import * as panel from '../stories/panel.stories.js';
import * as row from '../stories/row.stories.js';
import type { Context } from '../stories/support.js';
import { all, textOf, until } from './support/page.js';

/** The parts of a story, or of the file that it is in, which have a say in how it is drawn. */
interface Parts {
  readonly loaders?: readonly (() => Promise<object>)[];
  readonly decorators?: readonly ((story: () => unknown) => unknown)[];
}

interface Meta<Args> extends Parts {
  readonly component: string;
  readonly args: NoInfer<Args>;
  readonly render: (args: Args, context: Context) => unknown;
}

interface Story<Args> extends Parts {
  readonly args?: Partial<Args>;
  readonly globals?: { readonly scheme: string };
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

/** Does with a story what Storybook does with it. */
async function draw<Args extends object>(meta: Meta<Args>, story: Story<Args>): Promise<HTMLElement> {
  const canvasElement = document.createElement('main');
  canvasElement.style.colorScheme = story.globals?.scheme ?? 'light';
  canvasElement.style.background = 'Canvas';
  document.body.append(canvasElement);
  const loaded: Record<string, unknown> = {};
  for (const load of [...(meta.loaders ?? []), ...(story.loaders ?? [])]) Object.assign(loaded, await load());
  const bare = () => meta.render({ ...meta.args, ...story.args }, { loaded });
  const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
  const decorated = decorators.reduce<() => unknown>((inner, decorate) => () => decorate(inner), bare);
  render(decorated(), canvasElement);
  await story.play?.({ canvasElement });
  return canvasElement;
}

/** Every story of a file is drawn, shows the words that it is about, and is accessible. */
function checkStories<Args extends object>(
  meta: Meta<Args>,
  stories: Readonly<Record<string, Story<NoInfer<Args>>>>,
  words: Readonly<Record<string, RegExp>>,
): void {
  describe(`the stories of ${meta.component}`, () => {
    afterEach(() => document.querySelectorAll('main').forEach((page) => page.remove()));

    for (const [name, story] of Object.entries(stories)) {
      it(name, async () => {
        const page = await draw(meta, story);
        const expected = words[name] ?? words['default'] ?? /./;
        await until(() => {
          const waiting = name !== 'Loading' && all(page, '.skeleton').length > 0;
          if (waiting || !expected.test(textOf(page))) throw new Error(`It shows: ${textOf(page).slice(0, 600)}`);
          return true;
        });
        await expect(page).to.be.accessible();
      });
    }

    it('are all of the stories that are described here', () => {
      const known = Object.keys(words).filter((name) => name !== 'default');
      expect(Object.keys(stories)).to.include.members(known);
    });
  });
}

const worker = setupWorker(...handlers);

describe('Storybook', () => {
  before(() =>
    worker.start({ quiet: true, onUnhandledRequest: 'bypass', serviceWorker: { url: '/mockServiceWorker.js' } }),
  );
  after(() => worker.stop());

  const { default: page, ...pages } = gatewayLogs;
  checkStories(page, pages, {
    default: /Logs 2,500 logs .*Page 1 of 100/,
    Loading: /^Logs Refresh Auto .*Page 1$/,
    Empty: /No logs yet/,
    NoMatch: /No logs match these filters/,
    Failed: /did not accept the credentials \(401\)/,
    OpenPanel: /Request .*Error .*Latency/,
    LiveTraffic: /2,50\d logs/,
    SearchByField: /it looks in one at a time/,
    IgnoredFilter: /ignored the Status filter.* ignored the Source filter/,
    WrongSettings: /Unknown time zone.*per-page is 33.*Unknown dialect "klingon"/,
  });

  const { default: bar, ...bars } = filterBar;
  checkStories(bar, bars, {
    default: /Success Error All Playground Virtual key/,
    SearchByField: /Model Log ID/,
    StatusOnly: /^All Success Error$/,
  });

  const { default: day, ...days } = dayGroup;
  checkStories(day, days, { default: /^Today/, WithAnOpenRow: /Latency/, WithoutDay: /20\d\d|[A-Z][a-z]{2} \d/ });

  const { default: line, ...lines } = row;
  checkStories(line, lines, {
    default: /\$\d/,
    Success: /200/,
    ProviderError: /429/,
    GuardrailBlock: /424/,
    CacheHit: /cached/,
    VirtualKey: /docs-search/,
    MissingValues: /^[—\s]+$/,
    Expanded: /Request .*Response/,
    Gone: /no longer on this page/,
    WithDate: /[A-Z][a-z]{2} \d+/,
  });

  const { default: details, ...panels } = panel;
  checkStories(details, panels, {
    Conversation: /Request .*user .*Response .*assistant/,
    ToolCall: /assistant calls .* tool .*Response/,
    Json: /Request \{ "model" :.*Response \{/,
    ProviderError: /Error/,
    GuardrailBlock: /Guardrail: prompt blocked/,
    NotStored: /Not stored by the gateway/,
    Truncated: /Truncated: .* of /,
    FailedToLoad: /Could not be loaded.*\(503\).*Retry/,
    Loading: /Latency/,
  });

  const { default: way, ...ways } = pager;
  checkStories(way, ways, {
    default: /Page 2 of 41/,
    FirstPage: /Page 1 of 41/,
    LastPage: /Page 41 of 41/,
    OnlyPage: /Page 1 of 1/,
    Uncounted: /Page 2$/,
  });
});
