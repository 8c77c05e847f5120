import { expect } from '@open-wc/testing';
import { setupWorker } from 'msw/browser';
import { stub, type SinonStub } from 'sinon';
import '../src/define.js';
import type { GatewayLogs } from '../src/index.js';
import { parseLogs } from '../src/testing/index.js';
import { RARE } from '../src/testing/traffic/rare/index.js';
import * as body from '../stories/body.stories.js';
import * as clients from '../stories/clients.stories.js';
import * as dayGroup from '../stories/day-group.stories.js';
import { DOCUMENTED } from '../stories/documented.js';
import { DOCUMENTED_AGENTS, DOCUMENTED_PROVIDERS } from '../stories/documented-providers.js';
import * as doubts from '../stories/doubts.stories.js';
import * as failures from '../stories/failures.stories.js';
import * as filterBar from '../stories/filter-bar.stories.js';
import * as filterBuilder from '../stories/filter-builder.stories.js';
import * as filters from '../stories/filters.stories.js';
import * as gatewayLogs from '../stories/gateway-logs.stories.js';
import { handlers, LOGS } from '../stories/gateways.js';
import * as guideClient from '../stories/guides/client/client.stories.js';
import * as guideSecrets from '../stories/guides/secrets.stories.js';
import * as jsonView from '../stories/json-view.stories.js';
import * as languages from '../stories/languages.stories.js';
import * as looks from '../stories/looks.stories.js';
import * as pager from '../stories/pager.stories.js';
import { ODD_LOGS } from '../stories/odd.js';
import * as panel from '../stories/panel.stories.js';
import * as panelAgents from '../stories/panel-agents.stories.js';
import * as panelOpenAI from '../stories/panel-openai.stories.js';
import * as panelProviders from '../stories/panel-providers.stories.js';
import { PASTED } from '../stories/pasted.js';
import * as row from '../stories/row.stories.js';
import * as themes from '../stories/themes.stories.js';
import { NO_CONTROL } from '../stories/support.js';
import { draw, type Meta, type Parts, type Story } from './support/draw-story.js';
import { all, one, textOf, until } from './support/page.js';
import { beside, FORMATS, readFormats } from './support/readme-formats.js';
import { readFailureRows, rowOf } from './support/readme-failures.js';
import {
  actionsOf,
  documentedElements,
  expectArguments,
  samplesOf,
  withoutControlOf,
  type Arguments,
  type Documented,
} from './support/story-arguments.js';

const isChromium = navigator.userAgent.includes('Chrome/');
/** In CI, where there is time. */
const isThorough = document.documentElement.hasAttribute('data-thorough');

interface Extra<Drawn> {
  /** There are too many to ask axe about each of them, but where there is time. */
  readonly areMany?: boolean;
  /** Stories that show nothing but that something is awaited. */
  readonly unanswered?: readonly string[];
  /** What else has to hold of a story that is drawn. */
  readonly also?: (page: HTMLElement, story: Drawn, name: string) => Promise<void> | void;
}

/** Every story of a file is drawn, shows the words that it is about, and is accessible. */
function checkStories<Args extends object>(
  meta: Meta<Args>,
  stories: Readonly<Record<string, Story<NoInfer<Args>>>>,
  words: Readonly<Record<string, RegExp>>,
  { areMany = false, unanswered = [], also }: Extra<Story<NoInfer<Args>>> = {},
): void {
  describe(`the stories of ${meta.title}`, () => {
    const { href } = location;
    let complaints: SinonStub;

    beforeEach(() => {
      complaints = stub(console, 'error');
    });
    afterEach(() => {
      document.querySelectorAll('main').forEach((page) => page.remove());
      complaints.restore();
      // A story may keep what it shows in the URL; WebKit lets it be set back no more than a hundred times in ten seconds.
      if (location.href !== href) history.replaceState(null, '', href);
    });

    for (const [name, story] of Object.entries(stories)) {
      it(name, async () => {
        const page = await draw(meta, story);
        const expected = words[name] ?? words['default'];
        if (expected === undefined) throw new Error('It is not said what this story shows');
        await until(() => {
          const waiting = !unanswered.includes(name) && all(page, '.skeleton').length > 0;
          if (waiting || !expected.test(textOf(page))) throw new Error(`It shows: ${textOf(page)}`);
          return true;
        });
        // WebKit lets the list fade on for a moment after it has come back.
        await until(() => all(page, '[role=table]').every((table) => table.getAnimations().length === 0));
        // What axe finds is in the markup, which is the same in every engine; elements/ asks it in each of them.
        if (isChromium && (isThorough || !areMany)) {
          // Two elements on a page are not told of each other.
          await expect(page).to.be.accessible({ ignoredRules: name === 'TwoInstances' ? ['landmark-unique'] : [] });
        }
        await also?.(page, story, name);
        expect(complaints.args).to.deep.equal([]);
      });
    }

    it('are all of the stories that are described here', () => {
      const known = Object.keys(words).filter((name) => name !== 'default');
      expect(Object.keys(stories)).to.include.members(known);
    });
  });
}

