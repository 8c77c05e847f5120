import { formatCount } from '../model/format.js';
import { addWords } from './language.js';

/** The words of filters and of their builder, loaded once there are any. */
export const enBuilder = {
  /** What else can be filtered by, where its name does not say it. */
  filterNames: {
    dlp_action: 'Data loss prevention',
    tokens_in: 'Prompt tokens',
    tokens_out: 'Completion tokens',
    duration: 'Latency',
    event_id: 'Event ID',
    authentication: 'Authenticated',
    compatibilityMode: 'Compatibility mode',
    endpoint_id: 'Endpoint ID',
  } as Readonly<Record<string, string>>,
  operators: { eq: 'is', neq: 'is not', contains: 'contains', lt: '<', gt: '>' } as Readonly<Record<string, string>>,
  timeOperators: { lt: 'before', gt: 'after' } as Readonly<Record<string, string>>,
  feedback: { '1': 'positive', '-1': 'negative' } as Readonly<Record<string, string>>,
  or: ' or ',
  quoted: (text: string) => `“${text}”`,
  labelled: (name: string, values: string) => `${name}: ${values}`,
  yes: 'yes',
  no: 'no',

  ignored: (filter: string) => `The gateway ignored the ${filter} filter: the rows below are not filtered by it.`,
  rangeIgnored: 'A log ID is looked up at any time: the time range does not count.',
  miscounted: (total: number) => `The gateway’s count of ${formatCount(total)} does not fit its rows, and is not shown.`,
  tooLong: (sent: number, asked: number) => `The gateway sent ${formatCount(sent)} logs for a page of ${formatCount(asked)}.`,

  back: 'Back',
  cancel: 'Cancel',
  apply: 'Apply',

  findFilter: 'Find a filter',
  filters: 'Filters',
  noSuchFilter: 'No such filter',
  groups: {
    route: 'Model and route',
    outcome: 'Outcome',
    size: 'Cost and size',
    time: 'Time',
    metadata: 'Metadata',
    request: 'Request details',
    identity: 'Identity',
    other: 'Other',
  },

  condition: 'Condition',
  comparisons: { gt: '> more than', lt: '< less than' } as Readonly<Record<string, string>>,
  units: { cost: '$', duration: 'ms', tokens: 'tokens', tokens_in: 'tokens', tokens_out: 'tokens' } as Readonly<Record<string, string>>,
  actions: { FLAG: 'Flagged, but let through (FLAG)', BLOCK: 'Blocked (BLOCK)' },
  from: 'From',
  to: 'To',
  zone: (zone: string) => `Times in ${zone}. Either may stay empty.`,
  part: 'Part of the value',
  whole: 'The whole value',
  several: 'Press Enter to add several values.',
  metadataHint: 'Key and value are matched separately, each anywhere in the metadata.',
  suggestions: 'Values seen so far',
  shown: (shown: number, total: number) => `${formatCount(shown)} of ${formatCount(total)} values. Type to see others.`,
  remove: (value: string) => `Remove ${value}`,

  problems: {
    number: 'Enter a number such as 1500 or 0.01, with a point for decimals and no other separators.',
    value: 'Enter a value.',
    choice: 'Choose at least one.',
    noTime: 'Enter a start, an end or both.',
    badTime: 'Enter a whole date and time, or clear the field.',
    order: 'The end has to be after the start.',
  },
};
addWords(enBuilder);
