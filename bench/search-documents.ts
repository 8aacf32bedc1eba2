import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createSearchIndex, normalise, type SearchDocument } from '@industry/search-text';

/** Titles and texts of the clauses, in other combinations, until there are enough: real words in four languages. */
export function benchDocuments(count: number): readonly SearchDocument[] {
  const file = new URL('../programmes/kz-2020-2025/clauses.yaml', `file://${process.cwd()}/bench/`);
  const clauses = parse(readFileSync(file, 'utf8')) as Pick<SearchDocument, 'id' | 'title' | 'text'>[];
  return Array.from({ length: count }, (_, n) => {
    const title = clauses[n % clauses.length]!;
    const text = clauses[(n * 7 + Math.floor(n / clauses.length)) % clauses.length]!;
    return { id: String(n), title: title.title, text: text.text, codes: [`${title.id}.${n}`] };
  });
}

export { createSearchIndex };

/** The yardstick: every normalised text is looked through for the words. */
export function linearScan(documents: readonly SearchDocument[]) {
  const texts = documents.map(({ title, text }) =>
    normalise([...Object.values(title), ...Object.values(text)].join(' ')),
  );
  return (query: string): number => {
    const words = normalise(query).split(' ');
    return texts.filter((text) => words.every((word) => text.includes(word))).length;
  };
}
