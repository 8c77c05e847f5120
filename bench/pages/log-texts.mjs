// What a log's cells say, from a row of the API: for the pages that are compared, each of which draws it in its own way. A
// formatter is made once, as anybody would.

const counts = new Intl.NumberFormat('en-US');
const costs = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', minimumFractionDigits: 6 });
const clock = new Intl.DateTimeFormat('en-US', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const calendar = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' });
const UNKNOWN = '—';

/** Endpoint, model, provider, source, tokens, cost, status and time, and what of them is not a text. */
export function textsOf(row, maxTokens) {
  const metadata = row.metadata ? JSON.parse(row.metadata) : {};
  const { provider, model, tokens_in: tokensIn, tokens_out: tokensOut, status_code: status, cost } = row;
  const tokens = tokensIn == null && tokensOut == null ? null : (tokensIn ?? 0) + (tokensOut ?? 0);
  const time = Date.parse(row.created_at);
  const outcome = status == null ? (row.success == null ? 'unknown' : row.success ? 'success' : 'error') : status === 200 ? 'success' : 'error';
  const named = metadata.endpoint ?? null;
  return {
    id: row.id,
    endpoint: named ?? `${provider} · ${row.path}`,
    // Where the endpoint has no name of its own it starts with the provider, which need not be told twice.
    isNamed: named !== null,
    path: row.path,
    provider,
    model,
    isCached: row.cached === true,
    isFallback: Boolean(row.step),
    virtualKey: metadata.virtual_key ?? null,
    user: metadata.user ?? null,
    tokens: tokens === null ? UNKNOWN : counts.format(tokens),
    share: tokens && maxTokens ? Math.min(1, tokens / maxTokens) : 0,
    cost: cost == null ? UNKNOWN : cost > 0 && cost < 0.000_000_5 ? `<${costs.format(0.000_001)}` : costs.format(cost),
    outcome,
    status: status ?? { success: 'Success', error: 'Error', unknown: UNKNOWN }[outcome],
    time: clock.format(time),
    title: new Date(time).toISOString(),
    day: new Date(time).toDateString(),
    at: time,
  };
}

export const totalText = (count) => `${counts.format(count)} logs`;

export const pageText = (page, pages) => `Page ${counts.format(page)} of ${counts.format(pages)}`;

/** `Today`, `Yesterday`, `Mar 14`. */
export function dayHeading(time) {
  const days = Math.round((new Date(time).setHours(0, 0, 0, 0) - new Date().setHours(0, 0, 0, 0)) / 86_400_000);
  return days === 0 ? 'Today' : days === -1 ? 'Yesterday' : calendar.format(time);
}

/** Asks for a page of logs, as the element does. */
export async function ask(endpoint, { page = 1, perPage, failed = false }) {
  const filters = failed ? `&filters=${encodeURIComponent('[{"key":"success","operator":"eq","value":[false]}]')}` : '';
  const query = `page=${page}&per_page=${perPage}&order_by=created_at&order_by_direction=desc&meta_info=true${filters}`;
  const response = await fetch(`${endpoint}?${query}`, { cache: 'no-store' });
  const { result, result_info: info } = await response.json();
  return { rows: result.map((row) => textsOf(row, info.max_total_tokens)), total: info.total_count };
}
