import type { Language, LocalisedText } from '@industry/values';

export interface Searchable {
  readonly id: string;
  readonly title: LocalisedText;
  readonly text: LocalisedText;
}

/** Compared form of a text: compatibility forms joined, lower case, ё as е, spaces single. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}

/**
 * The entries in which every word of the query occurs, in the reader's language first and then in any other; a hit in the
 * id or the title comes before one in the text. Japanese has no spaces: a query without them is one word.
 */
export function search<Entry extends Searchable>(
  entries: readonly Entry[],
  query: string,
  language: Language,
): readonly Entry[] {
  const words = normalised(query).split(' ').filter(Boolean);
  if (words.length === 0) return entries;
  const scored = entries.flatMap((entry) => {
    const own = score(entry, words, [language]);
    const found = own || score(entry, words, ['kk', 'ru', 'en', 'ja']) / 10;
    return found > 0 ? [{ entry, found }] : [];
  });
  return scored.sort((a, b) => b.found - a.found).map((s) => s.entry);
}

function score(entry: Searchable, words: readonly string[], languages: readonly Language[]): number {
  const head = normalised(`${entry.id} ${languages.map((l) => entry.title[l]).join(' ')}`);
  const text = normalised(languages.map((l) => entry.text[l]).join(' '));
  let total = 0;
  for (const word of words) {
    if (head.includes(word)) total += 10;
    else if (text.includes(word)) total += 1;
    else return 0;
  }
  return total;
}
