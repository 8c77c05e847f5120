import { nextView, type ListAnswer, type ListView } from './list-view.js';

/** A list whose rows stay where they are, although the gateway's have moved on. */
export interface HeldView {
  readonly view: ListView;
  /** How many logs of the gateway's page are not in the list. */
  readonly added: number;
}

/**
 * The view after an answer that may not move its rows: each has the figures that the gateway gives now, and the total is
 * what it is now. An open log that the gateway's page no longer holds is marked as gone.
 * @returns `null` where the answer moves none: it lists the same logs in the same order
 */
export function holdView(answer: ListAnswer, view: ListView, openKeys: ReadonlySet<string>): HeldView | null {
  const { total } = answer.page;
  const next = nextView(answer, view, new Set()).items;
  const listed = view.items.filter(({ gone }) => !gone);
  if (next.length === listed.length && next.every(({ key }, index) => key === listed[index]?.key)) return null;
  const fresh = new Map(next.map((item) => [item.key, item]));
  const items = view.items.map((item) => fresh.get(item.key) ?? (openKeys.has(item.key) && !item.gone ? { ...item, gone: true } : item));
  const known = new Set(items.map(({ key }) => key));
  const added = next.filter(({ key }) => !known.has(key)).length;
  if (total === view.page.total && items.every((item, index) => item === view.items[index])) return { view, added };
  const entries = items.filter(({ gone }) => !gone).map(({ entry }) => entry);
  return { view: { ...view, items, held: true, page: { ...view.page, total, entries } }, added };
}
