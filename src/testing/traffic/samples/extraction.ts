import type { SampleTemplates } from '../sample.js';

const INVOICE_SCHEMA = {
  name: 'invoice',
  properties: {
    supplier: { type: 'string' },
    invoice_number: { type: 'string' },
    issued_on: { type: 'string', format: 'date' },
    currency: { type: 'string' },
    total: { type: 'number' },
    lines: {
      type: 'array',
      items: {
        type: 'object',
        properties: { text: { type: 'string' }, quantity: { type: 'number' }, amount: { type: 'number' } },
      },
    },
  },
};
const TRIAGE_SCHEMA = {
  name: 'ticket',
  properties: {
    category: { type: 'string', enum: ['billing', 'delivery', 'product', 'account', 'other'] },
    urgency: { type: 'integer', minimum: 1, maximum: 5 },
    language: { type: 'string' },
    summary: { type: 'string' },
  },
};

const EXTRACT = 'Extract the invoice into the given schema. Use null for what is not printed. Do not guess.';
const TRIAGE =
  'Classify the support ticket. Urgency 5 means that the customer cannot travel or sleep without an answer.';

/** Documents to structured data. */
export const INVOICES: SampleTemplates = [
  ({ amount, order }) => ({
    system: EXTRACT,
    schema: INVOICE_SCHEMA,
    turns: [
      {
        role: 'user',
        text:
          `Papyrus & Sons Ltd, 14 Quay Street, Bristol\nINVOICE ${order}\nDate: 3 March 2026\n\n` +
          `40 x Shipping cartons, 600 mm    ${amount}\nDelivery    12.00\n\nAll amounts in GBP. Payable within 14 days.`,
      },
    ],
    answer: JSON.stringify({
      supplier: 'Papyrus & Sons Ltd',
      invoice_number: order,
      issued_on: '2026-03-03',
      currency: 'GBP',
      total: Number(amount) + 12,
      lines: [
        { text: 'Shipping cartons, 600 mm', quantity: 40, amount: Number(amount) },
        { text: 'Delivery', quantity: 1, amount: 12 },
      ],
    }),
  }),
  ({ amount, order }) => ({
    system: EXTRACT,
    schema: INVOICE_SCHEMA,
    turns: [
      {
        role: 'user',
        text:
          `Kessler Textilveredelung GmbH · Rechnung Nr. KT-${order}\nRechnungsdatum 17.02.2026\n\nPos. 1  Imprägnierung ` +
          `Regenjacken, 220 Stk.  ${amount.replace('.', ',')} €\n\nZahlbar ohne Abzug bis 03.03.2026.`,
      },
    ],
    answer: JSON.stringify({
      supplier: 'Kessler Textilveredelung GmbH',
      invoice_number: `KT-${order}`,
      issued_on: '2026-02-17',
      currency: 'EUR',
      total: Number(amount),
      lines: [{ text: 'Imprägnierung Regenjacken', quantity: 220, amount: Number(amount) }],
    }),
  }),
  ({ order, city }) => ({
    system: EXTRACT,
    schema: INVOICE_SCHEMA,
    turns: [
      {
        role: 'user',
        text: `Receipt ${order}\nTaxi ${city} Airport to centre\nPaid by card. Thank you and have a good trip!`,
      },
    ],
    answer: JSON.stringify({
      supplier: null,
      invoice_number: order,
      issued_on: null,
      currency: null,
      total: null,
      lines: [{ text: `Taxi ${city} Airport to centre`, quantity: 1, amount: null }],
    }),
  }),
];

/** Incoming tickets to a category and an urgency. */
export const TRIAGE_TICKETS: SampleTemplates = [
  ({ product }) => ({
    system: TRIAGE,
    schema: TRIAGE_SCHEMA,
    turns: [
      {
        role: 'user',
        text: `My ${product} still isn't here and our flight leaves at six tomorrow morning!! Please help`,
      },
    ],
    answer: JSON.stringify({
      category: 'delivery',
      urgency: 5,
      language: 'en',
      summary: `${product} not delivered, travel tomorrow`,
    }),
  }),
  ({ order }) => ({
    system: TRIAGE,
    schema: TRIAGE_SCHEMA,
    turns: [
      {
        role: 'user',
        text: `Hola, ¿me pueden enviar otra vez la factura del pedido ${order}? No la encuentro. Gracias.`,
      },
    ],
    answer: JSON.stringify({
      category: 'billing',
      urgency: 1,
      language: 'es',
      summary: `Wants the invoice of order ${order} again`,
    }),
  }),
  () => ({
    system: TRIAGE,
    schema: TRIAGE_SCHEMA,
    turns: [
      {
        role: 'user',
        text: 'ログインしようとすると「アカウントがロックされています」と表示されます。どうすればよいですか？',
      },
    ],
    answer: JSON.stringify({
      category: 'account',
      urgency: 3,
      language: 'ja',
      summary: 'Account is locked at sign-in',
    }),
  }),
];
