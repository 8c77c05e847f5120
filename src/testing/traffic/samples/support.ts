import type { SampleTemplates, Tool } from '../sample.js';

const SYSTEM =
  'You are the support assistant of Northwind Outdoors, a shop for hiking and camping gear. Be warm and brief. ' +
  'Look up orders before you say anything about them. Never promise a refund above $200; hand over to a person instead.';

const LOOK_UP: Tool = {
  name: 'look_up_order',
  description: 'Finds an order by its number and returns its status, carrier and items.',
  parameters: ['order_number'],
};
const RETURN: Tool = {
  name: 'create_return_label',
  description: 'Creates a prepaid return label for one item of an order.',
  parameters: ['order_number', 'item', 'reason'],
};

/** Conversations of a shop's support assistant, some of them with tools. */
export const SUPPORT: SampleTemplates = [
  ({ customer, order, product }) => ({
    system: SYSTEM,
    tools: [LOOK_UP, RETURN],
    turns: [
      {
        role: 'user',
        text: `Hi, this is ${customer}. Where is my order #${order}? It was supposed to be here on Tuesday.`,
      },
      { role: 'call', tool: 'look_up_order', args: { order_number: order } },
      {
        role: 'result',
        tool: 'look_up_order',
        result: {
          order,
          status: 'in_transit',
          carrier: 'PostNord',
          last_scan: 'Malmö terminal',
          eta: 'tomorrow by 18:00',
          items: [product],
        },
      },
    ],
    answer:
      `Hi ${customer}! Your ${product} was scanned at the Malmö terminal last night and is on its way. PostNord expects to ` +
      'deliver it tomorrow before 18:00. I am sorry for the wait. Would you like a text message when the driver is close?',
  }),
  ({ customer, order }) => ({
    system: SYSTEM,
    tools: [LOOK_UP, RETURN],
    turns: [{ role: 'user', text: `Hello, can you tell me if order ${order} has shipped yet? Thanks, ${customer}` }],
    answer: { role: 'call', tool: 'look_up_order', args: { order_number: order } },
  }),
  ({ order, product }) => ({
    system: SYSTEM,
    tools: [LOOK_UP, RETURN],
    turns: [
      {
        role: 'user',
        text: `The ${product} from order ${order} arrived with a broken zip. I'd like to send it back 😕`,
      },
      { role: 'call', tool: 'look_up_order', args: { order_number: order } },
      {
        role: 'result',
        tool: 'look_up_order',
        result: { order, status: 'delivered', items: [product], returnable_until: 'in 26 days' },
      },
      { role: 'call', tool: 'create_return_label', args: { order_number: order, item: product, reason: 'broken zip' } },
      {
        role: 'result',
        tool: 'create_return_label',
        result: { label: 'RL-2207', sent_to: 'e-mail on file', drop_off: 'any parcel shop' },
      },
    ],
    answer:
      'That should not happen, I am sorry! I have sent a prepaid return label to your e-mail. Drop the parcel at any parcel ' +
      'shop within 26 days, and we will ship a replacement as soon as it is scanned. No need to wait for it to reach us. 🙂',
  }),
  ({ product }) => ({
    system: SYSTEM,
    turns: [
      { role: 'user', text: `Is the ${product} fine for a week of rain in Scotland, or should I get something else?` },
    ],
    answer:
      `The ${product} will handle showers well, and for a whole week of Scottish rain I would add two things: a dry bag for ` +
      'your sleeping layers, and a small bottle of waterproofing spray to renew the finish halfway. Do you camp, or stay in ' +
      'bothies? In bothies you can dry things overnight and travel lighter.',
  }),
  ({ amount, order }) => ({
    system: SYSTEM,
    turns: [
      { role: 'user', text: `I was charged $${amount} twice for order ${order}.` },
      {
        role: 'assistant',
        text: 'I am sorry about that! Do both charges show as completed, or is one of them still pending?',
      },
      { role: 'user', text: 'One says pending, the other one completed.' },
    ],
    answer:
      `Good news: the pending one is only a reservation by your bank from the first attempt, which failed. It disappears by ` +
      `itself within three working days, and you pay $${amount} once. If it is still there on the fourth day, write to us here ` +
      'and a colleague will chase it with the bank.',
  }),
  ({ customer }) => ({
    system: SYSTEM,
    turns: [{ role: 'user', text: `Bonjour, je m'appelle ${customer}. Livrez-vous en Corse, et à quel prix ?` }],
    answer:
      `Bonjour ${customer} ! Oui, nous livrons en Corse sous quatre à six jours ouvrés. La livraison coûte 6,90 €, et elle est ` +
      'offerte à partir de 80 € d’achat. Souhaitez-vous que je vérifie la disponibilité d’un article ?',
  }),
];
