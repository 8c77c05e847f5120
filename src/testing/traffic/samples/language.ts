import type { SampleTemplates } from '../sample.js';

const TRANSLATE =
  'Translate the product text for our shop. Keep names, units and line breaks. Return the translation only.';

/** Translations, one of them into a language that is written from right to left. */
export const TRANSLATION: SampleTemplates = [
  ({ product }) => ({
    system: `${TRANSLATE} Target language: Arabic.`,
    turns: [
      {
        role: 'user',
        text: `${product}\nLight enough for a weekend, tough enough for a winter. Free returns for 30 days.`,
      },
    ],
    answer: `${product}\nخفيف بما يكفي لعطلة نهاية الأسبوع، ومتين بما يكفي لفصل الشتاء. إرجاع مجاني خلال ٣٠ يومًا.`,
  }),
  () => ({
    system: `${TRANSLATE} Target language: Hebrew.`,
    turns: [{ role: 'user', text: 'Your order has shipped! Track it any time with the link below. 📦' }],
    answer: 'ההזמנה שלך נשלחה! אפשר לעקוב אחריה בכל עת דרך הקישור שלמטה. 📦',
  }),
  ({ product }) => ({
    system: `${TRANSLATE} Target language: Japanese.`,
    turns: [{ role: 'user', text: `${product}\nPacks down to the size of a water bottle. Weight: 410 g.` }],
    answer: `${product}\n水筒ほどの大きさにたためます。重量：410 g。`,
  }),
  () => ({
    system: `${TRANSLATE} Target language: German.`,
    turns: [{ role: 'user', text: 'Wash at 30 °C. Do not tumble dry. Renew the finish once a season.' }],
    answer: 'Bei 30 °C waschen. Nicht im Trockner trocknen. Die Imprägnierung einmal pro Saison erneuern.',
  }),
  ({ product }) => ({
    system: `${TRANSLATE} Target languages: Brazilian Portuguese and Simplified Chinese, in this order.`,
    turns: [{ role: 'user', text: `${product}: back in stock, in three new colours.` }],
    answer: `${product}: de volta ao estoque, em três novas cores.\n\n${product}：重新到货，新增三种颜色。`,
  }),
];

/** A long lesson, for the look of a long conversation. */
const LESSON: readonly (readonly [learner: string, tutor: string])[] = [
  ['Hola! Quiero practicar el pasado.', '¡Muy bien! Cuéntame: ¿qué hiciste el fin de semana?'],
  ['El sábado yo voy a la playa.', 'Casi: en pasado es «fui a la playa». ¿Con quién fuiste?'],
  [
    'Fui con mi hermana. Nosotras nadamos y comemos paella.',
    'Bien «nadamos». Para comer: «comimos». ¿Estaba buena la paella?',
  ],
  ['Sí, estaba muy buena! Pero el agua fue fría.', 'Para describir usamos el imperfecto: «el agua estaba fría». 👍'],
  [
    'Why estaba and not fue?',
    'Because you describe how it was, with no end in view. «Fue» would tell one finished event.',
  ],
  ['Ah! So «la fiesta fue divertida» is right?', 'Yes, when you look back at the whole party. ¿Hubo una fiesta?'],
  ['Hubo una fiesta el domingo, para mi abuelo.', '¡Qué bonito! ¿Cuántos años cumplió?'],
  ['Cumplió ochenta años. Él es muy feliz.', 'Aquel día: «estaba muy feliz». ¿Qué le regalaste?'],
  ['Le regalé un libro de fotos de la familia.', '¡Perfecto! Ni un error. ¿Quién hizo las fotos?'],
  [
    'Mi tía las hizo durante treinta años.',
    'Durante tanto tiempo suena mejor «las fue haciendo» o «las hizo a lo largo de…».',
  ],
  ['Las hizo a lo largo de treinta años.', 'Así es como lo diría una persona nativa.'],
];

/** Lessons with a tutor. */
export const TUTORING: SampleTemplates = [
  () => ({
    system: 'You are a patient Spanish tutor. Correct one mistake at a time, and always ask a question back.',
    turns: [
      ...LESSON.flatMap(([learner, tutor]) => [
        { role: 'user' as const, text: learner },
        { role: 'assistant' as const, text: tutor },
      ]),
      { role: 'user', text: 'Can you sum up what I got wrong today?' },
    ],
    answer:
      'With pleasure! Three things:\n\n1. **Preterite of ir and comer**: *voy → fui*, *comemos → comimos* for what happened once.\n' +
      '2. **Imperfect for describing**: *el agua estaba fría*, *estaba muy feliz*.\n3. **A long stretch of time**: *a lo largo de ' +
      'treinta años*.\n\nFor next time, write five sentences about your last birthday and mark each verb as *event* or ' +
      '*description*. ¿De acuerdo?',
  }),
];
