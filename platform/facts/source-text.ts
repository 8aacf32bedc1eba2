import type { LocalisedText } from '@industry/values';
import { isImportable } from './importer.ts';
import type { DatasetDeclaration } from './types.ts';

/** A batch's source as it was recorded, in the languages of the readers. */
export type SourceText = (source: string) => LocalisedText;

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
  return (source) => texts.get(source) ?? { kk: source, ru: source, en: source, ja: source };
}
