import { dialect } from '@industry/warehouse';
import type { ImportableDataset, WideField, WideTable } from './importer.ts';
import { keyWithScheme } from './long-checks.ts';
import type { DatasetDeclaration } from './types.ts';

/** Columns of the file that name one row; the subject comes first and the period last. */
export function keyColumns(dataset: DatasetDeclaration): string[] {
  const names = dataset.keys.map(({ name }) => name);
  const period = periodField(dataset);
  return period === undefined ? names : [...names.filter((name) => name !== period), period];
}

/** The field that tells the periods of one subject apart. */
function periodField(dataset: DatasetDeclaration): string | undefined {
  const period = (dataset as ImportableDataset).importer.wide?.period;
  if (period === undefined || typeof period === 'string') return undefined;
  return 'year' in period ? period.year : period.start;
}

/** Columns that name one fact of a wide dataset across batches. */
export function wideKey(dataset: DatasetDeclaration): string[] {
  const period = periodField(dataset);
  const keys = dataset.keys.flatMap(keyWithScheme);
  return period === undefined || keys.includes(period) ? keys : [...keys, period];
}

/**
 * ORDER BY of the key. When every part is a whole number with declared bounds, or a code of digits, the parts are packed
 * into one 64-bit number: sorting by it takes three quarters of the time.
 */
export function sortKey(dataset: DatasetDeclaration, wide: WideTable): string {
  const names = keyColumns(dataset);
  const parts = names.map((name) => boundedPart(wide.fields.find((field) => field.name === name)));
  let span = 1n;
  const terms: string[] = [];
  for (const part of parts.toReversed()) {
    if (part === null) return names.map(dialect.identifier).join(', ');
    terms.push(`${part.expression} * ${span}`);
    span *= part.size;
  }
  return span < 2n ** 62n ? terms.join(' + ') : names.map(dialect.identifier).join(', ');
}

/** A part of a key as a whole number from 0 to `size` - 1, or null when it has no such form. */
function boundedPart(field: WideField | undefined): { readonly expression: string; readonly size: bigint } | null {
  if (field === undefined) return null;
  const { name, type, pattern, minimum, maximum } = field;
  const number = dialect.cast(dialect.identifier(name), 'integer');
  const digits = /^\\d\{(\d{1,2})\}$/.exec(pattern ?? '')?.[1];
  if (type === 'text' && digits !== undefined) return { expression: number, size: 10n ** BigInt(digits) };
  if ((type !== 'small' && type !== 'integer') || minimum === undefined || maximum === undefined) return null;
  return { expression: `(${number} - ${minimum})`, size: BigInt(maximum) - BigInt(minimum) + 1n };
}
