import {
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OriginAnswer } from '@industry/http/contract.ts';
import { Exportable } from '../export/exportable.tsx';
import { useFormat } from '../language.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** What sorting, searching and the CSV file use; null = missing, sorted last. */
  readonly value: (row: Row) => string | number | null;
  /** What the cell shows; the value when absent. */
  readonly cell?: (row: Row) => ReactNode;
  /** Numbers stand at the end of the cell. */
  readonly numeric?: boolean;
}

interface DataTableProps<Row extends object> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Name of the files in which it leaves, without their ending; it does not leave when absent. */
  fileName?: string;
  /** A field that searches all columns; for tables that are longer than a screen. */
  searchable?: boolean;
  /** So many rows are drawn at first, the rest when asked for; searching, sorting and what leaves see all. */
  firstRows?: number;
  /** Where all figures of the table come from: written into each line of the file, so that it survives being cut. */
  origins?: readonly OriginAnswer[];
}

/** Characters from which a text is a sentence, and a name. */
const [SENTENCE, NAME] = [24, 8];

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});

/** A table that sorts by its heads, searches, and leaves as it is shown: CSV, XLSX, link, frame. */
export function DataTable<Row extends object>({
  caption,
  columns,
  rows,
  fileName,
  searchable = false,
  firstRows = Infinity,
  origins = [],
}: DataTableProps<Row>): ReactNode {
  const { t } = useTranslation('design');
  const { language } = useFormat();
  const searchId = useId();
  const collator = useMemo(() => new Intl.Collator(language, { numeric: true }), [language]);
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return helper.columns(
      columns.map((column) =>
        helper.accessor((row: Row) => column.value(row) ?? undefined, {
          id: column.id,
          header: column.header,
          sortUndefined: 'last',
          sortFn: (a, b, id) => {
            const [left, right] = [a.getValue<string | number>(id), b.getValue<string | number>(id)];
            return typeof left === 'number' && typeof right === 'number'
              ? left - right
              : collator.compare(String(left), String(right));
          },
        }),
      ),
    );
  }, [columns, collator]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    globalFilterFn: (row, id, wanted: string) =>
      String(row.getValue(id) ?? '')
        .toLocaleLowerCase(language)
        .includes(wanted.toLocaleLowerCase(language)),
    getColumnCanGlobalFilter: () => true,
  });
  const shown = table.getRowModel().rows;
  const [whole, setWhole] = useState(false);
  const drawn = whole || shown.length <= firstRows ? shown : shown.slice(0, firstRows);
  const byId = new Map(columns.map((column) => [column.id, column]));
  // Words keep room beside many columns of figures: a sentence some of them, a name one.
  const room = useMemo(
    () =>
      new Map(
        columns
          .filter(({ numeric }) => !numeric)
          .map(({ id, value }) => {
            const longest = rows.reduce((most, row) => Math.max(most, String(value(row) ?? '').length), 0);
            return [id, longest > SENTENCE ? 'words' : longest > NAME ? 'word' : ''];
          }),
      ),
    [columns, rows],
  );

  const exported = () => ({
    columns: columns.map(({ header, numeric = false }) => ({ header, numeric })),
    rows: shown.map((row) => columns.map((column) => column.value(row.original))),
  });

  const body = (
    <div className="stack">
      {searchable && (
        <div className="table-tools">
          <div className="row">
            <label htmlFor={searchId}>{t('table.search')}</label>
            <input
              id={searchId}
              className="input"
              style={{ width: '16rem' }}
              type="search"
              onChange={(event) => table.setGlobalFilter(event.target.value)}
            />
            <span role="status" className="muted small">
              {t('table.count', { count: shown.length })}
            </span>
          </div>
        </div>
      )}
      <div className="table-box" tabIndex={0} role="region" aria-label={caption}>
        <table className="data">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {table.getHeaderGroups()[0]?.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={byId.get(header.id)?.numeric ? 'end' : ''}
                    aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                  >
                    <button type="button" onClick={header.column.getToggleSortingHandler()}>
                      {byId.get(header.id)?.header}
                      <span aria-hidden="true">{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {drawn.map((row) => (
              <tr key={row.id}>
                {columns.map((column) => (
                  <td key={column.id} className={column.numeric ? 'end numeric' : room.get(column.id)}>
                    {column.cell ? column.cell(row.original) : (column.value(row.original) ?? t('missing.none'))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {drawn.length < shown.length && (
        <button type="button" className="button secondary no-print" onClick={() => setWhole(true)}>
          {t('table.all', { count: shown.length })}
        </button>
      )}
    </div>
  );
  return fileName === undefined ? (
    body
  ) : (
    <Exportable kind="table" title={caption} fileName={fileName} table={exported} {...(origins && { origins })}>
      {body}
    </Exportable>
  );
}
