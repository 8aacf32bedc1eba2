import type { Language, LocalisedText } from '@industry/values';
import { isImportable } from './importer.ts';
import type { DatasetDeclaration } from './types.ts';

/** A batch's source as it was recorded, in the languages of the readers. */
export type SourceText = (source: string) => LocalisedText;

/** Between a publisher and its own reference of what it published: "Ministry of Industry · ind.b-2023-1f2e3d4c". */
const SEPARATOR = ' · ';

/**
 * Texts of the sources that the declarations and the pack's quotations name; what an operator wrote with `--source`
 * stands as it was written, in every language.
 *
 * Example: `sourceTexts(contributions.datasets, pack.quotes)('Resolution No. 1050').kk`
 */
export function sourceTexts(
  datasets: readonly DatasetDeclaration[],
  quotes: readonly { readonly source: LocalisedText }[],
): SourceText {
  const texts = new Map<string, LocalisedText>();
  for (const dataset of datasets)
    if (isImportable(dataset) && dataset.importer.sourceText)
      texts.set(dataset.importer.source, dataset.importer.sourceText);
  for (const { source } of quotes) texts.set(source.en, source);
  return (source) => {
    const known = texts.get(source);
    if (known !== undefined) return known;
    const [publisher = source, ...reference] = source.split(SEPARATOR);
    const named = reference.length === 0 ? undefined : texts.get(publisher);
    const text = (language: Language) =>
      named === undefined ? source : [named[language], ...reference].join(SEPARATOR);
    return { kk: text('kk'), ru: text('ru'), en: text('en'), ja: text('ja') };
  };
}
