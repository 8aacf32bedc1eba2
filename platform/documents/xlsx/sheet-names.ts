/** Names that spreadsheets take: at most 31 characters, none of []:*?/\, no apostrophe at either end, no two alike. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = name.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^[\s']+|[\s']+$/g, '') || '-';
    for (let count = 1; ; count += 1) {
      const end = count === 1 ? '' : ` ${count}`;
      const tried = cut(clean, 31 - end.length) + end;
      // "History" is a name that spreadsheets keep for themselves.
      if (tried.toLowerCase() === 'history' || taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  });
}

/** Counts as spreadsheets do, in UTF-16 units, and cuts no character in two. */
export function cut(text: string, units: number): string {
  const short = text.slice(0, units);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}
