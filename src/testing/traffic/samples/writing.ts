import type { SampleTemplates } from '../sample.js';

const BRAND = 'You write for Northwind Outdoors. Plain words, dry humour, no exclamation marks, no superlatives.';

/** Copy for the shop. */
export const MARKETING: SampleTemplates = [
  ({ product }) => ({
    system: BRAND,
    turns: [
      {
        role: 'user',
        text: `Three subject lines for the newsletter about the ${product}. At most 45 characters each.`,
      },
    ],
    answer: `1. The ${product}, finally back\n2. Weather happens. So did we.\n3. One thing less to worry about`,
  }),
  ({ product, city }) => ({
    system: BRAND,
    turns: [
      { role: 'user', text: `Product text for the ${product}, 60 words, for the shop page.` },
      {
        role: 'assistant',
        text: `The ${product} was drawn at a kitchen table and tested on a very wet hill. It does one job and does it for years.`,
      },
      { role: 'user', text: `Good start. Mention ${city}, and that it can be repaired for free.` },
    ],
    answer:
      `The ${product} was drawn at a kitchen table in ${city} and tested on a very wet hill. It does one job, and does it for ` +
      'years. When something gives way in the end, send it to us: our workshop repairs it for free, adds a patch you may or may ' +
      'not like, and returns it with a note about what went wrong. Most people keep the note.',
  }),
  () => ({
    system: BRAND,
    turns: [{ role: 'user', text: 'A push notification for abandoned carts. Friendly, not needy. Max 90 characters.' }],
    answer: 'Your cart is still here. It is not in a hurry, and neither are we. 🏕️',
  }),
];

/** Plans for a trip. */
export const TRAVEL: SampleTemplates = [
  ({ city }) => ({
    system: 'You plan weekends. Ask for the weather before you promise anything outdoors.',
    tools: [{ name: 'get_weather', description: 'The forecast for a city and a day.', parameters: ['city', 'day'] }],
    turns: [
      { role: 'user', text: `Two days in ${city} with a five-year-old. We love animals and hate queues.` },
      { role: 'call', tool: 'get_weather', args: { city, day: 'Saturday' } },
      {
        role: 'result',
        tool: 'get_weather',
        result: { city, day: 'Saturday', high_c: 19, rain_probability: 0.2, sky: 'partly cloudy' },
      },
    ],
    answer:
      `Saturday in ${city} looks kind: 19 °C and hardly any rain. Go to the zoo when it opens, before the tour groups; have lunch ` +
      'outside; and leave the afternoon to a playground and an ice cream. On Sunday take the ferry in the morning (children ride ' +
      'free) and keep the natural history museum for the hour when everybody is tired.',
  }),
  ({ city }) => ({
    system: 'You plan weekends. Ask for the weather before you promise anything outdoors.',
    tools: [{ name: 'get_weather', description: 'The forecast for a city and a day.', parameters: ['city', 'day'] }],
    turns: [{ role: 'user', text: `Can we have a picnic in ${city} on Sunday?` }],
    answer: { role: 'call', tool: 'get_weather', args: { city, day: 'Sunday' } },
  }),
];

/** Notes of meetings and longer pieces. */
export const NOTES: SampleTemplates = [
  () => ({
    system: 'Summarise the meeting in decisions, open questions and tasks. Names as spoken.',
    turns: [
      {
        role: 'user',
        text:
          'Daniel: So, do we ship the new checkout on Thursday?\nPriya: The payment tests are green since yesterday. What is missing ' +
          'is the copy for failed cards.\nAisha: You get it today, before five.\nNoah: And the refund report? Finance needs the new ' +
          'column before month end.\nPriya: That is a day of work. I can start on Friday.\nDaniel: Then Thursday for checkout, and ' +
          'the report by next Wednesday. Do we roll out to everyone?\nPriya: Ten percent first, I would say.\nDaniel: Fine.',
      },
    ],
    answer:
      '**Decisions**\n- The new checkout ships on Thursday, to ten percent of visitors first.\n- The refund report follows by next ' +
      'Wednesday.\n\n**Open questions**\n- When to go beyond ten percent: nobody named a date.\n\n**Tasks**\n- Aisha: copy for failed ' +
      'cards, today before 17:00.\n- Priya: refund column, starting on Friday.',
  }),
  () => ({
    system: 'You write for engineers. Be complete and calm.',
    turns: [
      {
        role: 'user',
        text: 'Write the public post-mortem for last week’s search outage from my notes: index rebuild, disk full, 94 minutes.',
      },
    ],
    answer: POST_MORTEM,
  }),
];

