import type { ImportableDataset } from './importer.ts';
import { keyWithScheme } from './long-checks.ts';
import type { DatasetDeclaration } from './types.ts';

/** Columns of the file that name one row; the subject comes first and the period last. */
export function keyColumns(dataset: DatasetDeclaration): string[] {
  const period = (dataset as ImportableDataset).importer.wide?.period;
  const names = dataset.keys.map(({ name }) => name);
  return period === undefined || period === 'scheme'
    ? names
    : [...names.filter((name) => name !== period.year), period.year];
}

/** Columns that name one fact of a wide dataset across batches. */
export function wideKey(dataset: DatasetDeclaration): string[] {
  const period = (dataset as ImportableDataset).importer.wide?.period;
  const keys = dataset.keys.flatMap(keyWithScheme);
  return period === undefined || period === 'scheme' || keys.includes(period.year) ? keys : [...keys, period.year];
}
