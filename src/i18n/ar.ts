import type { Language } from './languages.js';

export const ar: Language = () => ({});
