import { formatBytes, formatCount } from '../model/format.js';
import { addWords } from './language.js';

/** The words of JSON as a tree. */
export const enJson = {
  jsonTree: 'JSON',
  jsonHint: 'Press C to copy the value of a line, P to copy its path.',
  hiddenKeys: (count: number) => `… ${formatCount(count)} ${count === 1 ? 'key' : 'keys'}`,
  hiddenItems: (count: number) => `… ${formatCount(count)} ${count === 1 ? 'item' : 'items'}`,
  showMoreLines: (next: number, left: number) => (next < left ? `Show ${next} more of ${formatCount(left)}` : `Show ${next} more`),
  showWhole: (count: number) => `Show all ${formatCount(count)} characters`,
  showLess: 'Show less',
  base64: (type: string, bytes: number) => `‹${type}base64, ${formatBytes(bytes)}›`,
  openJson: 'Open as JSON',
  closeJson: 'Close JSON',
  notJson: 'This is no JSON after all',

  searchJson: 'Search in JSON',
  nextMatch: 'Next match',
  previousMatch: 'Previous match',
  matchOf: (at: number, total: number, more: boolean) => `${formatCount(at)} of ${formatCount(total)}${more ? '+' : ''}`,
  noMatches: 'No matches',

  copyPart: { value: 'Copy value', path: 'Copy path' },
  partCopied: { value: 'Value copied', path: 'Path copied' },
};
addWords(enJson);
