import type { Language } from './languages.js';

export const fr: Language = () => ({});
