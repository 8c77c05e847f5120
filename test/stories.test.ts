import { expect } from '@open-wc/testing';
import { setupWorker } from 'msw/browser';
import { stub, type SinonStub } from 'sinon';
import '../src/define.js';
import * as clients from '../stories/clients.stories.js';
import * as dayGroup from '../stories/day-group.stories.js';
import * as doubts from '../stories/doubts.stories.js';
import * as failures from '../stories/failures.stories.js';
import * as filterBar from '../stories/filter-bar.stories.js';
import * as filterBuilder from '../stories/filter-builder.stories.js';
import * as filters from '../stories/filters.stories.js';
import * as gatewayLogs from '../stories/gateway-logs.stories.js';
import { handlers } from '../stories/gateways.js';
import * as guideClient from '../stories/guides/client/client.stories.js';
import * as guideSecrets from '../stories/guides/secrets.stories.js';
import * as pager from '../stories/pager.stories.js';
import * as panel from '../stories/panel.stories.js';
import * as row from '../stories/row.stories.js';
import * as themes from '../stories/themes.stories.js';
import { draw, type Meta, type Story } from './support/draw-story.js';
import { all, textOf, until } from './support/page.js';

const isChromium = navigator.userAgent.includes('Chrome/');
/** In CI, where there is time. */
const isThorough = document.documentElement.hasAttribute('data-thorough');

/** Every story of a file is drawn, shows the words that it is about, and is accessible. */
function checkStories<Args extends object>(
  meta: Meta<Args>,
  stories: Readonly<Record<string, Story<NoInfer<Args>>>>,
  words: Readonly<Record<string, RegExp>>,
  areMany = false,
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
          const waiting = name !== 'Loading' && all(page, '.skeleton').length > 0;
          if (waiting || !expected.test(textOf(page))) throw new Error(`It shows: ${textOf(page)}`);
          return true;
        });
        // WebKit lets the list fade on for a moment after it has come back.
        await until(() => all(page, '[role=table]').every((table) => table.getAnimations().length === 0));
        // What axe finds is in the markup, which is the same in every engine; elements/ asks it in each of them.
        if (isChromium && (isThorough || !areMany)) await expect(page).to.be.accessible();
        expect(complaints.args).to.deep.equal([]);
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

  // Those that the guides show.
  const { default: written, ...writing } = guideClient;
  checkStories(written, writing, { AtWork: /^Calls (?!.*Playground).* — .*Page 1$/ });
  const { default: secrets, ...masked } = guideSecrets;
  checkStories(secrets, masked, { Masked: /<b>Why<\/b> does sk- ?•+.*\\u202e/ });

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
    WrongSettings: /Unknown time zone.*per-page is 33.*Unknown dialect "klingon"/,
    UrlState: /Latency .*Page 1 of 250/,
  });

  // Of whatever fails, the rows of before stay.
  const { default: failure, ...ways } = failures;
  checkStories(failure, ways, {
    Refused400: /refused the request \(400\).*7001.*rows below are from before.* Retry .*\$/,
    Credentials401: /not accept the credentials \(401\).*Authentication error \(10000\).* Retry .*\$/,
    Forbidden403: /may not read logs \(403\).* Retry .*\$/,
    NotFound404: /no logs at this endpoint \(404\).*Not Found \(7002\).* Retry .*\$/,
    Expired406: /session has expired \(406\).* Retry .*\$/,
    TooMany429: /Too many requests to the gateway \(429\)\. Wait a moment.* Retry .*\$/,
    RetryAfter429: /Too many requests to the gateway \(429\)\. It asks to wait 300 seconds\. Last refreshed at \d+:\d+:\d+\. Retry .*\$/,
    AutoWaits429: /wait 300 seconds\. Auto goes on at \d+:\d+:\d+.* Retry .*\$/,
    Internal500: /failed to answer \(500\)\. It says: “Internal error \(7000\)”\. Last refreshed at \d+:\d+:\d+\. Retry .*\$/,
    Unavailable503: /failed to answer \(503\)\. It asks to wait 30 seconds\. Last refreshed at \d+:\d+:\d+\. Retry .*\$/,
    Html: /The answer is a web page.* Retry .*\$/,
    CutOff: /The answer broke off before its end.* Retry .*\$/,
    EmptyAnswer: /The answer is empty.* Retry .*\$/,
    AnotherShape: /not what the logs API sends.* Retry .*\$/,
    ReportedFailure: /The gateway reports a failure\. It says: “Internal error \(7000\)”\. Last refreshed at \d+:\d+:\d+\. Retry .*\$/,
    ErrorsBesideRows: /lists errors beside its rows.*A shard is missing \(7000\)”\. Last refreshed at \d+:\d+:\d+\. Retry .*\$/,
    TimeOut: /did not answer within 30 seconds.* Retry .*\$/,
    NoNetwork: /could not be reached\. Check the connection.* Retry .*\$/,
    Offline: /This device is offline.* Retry .*\$/,
    CrossOrigin: /could not be reached\. It is on another site.* Retry .*\$/,
    Outage: /gets its logs from is down.* Retry .*\$/,
    RowsFromBefore: /Logs — .*\(429\).* rows below are from before\. Retry .*\$/,
    Dark: /Auto goes on at/,
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

  const { default: themed, ...looks } = themes;
  checkStories(themed, looks, { default: /Requests 2,\d+ logs .*Time before .*Model is not .*Error .*Latency .*Request .*user .*Latency .*Page 1 of/ });

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
    Problem: /./,
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
    Expanded: /Request .*Response/,
    Gone: /no longer on this page/,
    WithDate: /[A-Z][a-z]{2} \d+/,
  });

  const { default: details, ...panels } = panel;
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
    Cohere: /Reasoning I will search .*calls search_shop .*Source page-12/,
    Rerank: /Use a gentle detergent .*"relevance_score" : 0\.871/,
    Mistral: /Image · image\/png .*Reasoning Hills.*« Le soir, tout près\. »/,
    WorkersAI: /user Write a subject line .*assistant Order \d+: trekking poles missing/,
    WorkersAISpeech: /Cuándo sale .*Audio · audio\/wav/,
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
    OpenTelemetry: /calls get_weather .*rainy, 14 °C.*Reasoning Rain at 14 degrees/,
    LongConversation: /Show 4\d\d earlier messages .*Question 250.*Day 251, and then a week of rest/,
    LargeBody: /What went wrong here\? \[0\] search-0 .*The disks were full/,
  };
  const storiesOf = (words: object) => Object.fromEntries(Object.entries(panels).filter(([name]) => name in words));
  checkStories(details, storiesOf(states), states);
  if (isChromium || isThorough) checkStories(details, storiesOf(formats), formats, true);
  it('has words for each story of the panel', () => {
    expect(Object.keys({ ...states, ...formats })).to.have.members(Object.keys(panels));
  });

  const { default: way, ...pagers } = pager;
  checkStories(way, pagers, {
    default: /Page 2 of 41/,
    FirstPage: /Page 1 of 41/,
    LastPage: /Page 41 of 41/,
    OnlyPage: /Page 1 of 1/,
    Uncounted: /Page 2$/,
  });
});
