import { addWords } from './language.js';

/** The words about links to logs. */
export const enLink = {
  notHere: 'A log of this link is not on this page.',
  notThere: 'A log of this link is not there any more.',
  findIt: 'Find it',
};
addWords(enLink);
