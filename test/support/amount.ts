/** Whether everything runs in full: `npm run test:long`. */
export const isLong = document.documentElement.hasAttribute('data-long');

/** How much of something a test does: a little in `npm test`, all of it in `npm run test:long`. */
export function amount(short: number, long: number): number {
  return isLong ? long : short;
}
