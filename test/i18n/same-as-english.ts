/** Signs and names that are the same everywhere. */
const NAMES = ['base64', 'json', 'jsonTree', 'outcomes.unknown', 'units.cost'];
const SIGNS = [...NAMES, 'operators.gt', 'operators.lt', 'dir'];
/** What left-to-right languages with our letters have from the trade. */
const TRADE = [...SIGNS, 'units.duration', 'auto', 'columns.endpoint', 'columns.tokens', 'sourceOptions.playground'];
const TOKENS = ['units.tokens', 'units.tokens_in', 'units.tokens_out'];

/** The words of each language that are the same in English, as names are; everything else has to differ. */
export const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  de: [...TRADE, 'labelled', 'heading', 'columns.status', 'names.status', 'media.audio', 'media.video', 'reasoning', 'reasoningTokens'],
  fr: [
    ...TRADE,
    ...TOKENS,
    ...['heading', 'tok', 'columns.source', 'names.source', 'citation', 'media.audio', 'media.image'],
    ...['condition', 'fallenBack', 'pageOf', 'pagination'],
  ],
  es: [
    ...TRADE,
    ...TOKENS,
    ...['heading', 'labelled', 'quoted', 'tok', 'logs', 'tokens', 'error', 'outcomes.error', 'statusOptions.error', 'media.audio', 'media.video', 'fallenBack', 'no'],
  ],
  pt: [...TRADE, ...TOKENS, 'labelled', 'quoted', 'tok', 'tokens', 'heading', 'logs', 'columns.status', 'names.status', 'fallenBack', 'hiddenItems'],
  ja: SIGNS,
  zh: [...SIGNS, 'quoted', 'sourceOptions.playground'],
  ar: [...NAMES, 'labelled', 'sourceOptions.playground'],
};
