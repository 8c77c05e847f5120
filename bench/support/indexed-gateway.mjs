// A gateway of as many logs as one likes, none of which it holds: the rows of a page are made from their places in the list.

/** Milliseconds between two logs. */
const APART = 30_000;

/**
 * @param rows what the logs are made of, again and again
 * @param total how many logs there are
 * @param now milliseconds since the epoch of the newest
 */
export function indexedGateway(rows, total, now) {
  const maxTokens = Math.max(...rows.map(({ tokens_in = 0, tokens_out = 0 }) => tokens_in + tokens_out));
  const row = (index) => ({
    ...rows[index % rows.length],
    id: index.toString(16).padStart(64, '0'),
    created_at: new Date(now - index * APART).toISOString(),
  });
  return {
    async handle({ url }) {
      const asked = new URL(url).searchParams;
      const [page, perPage] = [Number(asked.get('page')), Number(asked.get('per_page'))];
      const start = (page - 1) * perPage;
      const count = Math.max(0, Math.min(perPage, total - start));
      const result = Array.from({ length: count }, (_, index) => row(start + index));
      const info = { count, page, per_page: perPage, total_count: total, max_total_tokens: maxTokens };
      return Response.json({ success: true, result, result_info: info, errors: [], messages: [] });
    },
  };
}
