/** Formatters are costly to make and many rows share them, so each is made once. */
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** `timeZone: undefined` is the browser's. */
export type DateOptions = Omit<Intl.DateTimeFormatOptions, 'timeZone'> & { readonly timeZone?: string | undefined };

function memo<T>(cache: Map<string, T>, key: string, make: () => T): T {
  let value = cache.get(key);
  if (value === undefined) cache.set(key, (value = make()));
  return value;
}

/** What numbers and dates are written in: a BCP 47 tag, of the language that is drawn in now. */
export const language = { locale: 'en-US' };

export const intl = {
  /** @throws {RangeError} for an unknown time zone. */
  date: (options: DateOptions, locale = language.locale) =>
    memo(dates, locale + JSON.stringify(options), () => new Intl.DateTimeFormat(locale, options as Intl.DateTimeFormatOptions)),
  number: (options: Intl.NumberFormatOptions = {}) =>
    memo(numbers, language.locale + JSON.stringify(options), () => new Intl.NumberFormat(language.locale, options)),
};

export function isTimeZone(timeZone: string): boolean {
  try {
    intl.date({ timeZone });
    return true;
  } catch {
    return false;
  }
}
