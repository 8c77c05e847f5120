import type { Language } from './languages.js';

export const de: Language = () => ({});