const POST_MORTEM = `# Search was unavailable for 94 minutes

## Summary
On Tuesday between 09:12 and 10:46 UTC every search in the shop returned an error. Browsing by category, the cart and checkout worked all along. The cause was a rebuild of the search index that filled the disks of all three nodes at once. We are sorry: search is how most of you find things, and a morning is a long time to go without it.

## What happened
We rebuild the index when we change how products are described. A rebuild writes a second copy beside the first, then swaps them. On Tuesday the second copy was four times as large as usual, because a new field stored the full text of every review with every size and colour of a product.

At 09:04 the first node passed 85% of its disk, and the alert for it went to a channel that nobody watches since the teams were reorganised in spring. At 09:12 the node stopped accepting writes and left the cluster. The other two took over its share of the rebuild and filled up in turn, within two minutes of each other.

## How we found out
Customers told us. Support received the first message at 09:15 and paged the engineer on call at 09:19. Our own check of the search page did not fire, because it only looked at the status code, and the page answered 200 with an empty list and a friendly sentence.

## How we fixed it
1. 09:26 – We stopped the rebuild. That did not free any space: the half-written copy stayed on disk.
2. 09:41 – We tried to delete the copy, which the cluster refused without a majority of its nodes.
3. 10:05 – We attached larger disks to two nodes and restarted them, one after the other.
4. 10:38 – The cluster had a majority again, and we deleted the copy.
5. 10:46 – Searches were answered. We watched for another hour before we called it over.

## What went well
The cart and checkout do not depend on search, by design, and the design held. The runbook for a lost node was correct in every step that applied.

## What went badly
- One rebuild could use the disks of all nodes. Nothing limited it.
- A page that says “no results” and a page that cannot search looked the same to our monitoring.
- An alert had no owner for seven months.

## What we change
| Change | By |
| --- | --- |
| A rebuild stops by itself when a node has less than 30% of its disk left | done |
| The check of the search page looks for a known product | done |
| Every alert names a team, and one without a team cannot be saved | end of month |
| Rebuilds run on a copy of the cluster, and are swapped in only when complete | next quarter |

## A last word
Nobody did anything unusual on Tuesday. The change had been reviewed, and rebuilds had worked forty times before. That is why the list above holds limits and checks, and no advice to be more careful.`;

/** What people try in the playground. */
export const PLAYGROUND: SampleTemplates = [
  () => ({
    turns: [{ role: 'user', text: 'Explain eventual consistency to a ten-year-old.' }],
    answer:
      'Imagine you and your friends each have a notebook with the score of your game. When someone scores, they tell the person ' +
      'next to them, who tells the next. For a little while the notebooks disagree. But if nobody scores for a minute, every ' +
      'notebook shows the same number. Computers far apart do the same: first a bit different, soon all the same.',
  }),
  ({ city }) => ({
    turns: [{ role: 'user', text: `A haiku about the first tram of the day in ${city}` }],
    answer: 'Doors sigh, lights still on —\none baker, one sleeping dog,\nthe city, yawning.',
  }),
  () => ({
    turns: [
      { role: 'user', text: 'What is 17% of 2,340?' },
      { role: 'assistant', text: '17% of 2,340 is 397.80.' },
      { role: 'user', text: 'And if I add that to the amount and split it by three?' },
    ],
    answer: '2,340 + 397.80 = 2,737.80, and a third of that is **912.60**.',
  }),
  ({ customer }) => ({
    turns: [
      {
        role: 'user',
        text: `Rewrite so it sounds less passive-aggressive: "As I already said twice, ${customer}, the file is in the shared folder."`,
      },
    ],
    answer: `“Hi ${customer}, you'll find the file in the shared folder. Shout if the link doesn't work for you.”`,
  }),
  () => ({
    turns: [{ role: 'user', text: '请用两句话解释什么是向量数据库。' }],
    answer:
      '向量数据库把文本、图片等内容表示成一串数字（向量），并按“意思是否相近”来检索，而不是按字面匹配。它常用于语义搜索和为大模型查找相关资料。',
  }),
  () => ({
    system: 'You are a data analyst with read access to the shop’s warehouse.',
    tools: [
      { name: 'run_query', description: 'Runs a read-only SQL query and returns its rows.', parameters: ['sql'] },
    ],
    turns: [
      { role: 'user', text: 'Which product was returned most often last month?' },
      {
        role: 'call',
        tool: 'run_query',
        args: {
          sql: "SELECT product, count(*) AS returns FROM returns WHERE month = 'last' GROUP BY 1 ORDER BY 2 DESC LIMIT 3",
        },
      },
      {
        role: 'result',
        tool: 'run_query',
        result: {
          rows: [
            ['Ridge trekking poles', 61],
            ['Nimbus rain jacket', 38],
            ['Solstice headlamp', 17],
          ],
        },
      },
    ],
    answer:
      'The **Ridge trekking poles**, with 61 returns; the Nimbus rain jacket follows with 38. Poles are also what we sold most, so ' +
      'look at the rate before you worry: shall I divide by units sold?',
  }),
];
