import { formatBytes, formatCount } from '../model/format.js';

/** The words of JSON as a tree. */
export const enJson = {
  tree: 'JSON',
  hint: 'Press C to copy the value of a line, P to copy its path.',
  keys: (count: number) => `… ${formatCount(count)} ${count === 1 ? 'key' : 'keys'}`,
  items: (count: number) => `… ${formatCount(count)} ${count === 1 ? 'item' : 'items'}`,
  more: (next: number, left: number) => (next < left ? `Show ${next} more of ${formatCount(left)}` : `Show ${next} more`),
  all: (count: number) => `Show all ${formatCount(count)} characters`,
  less: 'Show less',
  base64: (type: string, bytes: number) => `‹${type}base64, ${formatBytes(bytes)}›`,
  open: 'Open as JSON',
  close: 'Close JSON',
  notJson: 'This is no JSON after all',

  search: 'Search in JSON',
  next: 'Next match',
  previous: 'Previous match',
  match: (at: number, total: number, more: boolean) => `${formatCount(at)} of ${formatCount(total)}${more ? '+' : ''}`,
  noMatch: 'No matches',

  copy: { value: 'Copy value', path: 'Copy path' },
  copied: { value: 'Value copied', path: 'Path copied' },
  notCopied: 'Could not be copied',
};