/** What the files of stories leave without a control, which is said in one place and with its reason. */
const uncontrolled = new Set<string>();

/** An element's arguments are all that it documents; what is chosen comes to it, and what it tells comes out of it. */
function checkArguments<Args extends object>(meta: Meta<Args> & Arguments, { loaders = [] }: Parts = {}): string {
  const play = () => Promise.resolve();
  const { href } = location;
  let element: Documented;
  let page: HTMLElement | null = null;

  /** Draws it with other arguments. */
  async function drawWith(args: object): Promise<Element> {
    page = await draw({ ...meta, args: Object.assign({}, meta.args, args) }, { loaders, play });
    return one(page, meta.component);
  }

  describe(meta.component, () => {
    before(async () => {
      const found = (await documentedElements()).find(({ tag }) => tag === meta.component);
      if (found === undefined) throw new Error('The manifest has no such element');
      element = found;
    });
    afterEach(() => {
      page?.remove();
      history.replaceState(null, '', href);
    });

    it('has a control for all that can be set, and an action for each event', () => {
      expectArguments(meta, element);
      withoutControlOf(meta, element).forEach((name) => uncontrolled.add(name));
    });

    it('gets what is chosen for its attributes', async () => {
      const samples = samplesOf(meta, element.attributes);
      const drawn = await drawWith(samples);
      const set = Object.keys(samples).map((name) => [name, drawn.getAttribute(name)]);
      expect(Object.fromEntries(set)).to.deep.equal(
        Object.fromEntries(Object.entries(samples).map(([name, sample]) => [name, sample === true ? '' : String(sample)])),
      );
    });

    it('gets what is chosen for its properties', async () => {
      const without = withoutControlOf(meta, element);
      const settable = element.properties.flatMap(({ name, isReadonly }) => (isReadonly || without.includes(name) ? [] : name));
      const samples = samplesOf(meta, settable);
      const drawn = await drawWith(samples);
      const set = settable.map((name): [string, unknown] => [name, Reflect.get(drawn, name)]);
      expect(Object.fromEntries(set)).to.deep.equal(samples);
    });

    it('tells its events to the actions', async () => {
      const actions = actionsOf(meta).map(({ name, type }) => ({ name, type, told: stub() }));
      const drawn = await drawWith(Object.fromEntries(actions.map(({ name, told }) => [name, told])));
      for (const { type, told } of actions) {
        told.resetHistory();
        const sent = new Event(type);
        drawn.dispatchEvent(sent);
        expect(told.args, type).to.deep.equal([[sent]]);
      }
    });
  });
  return meta.component;
}

const worker = setupWorker(...handlers);

