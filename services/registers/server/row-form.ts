import { isImportable } from '@industry/facts/importer.ts';
import { canonicalLayout } from '@industry/facts';
import type { DatasetDeclaration } from '@industry/facts/types.ts';
import { shapeOf } from '@industry/facts/relation.ts';

/** The fields that a row of a dataset has beside `sequence` and `published_on`. */
export interface RowForm {
  readonly dataset: string;
  readonly columns: readonly { readonly name: string; readonly required: boolean; readonly key: boolean }[];
  readonly names: ReadonlySet<string>;
  /** Fields that name the row: two rows in which these are equal are the same fact, told twice. */
  readonly key: readonly string[];
  /** Fields that hold a BIN. */
  readonly bins: readonly string[];
  /** Field that names the firm. */
  readonly firm: string | null;
}

/** The form follows from the dataset: what its file would have as columns. */
export function rowForm(dataset: DatasetDeclaration): RowForm {
  const { key } = shapeOf(dataset);
  const column = (name: string, required: boolean) => ({ name, required, key: key.includes(name) });
  const form = (columns: RowForm['columns'], bins: readonly string[]) => {
    const names = new Set(columns.map(({ name }) => name));
    return {
      dataset: dataset.id,
      columns,
      names,
      key: key.filter((name) => names.has(name)),
      bins: bins.filter((name) => names.has(name)),
      firm: dataset.firm ?? null,
    };
  };
  if (isImportable(dataset) && dataset.importer.wide !== undefined) {
    const layout = dataset.importer.layouts.find((one) => one.kind === 'wide');
    const columns = Object.values(layout?.columns ?? {}).flatMap((source) => {
      if (typeof source === 'string') return column(source, true);
      return 'column' in source ? column(source.column, source.optional === undefined) : [];
    });
    return form(columns, ['bin', 'owner_bin']);
  }
  const layout = canonicalLayout(dataset);
  const optional = new Set(isImportable(dataset) ? optionalKeys(dataset.importer.keyRules ?? {}) : []);
  const schemes = dataset.keys
    .filter(({ classification }) => classification !== undefined)
    .map(({ name }) => `${name}_scheme`);
  return form(
    [
      ...Object.keys(layout.keys).map((name) => column(name, !optional.has(name))),
      ...schemes.map((name) => column(name, false)),
      ...['fact', 'period_start', 'period_end'].map((name) => column(name, true)),
      ...['value', 'unit', 'status', 'op'].map((name) => column(name, false)),
    ],
    ['bin'],
  );
}

function optionalKeys(rules: Readonly<Record<string, object>>): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => ('optional' in rule && rule.optional === true ? [name] : []));
}
