import { formatCount } from '../model/format.js';
import { addWords } from './language.js';

/** The words of a list that is kept up to date, loaded for Auto and refreshes. */
export const enLive = {
  asOf: (time: string) => `as of ${time}`,
  lastRefresh: (time: string) => `Last refreshed at ${time}.`,
  autoGoesOn: (time: string) => `Auto goes on at ${time}.`,
  waiting: (count: number, isAll: boolean) => `${formatCount(count)}${isAll ? '+' : ''} new`,
  moved: 'The list has moved on. Show it as it is now',
};
addWords(enLive);
