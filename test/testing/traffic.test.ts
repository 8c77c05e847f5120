import { expect } from '@open-wc/testing';
import { generateLog, generateTraffic, type GatewayLog } from '../../src/testing/index.js';
import { isObject } from './helpers.js';

const NOW = Date.UTC(2026, 7, 5, 15, 30); // a Wednesday afternoon
const DAY = 86_400_000;

/** The stored text of a body. */
function textOf(body: unknown): string | undefined {
  const value = isLazy(body) ? body() : body;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isLazy(body: unknown): body is () => unknown {
  return typeof body === 'function';
}

const written = (log: GatewayLog): unknown => ({
  row: log.row,
  request: textOf(log.request),
  response: textOf(log.response),
});

function metadataOf({ row }: GatewayLog): Record<string, unknown> {
  const parsed: unknown = typeof row.metadata === 'string' ? JSON.parse(row.metadata) : undefined;
  if (!isObject(parsed)) throw new Error('Expected an object');
  return parsed;
}

function timeOf({ row }: GatewayLog): number {
  return Date.parse(row.created_at ?? '');
}

function distinct(values: readonly unknown[]): Set<unknown> {
  return new Set(values);
}

describe('Generated traffic', () => {
  const logs = generateTraffic({ count: 6000, now: NOW });
  const share = (holds: (log: GatewayLog) => boolean): number => logs.filter(holds).length / logs.length;

  it('is the same for the same seed, bodies and all, and another for another', () => {
    const some = (seed: number): unknown[] => generateTraffic({ count: 40, now: NOW, seed }).map(written);
    expect(some(7)).to.deep.equal(some(7));
    expect(some(7)).not.to.deep.equal(some(8));
    const [log] = logs;
    expect(log && written(log), 'asked twice').to.deep.equal(log && written(log));
  });

  it('has as many logs as asked for, newest first, each with its own id', () => {
    expect(logs).to.have.length(6000);
    expect(distinct(logs.map(({ row }) => row.id)).size).to.equal(6000);
    for (const { row } of logs) expect(row.id).to.match(/^[0-9a-f]{64}$/);
    const times = logs.map(timeOf);
    expect(times).to.deep.equal([...times].sort((a, b) => b - a));
    expect(generateTraffic({ count: 0, now: NOW })).to.deep.equal([]);
  });

  it('covers the days up to now, in a daily and a weekly rhythm', () => {
    const times = logs.map(timeOf);
    expect(Math.max(...times))
      .to.be.at.most(NOW)
      .and.above(NOW - DAY / 12);
    expect(Math.min(...times))
      .to.be.at.least(NOW - 14 * DAY)
      .and.below(NOW - 13 * DAY);
    const inHours = (from: number, to: number): number =>
      share((log) => new Date(timeOf(log)).getUTCHours() >= from && new Date(timeOf(log)).getUTCHours() < to);
    expect(inHours(9, 12)).to.be.above(5 * inHours(0, 3));
    const weekend = share((log) => [0, 6].includes(new Date(timeOf(log)).getUTCDay()));
    expect(weekend).to.be.above(0.02).and.below(0.2);
    for (const { row } of generateTraffic({ count: 50, now: NOW, days: 0.5 })) {
      expect(Date.parse(row.created_at ?? ''))
        .to.be.at.least(NOW - DAY / 2)
        .and.at.most(NOW);
    }
  });

  it('has ten or more models of six or more providers, chats, embeddings and images', () => {
    const answered = logs.filter(({ row }) => row.provider !== 'unknown');
    expect(distinct(answered.map(({ row }) => row.model)).size).to.be.at.least(10);
    expect(distinct(answered.map(({ row }) => row.provider)).size).to.be.at.least(6);
    const types = [...distinct(logs.map(({ row }) => row.model_type))];
    expect(types).to.have.members(['chat', 'embedding', 'image', 'audio', 'moderation', 'rerank', 'tuning']);
  });

  it('names endpoints, users and virtual keys in metadata of at most five entries', () => {
    const tags = logs.map(metadataOf);
    expect(distinct(tags.map((tag) => tag.endpoint)).size).to.be.at.least(10);
    expect(distinct(tags.map((tag) => tag.user)).size).to.be.at.least(8);
    expect(distinct(tags.map((tag) => tag.virtual_key)).size).to.be.at.least(6);
    expect(Math.max(...tags.map((tag) => Object.keys(tag).length))).to.be.at.most(5);
    expect(tags.some((tag) => 'user' in tag && 'virtual_key' in tag)).to.equal(false);
    expect(share((log) => 'user' in metadataOf(log))).to.be.within(0.2, 0.45);
    expect(share((log) => 'virtual_key' in metadataOf(log))).to.be.within(0.5, 0.75);
    expect(share((log) => !('user' in metadataOf(log)) && !('virtual_key' in metadataOf(log)))).to.be.within(
      0.01,
      0.08,
    );
    expect(share((log) => !('endpoint' in metadataOf(log)))).to.be.within(0.03, 0.15);
  });

  it('fails now and then, with a status and without tokens or cost', () => {
    const failed = logs.filter(({ row }) => row.success === false);
    expect(failed.length / logs.length).to.be.within(0.04, 0.09);
    for (const { row } of failed) {
      expect(row.status_code).not.to.equal(200);
      expect(row.tokens_in ?? 0).to.equal(0);
      expect(row).not.to.have.property('cost');
      expect(row.cached).to.equal(false);
    }
    expect([...distinct(failed.map(({ row }) => row.status_code))]).to.include.members([
      400, 401, 424, 429, 500, 503, 529,
    ]);
    expect(share(({ row }) => row.success === true && row.status_code === 200)).to.be.above(0.9);
  });

  it('fails in the words of the providers and of the gateway', () => {
    const bodies = logs.filter(({ row }) => row.success === false).map(({ response }) => textOf(response) ?? '');
    for (const words of [
      '"rate_limit_exceeded"',
      '"insufficient_quota"',
      '"context_length_exceeded"',
      '"invalid_api_key"',
      '"overloaded_error"',
      'prompt is too long',
      '"RESOURCE_EXHAUSTED"',
      '"UNAVAILABLE"',
      '"INVALID_ARGUMENT"',
      '"code":3040',
      '"code":"3505"',
      '"code":2016',
      '"code":2017',
      '"code":2029',
      '"code":2030',
      '"state":"Failed"',
    ]) {
      expect(
        bodies.some((body) => body.includes(words)),
        words,
      ).to.equal(true);
    }
    const route = logs.find(({ row }) => row.provider === 'unknown');
    expect(route?.row.model).to.match(/^dynamic\//);
  });

  it('marks what data loss prevention flagged and blocked', () => {
    expect(share(({ row }) => row.dlp_action === 'FLAG')).to.be.above(0);
    for (const { row, response } of logs) {
      const blocked = row.dlp_action === 'BLOCK';
      if (response) expect(/"code":20(29|30)/.test(textOf(response) ?? '')).to.equal(blocked);
    }
  });

  it('is answered by the cache at times, fast and free', () => {
    const cached = logs.filter(({ row }) => row.cached);
    expect(cached.length / logs.length).to.be.within(0.02, 0.2);
    for (const { row } of cached) {
      expect(row.cost).to.equal(0);
      expect(row.duration).to.be.below(50);
      expect(row.success).to.equal(true);
    }
  });

  it('knows most costs, not all, and never a negative figure', () => {
    expect(share(({ row }) => row.success === true && row.cost === undefined)).to.be.within(0.02, 0.12);
    for (const { row } of logs) {
      expect(row.cost ?? 0).to.be.at.least(0);
      expect(row.duration ?? 0).to.be.above(0);
      if (row.success && row.model_type !== 'tuning') expect(row.tokens_in ?? 0).to.be.above(0);
    }
    const mini = logs.find(({ row }) => row.model === 'gpt-4o-mini' && row.cost);
    expect(mini?.row.cost).to.be.closeTo(
      ((mini?.row.tokens_in ?? 0) * 0.15 + (mini?.row.tokens_out ?? 0) * 0.6) / 1e6,
      1e-12,
    );
  });

  it('falls back to a second model at times, and does not store every body', () => {
    const fallbacks = logs.filter(({ row }) => (row.step ?? 0) > 0);
    expect(fallbacks.length / logs.length).to.be.within(0.005, 0.05);
    const universal: unknown = JSON.parse(textOf(fallbacks.find(({ request }) => request)?.request) ?? '');
    expect(universal).to.be.an('array').with.length(2);
    expect(share(({ request, response }) => !request && !response)).to.be.within(0.005, 0.05);
  });
});

describe('Generated bodies', () => {
  const logs = generateTraffic({ count: 4000, now: NOW, seed: 3 });

  it('report the tokens of their row', () => {
    const readers: readonly RegExp[] = [
      /"prompt_tokens":(\d+),"completion_tokens":(\d+)/,
      /"input_tokens":(\d+),.*"output_tokens":(\d+)/,
      // A blocked prompt has no candidates to count.
      /"promptTokenCount":(\d+),(?:"candidatesTokenCount":(\d+))?/,
      /"inputTokens":(\d+),"outputTokens":(\d+)/,
      /"InputTokenCount":(\d+),"OutputTokenCount":(\d+)/i,
      /"gen_ai.usage.input_tokens":(\d+),"gen_ai.usage.output_tokens":(\d+)/,
    ];
    let checked = 0;
    for (const { row, response } of logs) {
      if (!response || !row.success || row.model_type !== 'chat' || row.response_content_type === 'text/event-stream')
        continue;
      const text = (textOf(response) ?? '').replaceAll('\\"', '"');
      const usage = readers.map((reader) => reader.exec(text)).find(Boolean);
      expect([Number(usage?.[1]), Number(usage?.[2] ?? 0)], row.model ?? '').to.deep.equal([row.tokens_in, row.tokens_out]);
      checked += 1;
    }
    expect(checked).to.be.above(1000);
  });

  it('use tools in each format', () => {
    const all = logs.map(({ request, response }) => `${textOf(request)}\n${textOf(response)}`).join('\n');
    for (const words of [
      '"tool_calls":',
      '"role":"tool"',
      '"tool_use"',
      '"tool_result"',
      '"functionCall"',
      '"functionResponse"',
      '"toolUse"',
      '"function_call_output"',
    ]) {
      expect(all.includes(words), words).to.equal(true);
    }
    for (const words of [
      '"json_schema"',
      '"responseSchema"',
      '"embedding":[',
      '"b64_json":',
      '"streamed_data"',
      'data: [DONE]',
      'event: message_stop',
    ]) {
      expect(all.includes(words), words).to.equal(true);
    }
    expect(all)
      .to.match(/[\u0600-\u06ff]/, 'Arabic')
      .and.match(/[\u3040-\u30ff]/, 'Japanese')
      .and.match(/\p{Extended_Pictographic}/u, 'emoji');
  });

  it('give each tool result the id of its call', () => {
    for (const { request } of logs) {
      const text = textOf(request) ?? '';
      for (const [, id] of text.matchAll(/"(?:tool_call_id|tool_use_id|toolUseId)":"([^"]+)"/g)) {
        expect(text.split(`"${id}"`).length, `mentions of ${id}`).to.be.at.least(3);
      }
    }
  });

  it('are streams where the row says so', () => {
    const streams = logs.filter(({ row, response }) => response && row.response_content_type === 'text/event-stream');
    expect(streams.length).to.be.above(100);
    for (const { row, response } of streams) {
      if (row.success) expect(textOf(response)).to.match(/^(event: [\w.]+\n)?data: /);
    }
  });

  it('are long at times, and longer than a head at times', () => {
    const sizes = logs.map(({ response }) => (textOf(response) ?? '').length);
    expect(Math.max(...sizes)).to.be.above(4000);
    const requests = logs.map(({ request }) => (textOf(request) ?? '').length);
    expect(Math.max(...requests)).to.be.above(65_536);
  });

  it('hold nothing that looks like a secret', () => {
    const secret = /\bsk-[\w-]{8}|AKIA[0-9A-Z]{12}|AIza[\w-]{20}|gh[pousr]_\w{20}|xox[bap]-|-----BEGIN|Bearer \w/;
    for (const log of logs) {
      const text = `${JSON.stringify(log.row)}${textOf(log.request)}${textOf(log.response)}`;
      expect(secret.exec(text)?.[0], log.row.id).to.equal(undefined);
    }
  });
});

/** Words of each kind of body, of a request or a response. */
const KINDS: Readonly<Record<string, RegExp>> = {
  'parallel calls of tools': /"tool_calls":\[\{[^[\]]*\},\{[^[\]]*\},\{/,
  'results of parallel calls': /"role":"tool","tool_call_id":"\w+","content":"(?:[^"\\]|\\.)*"\},\{"role":"tool"/,
  'JSON mode': /"response_format":\{"type":"json_object"\}/,
  'an image as input': /"image_url":\{"url":"data:image\/png;base64,iVBOR/,
  'audio as input': /"input_audio":\{"data":"UklGR/,
  'audio as answer': /"audio":\{"id":"audio_\w+","data":"UklGR/,
  'a refusal': /"content":null,"refusal":"I'm sorry/,
  'citations of the web': /"annotations":\[\{"type":"url_citation","url_citation":/,
  'reasoning in a chat': /"reasoning_content":"[^"]+","content":"/,
  'a stream of calls': /^data: .*"delta":\{"content":null,"reasoning_content":.*"delta":\{"tool_calls":\[\{"index":1,"id":/s,
  'a stream that broke off': /^data: \{(?!.*\[DONE\]).*"choices":\[\{"index":0,"delta":\{"content":"[^}]*$/s,
  'a list of chunks': /^\[\{"id":"chatcmpl-\w+","object":"chat.completion.chunk"/,
  'reasoning and calls in a response': /"type":"summary_text".*"type":"function_call","status":"completed"/,
  'a search in a response': /"type":"web_search_call".*"type":"url_citation","start_index"/,
  'an image in a response': /"type":"image_generation_call".*"result":"iVBOR/,
  'a stream of a response': /^event: response.created\n.*event: response.function_call_arguments.delta\n.*event: response.completed\n/s,
  'a legacy completion': /"object":"text_completion"/,
  'speech': /"voice":"coral"/,
  'a transcription': /"task":"transcribe","language":"english"/,
  'what is no conversation': /"training_file":"file-/,
  'a moderation': /"category_scores":/,
  'blocks of Anthropic': /"thinking":"[^"]+","signature":.*"type":"tool_use"/,
  'results with images of Anthropic': /"type":"tool_result","tool_use_id":"\w+","content":\[.*"type":"image"/,
  'system blocks of Anthropic': /"system":\[\{"type":"text".*"cache_control"/,
  'documents of Anthropic': /"type":"document","source":\{"type":"base64","media_type":"application\/pdf","data":"JVBERi/,
  'citations of Anthropic': /"type":"page_location".*"type":"char_location"/,
  'a stream of Anthropic with a call': /"thinking_delta".*"signature_delta".*"input_json_delta","partial_json":"[^"]/s,
  'a stream of Anthropic that failed': /event: error\ndata: \{"type":"error","error":\{"type":"overloaded_error"/,
  'an image to Gemini': /"inlineData":\{"mimeType":"image\/png","data":"iVBOR/,
  'thoughts and calls of Gemini': /"thought":true\}.*"functionCall":/,
  'grounding of Gemini': /"groundingChunks":\[/,
  'a prompt that Gemini blocked': /^\{"promptFeedback":\{"blockReason":"SAFETY"/,
  'a stream of Gemini with a call': /^\{"streamed_data":.*"thought":true.*"functionCall":/,
  'documents and images to Bedrock': /"document":\{"format":"pdf".*"image":\{"format":"png"/,
  'reasoning of Bedrock': /"reasoningContent":\{"reasoningText":/,
  'citations of Cohere': /"citations":\[\{"start":\d+,"end":\d+,"text":"down to/,
  'a ranking of documents': /"documents":\[.*"top_n":2/,
  'a plan of Cohere': /"tool_plan":"I will find/,
  'thoughts of Mistral': /"content":\[\{"type":"thinking","thinking":\[\{"type":"text"/,
  'a bare prompt': /^\{"prompt":"Write a subject line/,
  'a transcription of Workers AI': /"transcription_info":/,
  'speech of Workers AI': /"result":\{"audio":"UklGR/,
  'a body in strings and an envelope': /^"\{\\"success\\":true,\\"result\\":\{\\"id\\":\\"chatcmpl-/,
  'a body that was cut': /^\{"model":"gpt-4o-mini","messages":\[.{800,900}[^}\]]$/s,
  'a universal request of which the first step won': /^\[\{"provider":"anthropic".*\{"provider":"workers-ai","endpoint":"@cf/,
  'messages of the Vercel AI SDK': /"type":"tool-checkStock","toolCallId"/,
  'a stream of the Vercel AI SDK': /"type":"tool-input-delta".*"type":"text-delta"/s,
  'messages of LangGraph': /"type":"ai","content":"".*"type":"tool","content"/,
  'messages of Pydantic AI': /"part_kind":"system-prompt".*"part_kind":"tool-return"/,
  'messages of Semantic Kernel': /"\$type":"FunctionCallContent"/,
  'messages of Microsoft.Extensions.AI': /"\$type":"functionCall"/,
  'messages of OpenTelemetry': /"gen_ai.output.messages":"\[\{/,
};

describe('Rare bodies', () => {
  for (const seed of [1, 3]) {
    it(`come each in 2,500 logs of seed ${seed}, and are few`, () => {
      const logs = generateTraffic({ count: 2500, now: NOW, seed }).filter(({ row }) => row.model_type !== 'embedding' && row.success);
      const bodies = logs.flatMap(({ request, response }) => [textOf(request) ?? '', textOf(response) ?? '']);
      for (const [kind, words] of Object.entries(KINDS)) {
        const found = bodies.filter((body) => words.test(body)).length;
        expect(found, kind).to.be.within(1, 30);
      }
    });
  }
});

describe('Live traffic', () => {
  it('is one log at the given moment, the same for a seed', () => {
    const log = generateLog({ now: NOW, seed: 5 });
    expect(timeOf(log)).to.equal(NOW);
    expect(written(log)).to.deep.equal(written(generateLog({ now: NOW, seed: 5 })));
    expect(generateLog({ now: NOW }).row.id).not.to.equal(generateLog({ now: NOW }).row.id);
  });
});
