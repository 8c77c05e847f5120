/** The page sizes that a reader can choose. */
export const PAGE_SIZES = [10, 25, 50] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

export function isPageSize(value: unknown): value is PageSize {
  return PAGE_SIZES.some((size) => size === value);
}

const itemOf = (storageKey: string) => `${storageKey}:per-page`;

/** The reader's choice from an earlier visit; `null` for none, an unusable one, or a storage that is blocked. */
export function readPageSize(storageKey: string): PageSize | null {
  if (!storageKey) return null;
  try {
    const size = Number(localStorage.getItem(itemOf(storageKey)));
    return isPageSize(size) ? size : null;
  } catch {
    return null;
  }
}

/** Keeps the reader's choice, where the browser lets us. */
export function storePageSize(storageKey: string, size: number): void {
  if (!storageKey) return;
  try {
    localStorage.setItem(itemOf(storageKey), String(size));
  } catch {
    // The choice then lasts as long as the page.
  }
}
