import { formatBytes, formatCount } from '../model/format.js';

/** The words of bodies that are more than a little plain text. */
export const enRich = {
  json: 'JSON',
  error: 'Error',
  noErrorMessage: 'The gateway kept no error message.',
  provider: 'provider',
  param: 'parameter',
  requestId: 'request ID',
  asJson: 'As JSON',
  notShown: 'Not shown by the provider.',
  reasoning: 'Reasoning',
  refusal: 'Refusal',
  citation: 'Source',
  toolCall: 'calls',
  toolResult: 'result of',
  media: { image: 'Image', audio: 'Audio', video: 'Video', file: 'File' },
  empty: 'Empty.',
  showAll: (characters: number) => `Show all ${formatCount(characters)} characters`,
  play: 'Play',
  load: (host: string) => `Load from ${host}`,
  cannotShow: 'Cannot be shown here.',
  showEarlier: (count: number) => `Show ${formatCount(count)} earlier ${count === 1 ? 'message' : 'messages'}`,
  showMore: (count: number, all: number) => `Show ${formatCount(count)} more of ${formatCount(all)} characters`,
  streamed: 'Streamed, put together from its pieces.',
  brokenStream: 'Streamed, and incomplete: the stream broke off before its end.',
  route: (step: number, providers: readonly string[]) =>
    `Attempt ${formatCount(step + 1)} of ${formatCount(providers.length)}: ${providers.map((name, index) => (index === step ? `[${name}]` : name)).join(' → ')}.`,
  truncated: (stored: number | null, total: number | null) =>
    stored === null
      ? 'Truncated by the gateway.'
      : `Truncated: ${formatBytes(stored)}${total === null ? '' : ` of ${formatBytes(total)}`}.`,
  broken: 'Not valid JSON, perhaps cut off.',
};
