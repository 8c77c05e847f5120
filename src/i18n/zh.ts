import type { Language } from './languages.js';

export const zh: Language = () => ({});
