import type { Language } from './languages.js';

export const ja: Language = () => ({});
