import type { DecimalString, Language } from '@industry/values';

/*
 * The one module that turns figures and dates into text, in the browser and on the server.
 * Trap: Chromium answers "yes" when asked for Kazakh locale data and has none, so Kazakh numbers are written as Russian
 * ones and Kazakh months come from the table below.
 */

const NUMBER_LOCALE: Readonly<Record<Language, string>> = { kk: 'ru', ru: 'ru', en: 'en-GB', ja: 'ja' };

const KAZAKH_MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
] as const;

const QUARTER: Readonly<Record<Language, (quarter: number, year: number) => string>> = {
  kk: (quarter, year) => `${year} ж. ${quarter}-тоқсан`,
  ru: (quarter, year) => `${quarter}-й квартал ${year} г.`,
  en: (quarter, year) => `Q${quarter} ${year}`,
  ja: (quarter, year) => `${year}年第${quarter}四半期`,
};

/** What screens, exports and documents write figures with. Missing figures are not formatted: they have words. */
export interface Format {
  readonly language: Language;
  /** `number('1234.5')` is "1 234,5" in Russian. `digits` fixes the digits after the point; otherwise as many as given, at most six. */
  number(value: DecimalString, digits?: number): string;
  /** With its sign always written, a true minus sign for negatives: "+0.05". */
  signed(value: DecimalString, digits?: number): string;
  /** A fraction as percent: `percent('0.155')` is "15.5 %". */
  percent(fraction: DecimalString, digits?: number): string;
  /** "20.6 million": for headlines only, never in tables. */
  compact(value: DecimalString): string;
  /** `date('2024-02-29')` is "29 февраля 2024 г.". */
  date(date: string): string;
  /** An instant in the given time zone, to the minute. */
  instant(instant: string, timeZone: string): string;
  /** The year when the period is a whole one, the quarter or the month when it is one, else both days. */
  period(start: string, end: string): string;
  /** A list of words: "a, b and c". */
  list(words: readonly string[]): string;
}

/** Example: `createFormat('ru').number('20627624', 0)` is "20 627 624" with no-break spaces. */
export function createFormat(language: Language): Format {
  const locale = NUMBER_LOCALE[language];
  const cached = new Map<string, Intl.NumberFormat>();
  const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = cached.get(key);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, options);
    cached.set(key, made);
    return made;
  };
  const fixed = (digits: number | undefined): Intl.NumberFormatOptions =>
    digits === undefined
      ? { maximumFractionDigits: 6 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  // The runtime takes a numeric string exactly; lib.dom's type wants to be told that it is one.
  const write = (options: Intl.NumberFormatOptions, value: DecimalString): string =>
    numberFormat(options)
      .format(value as `${number}`)
      .replace(/^-/, '\u2212');

  const date = (text: string): string => {
    const [year, month, day] = text.split('-').map(Number) as [number, number, number];
    if (language === 'kk') return `${year}\u00a0ж. ${day} ${KAZAKH_MONTHS[month - 1]}`;
    const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      Date.UTC(year, month - 1, day),
    );
    // A line never begins with the abbreviated word for year.
    return long.replace(/ (?=г\.)/, '\u00a0');
  };

  const monthName = (year: number, month: number): string => {
    if (language === 'kk') return `${year}\u00a0ж. ${KAZAKH_MONTHS[month - 1]}`;
    const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(locale, options).format(Date.UTC(year, month - 1)).replace(/ (?=г\.)/, '\u00a0');
  };

  return {
    language,
    number: (value, digits) => write(fixed(digits), value),
    signed: (value, digits) => write({ ...fixed(digits), signDisplay: 'exceptZero' }, value),
    percent: (fraction, digits = 1) =>
      write({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }, fraction),
    compact: (value) => write({ notation: 'compact', maximumSignificantDigits: 3 }, value),
    date,
    instant: (instant, timeZone) => {
      const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
        new Date(instant),
      );
      const [day, time] = parts.split(' ') as [string, string];
      return `${date(day)}, ${time}`;
    },
    period: (start, end) => {
      const [year, month] = start.split('-').map(Number) as [number, number, number];
      if (start === `${start.slice(0, 4)}-01-01` && end === `${String(year + 1).padStart(4, '0')}-01-01`)
        return String(year);
      const quarterEnd = month === 10 ? `${year + 1}-01-01` : `${year}-${String(month + 3).padStart(2, '0')}-01`;
      if (start.endsWith('-01') && month % 3 === 1 && end === quarterEnd)
        return QUARTER[language]((month + 2) / 3, year);
      const monthEnd = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
      if (start.endsWith('-01') && end === monthEnd) return monthName(year, month);
      return `${date(start)} \u2013 ${date(lastDay(end))}`;
    },
    list: (words) =>
      language === 'kk' ? kazakhList(words) : new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
  };
}

function kazakhList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} және ${words.at(-1)}`;
}

/** Ends are exclusive; people read the last day itself. */
function lastDay(end: string): string {
  return new Date(Date.parse(`${end}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
