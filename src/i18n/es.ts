import type { Language } from './languages.js';

export const es: Language = () => ({});
