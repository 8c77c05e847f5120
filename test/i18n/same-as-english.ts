/** Signs and names that are the same everywhere. */
const SIGNS = ['base64', 'json', 'jsonTree', 'operators.gt', 'operators.lt', 'outcomes.unknown', 'units.cost', 'units.duration'];
/** What left-to-right languages with our letters have from the trade. */
const TRADE = [...SIGNS, 'dir', 'auto', 'columns.endpoint', 'columns.tokens', 'sourceOptions.playground'];
const TOKENS = ['units.tokens', 'units.tokens_in', 'units.tokens_out'];

/** The words of each language that are the same in English, as names are; everything else has to differ. */
export const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  de: [...TRADE, 'heading', 'columns.status', 'names.status', 'media.audio', 'media.video', 'reasoning', 'reasoningTokens'],
  fr: [
    ...TRADE,
    ...TOKENS,
    ...['heading', 'columns.source', 'names.source', 'citation', 'media.audio', 'media.image'],
    ...['condition', 'fallenBack', 'pageOf', 'pagination'],
  ],
  es: [
    ...TRADE,
    ...TOKENS,
    ...['heading', 'logs', 'tokens', 'error', 'outcomes.error', 'statusOptions.error', 'media.audio', 'media.video', 'fallenBack', 'no'],
  ],
  pt: [...TRADE, ...TOKENS, 'tokens', 'heading', 'logs', 'columns.status', 'names.status', 'fallenBack', 'hiddenItems'],
};
