import type { Language } from './languages.js';

export const pt: Language = () => ({});