describe('Storybook', () => {
  before(() =>
    worker.start({ quiet: true, onUnhandledRequest: 'bypass', serviceWorker: { url: '/mockServiceWorker.js' } }),
  );
  after(() => worker.stop());

  // Those that the guides show.
  const { default: written, ...writing } = guideClient;
  checkStories(written, writing, { AtWork: /^Calls (?!.*Playground).* — .*Page 1$/ });
  const { default: secrets, ...masked } = guideSecrets;
  checkStories(secrets, masked, { Masked: /<b>Why<\/b> does sk- ?•+.*\\u202e/ });

  const { default: page, ...pages } = gatewayLogs;
  checkStories(page, pages, {
    default: /Logs 2,500 logs .*Page 1 of 100/,
    Loading: /^Logs Refresh Auto .*Page 1$/,
    Slow: /^Logs Refresh Auto .*Page 1$/,
    SlowAnswer: /^Logs \d{3} logs .*Page 1/,
    Empty: /No logs yet/,
    NoMatch: /No logs match these filters/,
    Failed: /did not accept the credentials \(401\)/,
    RateLimited: /Too many requests to the gateway \(429\)\. It asks to wait 300 seconds/,
    OpenPanel: /Request .*Error .*Latency/,
    NotStored: /Not stored by the gateway/,
    Truncated: /Truncated: .* of /,
    StillBeingWritten: /Still being written.*Still being written/,
    OddLogs: /Logs 4 logs .*Wolfeschlegel.*<img src=x .*\\u202etxt\.exe .*sk-•/,
    LiveTraffic: /Logs 2,5\d\d logs .*\$/,
    SearchByField: /it looks in one at a time/,
    WrongSettings: /Unknown time zone.*per-page is 33.*Unknown dialect "klingon"/,
    UrlState: /Latency .*Page 1 of 250/,
  }, {
    unanswered: ['Loading', 'Slow'],
    also: async (page, _story, name) => {
      if (name !== 'LiveTraffic') return;
      const list = one<GatewayLogs>(page, 'gateway-logs');
      // At the first poll and at the second.
      for (const before of [list.total, (list.total ?? 0) + 1]) await until(() => (list.total ?? 0) > (before ?? Infinity));
    },
  });

  const { default: look, ...places } = looks;
  checkStories(look, places, {
    default: /Logs 2,500 logs .*Latency .*Page 1 of 250/,
    ForcedColors: /Logs \d+ logs .*Error .*Latency/,
    TwoInstances: /Failures \d+ logs .*Spend 20\d logs/,
    HostilePage: /Everything here .*Logs 2,500 logs .*Latency/,
    HugeLetters: /^A poster\. .*Logs 2,500 logs .*Latency/,
    BeforeUpgrade: /^$/,
  }, {
    // It has no words, but a height, once its style sheet is there.
    also: async (page, _story, name) => {
      if (name === 'BeforeUpgrade') await until(() => one(page, '.gateway-logs-placeholder').offsetHeight > 300);
    },
  });

  // In each the head, a filter, the words of a panel.
  const { default: language, ...tongues } = languages;
  checkStories(language, tongues, {
    English: /^Logs \d+ logs .*Latency > 500 ms .*Request/,
    Arabic: /السجل/,
    German: /^Logs \d+ Logs .*Latenz > 500 ms .*Anfrage .*Antwort/,
    Spanish: /^Logs .*Latencia > 500 ms .*Solicitud .*Respuesta/,
    French: /^Logs .*Latence > 500 ms .*Requête .*Réponse/,
    Japanese: /ログ/,
    Portuguese: /^Logs .*Latência > 500 ms .*Requisição .*Resposta/,
    Chinese: /日志/,
  });

  // Of whatever fails, the rows of before stay.
  const { default: failure, ...ways } = failures;
  checkStories(failure, ways, {
    Refused422: /refused the request \(422\).* Retry .*\$/,
    Refused400: /refused the request \(400\).*7001.*rows below are from before.* Retry .*\$/,
    Credentials401: /not accept the credentials \(401\).*Authentication error \(10000\).* Retry .*\$/,
    Forbidden403: /may not read logs \(403\).* Retry .*\$/,
    NotFound404: /no logs at this endpoint \(404\).*Not Found \(7002\).* Retry .*\$/,
    Expired406: /session has expired \(406\).* Retry .*\$/,
    TooMany429: /Too many requests to the gateway \(429\)\. Wait a moment.* Retry .*\$/,
    RetryAfter429: /Too many requests to the gateway \(429\)\. It asks to wait 300 seconds\. Last refreshed at \d+:\d+:\d+\. Retry .*\$/,
    RetryAfterDate429: /asks to wait (?:299|300) seconds\. Last refreshed at .* Retry .*\$/,
    AutoWaits429: /wait 300 seconds\. Auto goes on at \d+:\d+:\d+.* Retry .*\$/,
    Internal500: /failed to answer \(500\)\. It says: “Internal error \(7000\)”\. Last refreshed at \d+:\d+:\d+\. Retry .*\$/,
    Unavailable503: /failed to answer \(503\)\. It asks to wait 30 seconds\. Last refreshed at \d+:\d+:\d+\. Retry .*\$/,
    Other520: /failed to answer \(520\)\. Last refreshed at .* Retry .*\$/,
    Html: /The answer is a web page.* Retry .*\$/,
    CutOff: /The answer broke off before its end.* Retry .*\$/,
    BrokenOff: /The answer broke off before its end.* Retry .*\$/,
    EmptyAnswer: /The answer is empty.* Retry .*\$/,
    AnotherShape: /not what the logs API sends.* Retry .*\$/,
    ReportedFailure: /The gateway reports a failure\. It says: “Internal error \(7000\)”\. Last refreshed at \d+:\d+:\d+\. Retry .*\$/,
    ErrorsBesideRows: /lists errors beside its rows.*A shard is missing \(7000\)”\. Last refreshed at \d+:\d+:\d+\. Retry .*\$/,
    TimeOut: /did not answer within 30 seconds.* Retry .*\$/,
    NoNetwork: /could not be reached\. Check the connection.* Retry .*\$/,
    Offline: /This device is offline.* Retry .*\$/,
    CrossOrigin: /could not be reached\. It is on another site.* Retry .*\$/,
    Outage: /gets its logs from is down.* Retry .*\$/,
    FailingHeaders: /The headers could not be had, or are not valid.* Retry .*\$/,
    OwnClient: /failed to answer.*The database is asleep/,
    UnknownSort: /^Logs 2,500 logs .*\$/,
    WrongTimeZone: /Unknown time zone.*per-page is 33.*\$/,
    RowsFromBefore: /Logs — .*\(429\).* rows below are from before\. Retry .*\$/,
    Dark: /Auto goes on at/,
  }, {
    also: async (page, { parameters }) => {
      const { kind } = rowOf(await readFailureRows(), parameters);
      if (kind !== '') expect(one<GatewayLogs>(page, 'gateway-logs').error).to.include({ kind });
    },
  });
  it('has a story for each row of the README’s table of failures', async () => {
    const rows = await readFailureRows();
    expect(rows.length).to.be.greaterThan(15);
    const told = Object.values(ways).map(({ parameters }) => rowOf(rows, parameters));
    expect(rows.filter((row) => !told.includes(row))).to.deep.equal([]);
  });

  const { default: filtered, ...filterings } = filters;
  checkStories(filtered, filterings, {
    default: /Cost > \$0\.0001 .*Model contains gpt or claude .*Cached: no .*Latency > 500 ms .*Clear filters .*\$/,
    Metadata: /Metadata key is environment .*Metadata value is production .*Latency/,
    TimeRange: /Logs \d+ logs/,
    FromTo: /Logs \d+ logs .*Time after .*Time before .*\$/,
    SortedByModel: /Logs 2,500 logs .*[A-Z][a-z]{2} \d/,
    SortedByProvider: /Logs 2,500 logs .*[A-Z][a-z]{2} \d/,
    OldestFirst: /Logs 2,500 logs .*[A-Z][a-z]{2} \d/,
    LogId: /Logs 1 log .*A log ID is looked up at any time/,
    NoMatch: /No logs match these filters Clear filters/,
  });

  const { default: themed, ...themeds } = themes;
  checkStories(themed, themeds, { default: /Requests 2,\d+ logs .*Time before .*Model is not .*Error .*Latency .*Request .*user .*Latency .*Page 1 of/ });

  const { default: doubt, ...doubted } = doubts;
  checkStories(doubt, doubted, {
    IgnoredControls: /ignored the Status filter.* ignored the Source filter.*\$/,
    IgnoredFilters: /ignored the “Cost > \$0\.01” filter.* ignored the “Model contains gpt” filter.*\$/,
    IgnoredTimeRange: /ignored the “Time after .*\$/,
    TotalTooSmall: /Total unknown .*count of 7 does not fit.*\$.*Page 1$/,
    PageTooLong: /sent 20 logs for a page of 10.*\$/,
    Dark: /ignored the “Cost/,
  });

  const { default: backEnd, ...backEnds } = clients;
  checkStories(backEnd, backEnds, {
    default: /Logs 20[01] logs .*Request .*user .*Response .*assistant .*Latency/,
    VerifyWiseLater: /Logs \d+ logs .*\$/,
    VerifyWiseTruncated: /Truncated by the gateway.*\(truncated \d+ chars\)/,
    VerifyWiseFiltered: /Logs \d+ logs .*Endpoint ID is 1 .*\$/,
    ByCursor: /^Logs Refresh Auto .*\$.*Page 1$/,
  });

  const { default: bar, ...bars } = filterBar;
  checkStories(bar, bars, {
    default: /Success Error All Playground Virtual key/,
    Filtered: /Cost > \$0\.01 Model contains gpt or claude .*Clear filters/,
    FromTo: /Time after .* 15:00:00 Time before .* 15:30:00/,
    AddFilter: /Add filter .*Metadata value/,
    SearchByField: /Model Log ID/,
    FewCapabilities: /Endpoint ID is 7/,
    UnknownFilter: /Cost > \$0\.01/,
    StatusOnly: /^All Success Error$/,
  });

  const { default: builder, ...builders } = filterBuilder;
  checkStories(builder, builders, {
    default: /Metadata value/,
    KeysOfItsOwn: /^Model and route Model Cost and size Cost Other /,
    Cost: /^Cost .*\$/,
    Latency: /^Latency .*ms/,
    Models: /a model that nobody has seen/,
    LogId: /^Log ID/,
    TimeRange: /^Time .*Berlin/,
    YesOrNo: /yes.* no/i,
    Feedback: /positive.* negative/i,
    DataLossPrevention: /Data loss prevention/,
    Problem: /^Cost .*Enter a number such as 1500 or 0\.01/,
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
    Fallback: /fallback/,
    VirtualKey: /docs-search/,
    MissingValues: /^[—\s]+$/,
    VeryLongNames: /^the-endpoint-of-the-second-floor.*Wolfeschlegel/,
    VeryLongNamesNarrow: /^the-endpoint-of-the-second-floor.*Wolfeschlegel/,
    HostileTexts: /<img src=x .*model-\\u202etxt\.exe .*Mallory\\u202enimda/,
    MaskedKey: /sk-••••••••/,
    Expanded: /Request .*Response/,
    Gone: /no longer on this page/,
    WithDate: /[A-Z][a-z]{2} \d+/,
  });

  const { default: reading, ...bodies } = body;
  checkStories(reading, bodies, {
    default: /system You are .*Reasoning .*calls packing_photo .*Table 4/,
    AsJson: /\{ "model" : "claude/,
    Streamed: /Streamed.*Reasoning They want .*calls check_stock/,
    FailedStream: /incomplete.*On Sundays the shop .*Overloaded/,
    LongConversation: /Show 4\d\d earlier messages .*Question 250/,
    Masked: /Authorization: Bearer ••••••••/,
  });

  const { default: tree, ...trees } = jsonView;
  checkStories(tree, trees, {
    default: /\{ "id" : "\w{64}" .*"model" : /,
    ManyValues: /\[ \{/,
    VeryLongNames: /"id" : "very-long-names"/,
    HostileTexts: /"model" : "model-\\u202etxt\.exe"/,
    Masked: /"id" : "masked-key"/,
  });

  const { default: details, ...itsStates } = panel;
  const { default: openAI, ...openAIPanels } = panelOpenAI;
  const { default: otherProvider, ...otherPanels } = panelProviders;
  const { default: agent, ...agentPanels } = panelAgents;
  const panels = { ...itsStates, ...openAIPanels, ...otherPanels, ...agentPanels };
  const states = {
    Conversation: /Request .*user .*Response .*assistant/,
    ToolCall: /assistant calls .* tool .*Response/,
    Json: /Request .*\{ "model" : "gpt-4o-mini-2024-07-18" .*Response .*\{ "object" : "fine_tuning.job"/,
    ProviderError: /Error/,
    GuardrailBlock: /Guardrail: prompt blocked/,
    NotStored: /Not stored by the gateway/,
    Truncated: /Truncated: .* of /,
    FailedToLoad: /Could not be loaded.*\(503\).*Retry/,
    Loading: /Latency/,
    AboveLimit: /above the gateway’s limit \(12\.6 MB\).*above the gateway’s limit \(25\.2 MB\)/,
    StillBeingWritten: /Still being written.*Still being written/,
    MaskedSecrets: /Bearer ••••••••.*The key sk- •••••••• was revoked/,
    SecretsShown: /Bearer sk-proj-storybook.*The key sk-proj-storybook/,
    HostileTexts: /<img src=x onerror.*\[Click\]\(javascript:alert\(1\)\).*I will not\. \\u202e/,
    VeryLongNames: /SupercalifragilisticSupercali/,
    Narrow: /assistant calls .* tool .*Response/,
    Dark: /assistant calls .* tool .*Response/,
  };
  // How a format is read is the same in every engine, and how it is drawn is asked of each of them in elements/.
  const formats = {
    OpenAIChat: /Request .*user .*Response .*assistant/,
    Streamed: /Response .*Streamed.*assistant/,
    ToolCalls: /developer You plan.*calls get_weather .*calls get_weather .*calls find_trains/,
    ToolResults: /calls get_weather .*result of get_weather .*result of find_trains .*Take the 07:12/,
    StreamedToolCalls: /Streamed.*Reasoning They want .*calls check_stock .*calls check_stock .*Lisbon/,
    BrokenStream: /incomplete.*Nobody had invited .*said the keeper/,
    ChunkList: /Streamed.*two decisions and no new meeting/,
    Reasoning: /Reasoning This is the Collatz iteration.*raise ValueError/,
    ReasoningEffort: /fold a strip of four stamps\? .*There are 16\..*Reasoning 384 tokens/,
    JsonMode: /"category":"delivery"/,
    Refusal: /Refusal I'm sorry, I can't help/,
    Citations: /Source Fire risk around .*https:\/\/fire\.example\.org/,
    ImageInput: /Image · image\/png .*Load from images\.example\.com.*a mix-up in the warehouse/,
    Audio: /Audio · audio\/wav .*Play .*Response .*Audio · audio\/wav .*Play .*Your jacket is repaired/,
    Responses: /calls run_tests .*result of run_tests .*Response .*Reasoning .*calls read_file/,
    ResponsesStream: /Streamed.*Reasoning The stock .*Let me check the stock\. .*calls check_stock/,
    ResponsesSearch: /web_search .*Source Ridge hut: season/,
    ResponsesImage: /Image · image\/png .*Response .*Image · image\/png .*Here it is by day/,
    LegacyCompletion: /Slogan for .*Goes where the path does not\. .*Carry less/,
    Moderation: /smash your window.*"flagged" : true/,
    Speech: /Bom dia.*Response Not stored/,
    Transcription: /Request Not stored.*The tent is fine/,
    Images: /user .*Response .*Image · image\/png/,
    Embeddings: /user .*"embedding"/,
    Anthropic: /system You are .*Image · image\/png .*Reasoning .*calls packing_photo .*Table 4.*Response .*calls send_replacement/,
    AnthropicCitations: /File · application\/pdf · Terms of sale.*Source Terms of sale .*Source Workshop/,
    AnthropicStream: /Streamed.*Reasoning Rounding .*calls open_file .*src\/cart\/total\.ts/,
    FailedStream: /incomplete.*On Sundays the shop .*Overloaded/,
    Gemini: /Image · image\/png .*Reasoning .*calls plan_route/,
    GeminiStream: /Streamed.*Reasoning .*ありがとうございます、.*calls save_phrase/,
    GeminiGrounding: /Source cablecar\.example\.org/,
    GeminiBlocked: /Refusal SAFETY/,
    Bedrock: /File · pdf · Agenda .*calls find_person .*Joined in May\. .*Reasoning The directory/,
    BedrockStream: /Streamed.*Reasoning The ridge may be icy\. I ask .*Let me look at the trail\. .*calls trail_state/,
    CohereStream: /Streamed.*Bread for four days weighs two kilograms/,
    CoherePlan: /Which of your shops .*Reasoning I will find the shops around .*calls find_shops/,
    Cohere: /Reasoning I will search .*calls search_shop .*Source page-12/,
    Rerank: /Use a gentle detergent .*"relevance_score" : 0\.871/,
    Mistral: /Image · image\/png .*Reasoning Hills.*« Le soir, tout près\. »/,
    WorkersAI: /user Write a subject line .*assistant Order \d+: trekking poles missing/,
    WorkersAISpeech: /Cuándo sale .*Audio · audio\/wav/,
    WorkersAITranscription: /Request .*Audio .*Response .*will send the list on Friday\..*"segments"/,
    Replicate: /A hut on a ridge.*Load from pictures\.example\.org/,
    WorkersAITextToImage: /user .*Response .*Image · image\/png/,
    Fallback: /Attempt 2 of 2 answered: .*Response .*assistant/,
    UniversalRequest: /Attempt 1 of 2 answered: anthropic.*The Patient One/,
    DynamicRouteFailure: /Error .*Model execution failed/,
    CacheHit: /From the cache/,
    Wrapped: /Can I still change .*Yes, until it is packed/,
    CutRequest: /user 0:00 .*Response .*sixty items/,
    AgentVercel: /Image · image\/png · screenshot\.png .*Reasoning .*calls checkStock .*calls reserve .*Your code is K4/,
    AgentLangChain: /user I want to send .*calls create_label .*Any parcel shop/,
    AgentPydantic: /system You know the stock\. .*Reasoning .*calls stock .*Eleven are left/,
    AgentSemanticKernel: /calls Orders-Find .*result of Orders-Find .*Yes: both say/,
    AgentMicrosoft: /calls find_shifts .*result of find_shifts .*Shall I ask them/,
    OpenAIAgents: /You are the hut’s warden\. .*calls beds .*result of beds .*Two are left/,
    AutoGen: /You know the trails\. .*Reasoning The state .*calls trail_state .*Open, with ice .*crampons/,
    LangGraph: /Streamed.*The hut has two beds left on Saturday\./,
    VercelTelemetry: /Is the ridge path open\? .*Let me look\. .*calls trail_state/,
    OpenTelemetry: /calls get_weather .*rainy, 14 °C.*Reasoning Rain at 14 degrees/,
    AnthropicCompletion: /Human: Is there water .*Response .*assistant Only at the hut/,
    VertexPredict: /user A hut on a ridge.*Response .*Image · image\/png/,
    BedrockLlama: /user .*How high is the hut\? .*assistant It stands at/,
    BedrockTitan: /user How far is it .*assistant Two hours on foot/,
    BedrockMistral: /user .*Who keeps the hut\?.*assistant Its warden/,
    CohereV1: /system You know the huts\. .*assistant The one on the ridge\. .*user Since when .*assistant Since 1912/,
    WorkersAIStream: /user What do I take along\? .*Streamed.*assistant A rope and crampons\./,
    WorkersAITranslation: /user Is there a bed\? .*assistant ¿Hay una cama\?/,
    Ollama: /user What is in this picture\? .*Image · image\/png .*Reasoning It is very small\. .*A single grey pixel/,
    OllamaStream: /Streamed.*Reasoning The state of trails is asked for\. .*Let me look\. .*calls trail_state/,
    HuggingFace: /user The hut on the ridge .*assistant The hut on the ridge was empty/,
    VercelStream: /Streamed.*Reasoning The hut knows its beds\. .*calls beds .*"free" : 2.*Two are left\./,
    OpenLLMetry: /system You know the trails\. .*user Is the ridge path open\? .*assistant calls trail_state/,
    OpenInference: /user What do you see\? .*assistant A hut with a red roof/,
    LongConversation: /Show 4\d\d earlier messages .*Question 250.*Day 251, and then a week of rest/,
    LargeBody: /What went wrong here\? \[0\] search-0 .*The disks were full/,
  };
  const storiesOf = (words: object) => Object.fromEntries(Object.entries(panels).filter(([name]) => name in words));
  checkStories(details, storiesOf(states), states, { unanswered: ['Loading'] });
  if (isChromium || isThorough) {
    checkStories(details, storiesOf(formats), formats, { areMany: true });
  }
  it('draws the panels of all files alike', () => {
    for (const { component, render } of [openAI, otherProvider, agent]) {
      expect({ component, render }).to.deep.equal({ component: details.component, render: details.render });
    }
  });
  it('has words for each story of the panel', () => {
    expect(Object.keys({ ...states, ...formats })).to.have.members(Object.keys(panels));
  });

  it('has a story for each rare kind of body', () => {
    const shown = Object.values<Story<object>>(panels).map(({ parameters }) => parameters && 'log' in parameters && parameters.log);
    expect(RARE.flatMap(({ name }) => (shown.includes(name) ? [] : name))).to.deep.equal([]);
  });

  it('has a story for each format that the README says is read', async () => {
    const stories = FORMATS.flatMap(([, ...names]) => names);
    expect(stories.filter((name) => !(name in panels))).to.deep.equal([]);
    expect(beside(await readFormats(), FORMATS.map(([phrase]) => phrase))).to.equal('');
  });
  it('shows every log of those that are documented', () => {
    const shown = Object.values<Story<object>>(panels).map(({ parameters }) => parameters && 'log' in parameters && parameters.log);
    const documented = [...DOCUMENTED, ...DOCUMENTED_PROVIDERS, ...DOCUMENTED_AGENTS].map(({ row: { id } }) => id);
    expect(documented.filter((id) => !shown.includes(id))).to.deep.equal([]);
  });

  it('writes no log by hand that the gateway could not have sent', () => {
    const written = [...ODD_LOGS, PASTED, ...DOCUMENTED, ...DOCUMENTED_PROVIDERS, ...DOCUMENTED_AGENTS];
    const fields = new Set(LOGS.flatMap(({ row }) => Object.keys(row)));
    for (const { row } of written) {
      // Throws for a field that has another type on the wire; fields that it does not know pass.
      expect(() => parseLogs(JSON.stringify(row)), row.id).not.to.throw();
      expect([...fields], row.id).to.include.members(Object.keys(row));
    }
  });

  const { default: way, ...pagers } = pager;
  checkStories(way, pagers, {
    default: /Page 2 of 41/,
    FirstPage: /Page 1 of 41/,
    LastPage: /Page 41 of 41/,
    OnlyPage: /Page 1 of 1/,
    Uncounted: /Page 2$/,
  });

  describe('the page of', () => {
    const tags = [
      checkArguments(page),
      checkArguments(bar),
      checkArguments(builder),
      checkArguments(day),
      checkArguments(line, row.Success),
      checkArguments(details, panel.Conversation),
      checkArguments(way),
      checkArguments(reading),
      checkArguments(tree),
    ];

    it('each element that the manifest documents is there', async () => {
      expect(tags).to.have.members((await documentedElements()).map(({ tag }) => tag));
    });

    // The last, when each of them has been looked at.
    describe('them all', () => {
      it('lacks a control for nothing but what no control can make', () => {
        expect([...uncontrolled]).to.have.members(Object.keys(NO_CONTROL));
      });
    });
  });
});
