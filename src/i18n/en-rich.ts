import { formatBytes, formatCount } from '../model/format.js';
import { addWords } from './language.js';

/** The words of bodies that are more than a little plain text. */
export const enRich = {
  guards: {
    'prompt-blocked': 'Guardrail: prompt blocked',
    'response-blocked': 'Guardrail: response blocked',
    'dlp-request': 'Data loss prevention: request blocked',
    'dlp-response': 'Data loss prevention: response blocked',
    'content-blocked': 'Content filter: blocked',
    'guardrail-intervened': 'Guardrail: intervened',
  },
  noErrorMessage: 'The gateway kept no error message.',
  provider: 'provider',
  param: 'parameter',
  requestId: 'request ID',
  copied: 'Copied',
  notCopied: 'Could not be copied.',
  asJson: 'As JSON',
  asText: 'As text',
  notShown: 'Not shown by the provider.',
  reasoning: 'Reasoning',
  refusal: 'Refusal',
  citation: 'Source',
  toolCall: 'calls',
  toolResult: 'result of',
  toolFailure: 'failed result of',
  media: { image: 'Image', audio: 'Audio', video: 'Video', file: 'File' },
  empty: 'Empty.',
  showAll: (characters: number) => `Show all ${formatCount(characters)} characters`,
  play: 'Play',
  load: (host: string) => `Load from ${host}`,
  cannotShow: 'Cannot be shown: it is broken, or this page’s policy does not allow it.',
  cannotLoad: (host: string) => `Could not be loaded from ${host}.`,
  showEarlier: (count: number) => `Show ${formatCount(count)} earlier ${count === 1 ? 'message' : 'messages'}`,
  showMoreParts: (count: number) => `Show ${formatCount(count)} more`,
  showMore: (count: number, left: number) => `Show ${formatCount(count)} more of ${formatCount(left)} characters left`,
  streamed: 'Streamed, put together from its pieces.',
  brokenStream: 'Streamed, and incomplete: the stream broke off before its end.',
  route: (step: number | null, providers: readonly string[]) =>
    step === null
      ? `One of ${formatCount(providers.length)} attempts answered, and the log does not say which: ${providers.join(' → ')}. This is the first.`
      : `Attempt ${formatCount(step + 1)} of ${formatCount(providers.length)} answered: ${providers[step] || '—'}${step > 0 ? `, after ${providers.slice(0, step).join(', ')}` : ''}.`,
  truncated: (stored: number | null, total: number | null) =>
    stored === null
      ? 'Truncated by the gateway.'
      : `Truncated: ${formatBytes(stored)}${total === null ? '' : ` of ${formatBytes(total)}`}.`,
  broken: 'Not valid JSON, perhaps cut off.',
};
addWords(enRich);
