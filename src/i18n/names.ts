/** The name by which a word is known; in the script-tag file a shorter one. */
export const nameOfWord = (name: string): string => name;
