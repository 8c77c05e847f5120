import type { SampleTemplates, Tool } from '../sample.js';

const REVIEW =
  'You review pull requests. Name real defects first, with the line, then at most two suggestions. Say so when a change is fine.';

const READ_FILE: Tool = {
  name: 'read_file',
  description: 'Returns a file of the repository at the head of the pull request.',
  parameters: ['path'],
};

/** Reviews of code. */
export const CODE_REVIEW: SampleTemplates = [
  () => ({
    system: REVIEW,
    turns: [
      {
        role: 'user',
        text:
          'src/cart/total.ts\n```diff\n-export function total(items: Item[]) {\n-  return items.reduce((sum, item) => sum + item.price, 0);\n' +
          '+export function total(items: Item[], coupon?: Coupon) {\n+  let sum = 0;\n+  for (let i = 0; i <= items.length; i++) {\n' +
          '+    sum += items[i].price * items[i].quantity;\n+  }\n+  return coupon ? sum - sum * coupon.percent : sum;\n }\n```',
      },
    ],
    answer:
      '**Defects**\n\n1. Line 4: `i <= items.length` reads one past the end, so `items[i].price` throws on the last turn. Use ' +
      '`for (const item of items)`.\n2. Line 7: `coupon.percent` looks like 15 rather than 0.15 elsewhere (`Coupon` in ' +
      '`types.ts`). As written, a 15% coupon makes the total negative. Divide by 100.\n\n**Suggestion**\n\nPrices are floats. ' +
      'Keep them in cents until they are shown:\n\n```ts\nconst cents = items.reduce((sum, item) => sum + item.cents * item.quantity, 0);\n' +
      'return Math.round(cents * (1 - (coupon?.percent ?? 0) / 100));\n```',
  }),
  () => ({
    system: REVIEW,
    tools: [READ_FILE],
    turns: [
      { role: 'user', text: 'Review PR 1182 “Cache session look-ups”. Changed files: app/session.py, app/cache.py' },
      { role: 'call', tool: 'read_file', args: { path: 'app/session.py' } },
      {
        role: 'result',
        tool: 'read_file',
        result: {
          path: 'app/session.py',
          text: 'def current_user(request, cache={}):\n    key = request.cookies["sid"]\n    if key not in cache:\n        cache[key] = load_user(key)\n    return cache[key]\n',
        },
      },
    ],
    answer:
      '**Defects**\n\n- `cache={}` is created once and shared by every request of the process. It never expires, so a user who ' +
      'signs out, or whose role is taken away, stays signed in until the next deploy. Use the TTL cache that `app/cache.py` adds.\n' +
      '- `request.cookies["sid"]` raises `KeyError` for visitors without a cookie. `.get("sid")` and return `None`.\n\nThe rest ' +
      'reads well.',
  }),
  () => ({
    system: REVIEW,
    tools: [READ_FILE],
    turns: [
      { role: 'user', text: 'Review PR 1190 “Retry webhooks with backoff”. Changed files: internal/webhook/sender.go' },
    ],
    answer: { role: 'call', tool: 'read_file', args: { path: 'internal/webhook/sender.go' } },
  }),
  () => ({
    turns: [
      {
        role: 'user',
        text: 'Write a SQL query: for each month of this year, the number of customers who ordered for the first time.',
      },
    ],
    answer:
      "```sql\nSELECT date_trunc('month', first_order) AS month,\n       count(*) AS new_customers\nFROM (\n  SELECT customer_id, " +
      "min(created_at) AS first_order\n  FROM orders\n  GROUP BY customer_id\n) AS firsts\nWHERE first_order >= date_trunc('year', " +
      'now())\nGROUP BY 1\nORDER BY 1;\n```\n\nThe inner query has to see **all** orders. Filtering by year inside it would count ' +
      'returning customers as new.',
  }),
  () => ({
    system: 'Answer with the regular expression first, then one line of explanation.',
    turns: [
      {
        role: 'user',
        text: 'JavaScript regex that matches a hex colour with 3, 4, 6 or 8 digits, nothing else on the line',
      },
    ],
    answer:
      '`/^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i`\n\nThree alternatives for the lengths, anchored at both ends; `i` accepts upper case.',
  }),
];
