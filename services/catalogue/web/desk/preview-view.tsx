import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, Notice, useFormat } from '@industry/design';
import type { PreviewAnswer } from '@industry/catalogue/contract';
import { batchPath } from '../batch-path.ts';
import { type Facts, useCell, useRowName } from './names.ts';

interface PreviewViewProps {
  dataset: string;
  secrecy: string;
  preview: PreviewAnswer;
  facts: Facts;
  /** Of a withdrawal: the batch that is compared with is the one that comes into force again. */
  withdrawal?: boolean;
}

/** How the figures in force would change: counts, the largest changes, rows that come and go. */
export function PreviewView({ dataset, secrecy, preview, facts, withdrawal = false }: PreviewViewProps): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const counts = ['added', 'changed', 'gone', 'same'] as const;
  return (
    <div className="stack">
      <dl className="desk-counts">
        {counts.map((name) => (
          <div key={name} className="card">
            <dt>{t(`desk.preview.${name}`)}</dt>
            <dd className="numeric">{format.number(String(preview[name]))}</dd>
          </div>
        ))}
      </dl>
      <p>
        {preview.lastInForce === null ? (
          t(withdrawal ? 'desk.withdraw.nothing' : 'desk.preview.first')
        ) : (
          <>
            {t(withdrawal ? 'desk.withdraw.last' : 'desk.preview.against')}{' '}
            <Link to={batchPath({ dataset, batch: preview.lastInForce, secrecy })}>
              <code>{preview.lastInForce}</code>
            </Link>
          </>
        )}
      </p>
      {preview.older && <Notice>{t('desk.preview.older')}</Notice>}
      {preview.largestChanges.length > 0 && <Changes preview={preview} facts={facts} />}
      <Moved caption={t('desk.preview.addedRows')} rows={preview.addedRows} all={preview.added} facts={facts} />
      <Moved caption={t('desk.preview.goneRows')} rows={preview.goneRows} all={preview.gone} facts={facts} />
    </div>
  );
}

type Change = PreviewAnswer['largestChanges'][number];

function Changes({ preview, facts }: Pick<PreviewViewProps, 'preview' | 'facts'>): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const nameOf = useRowName(facts);
  const cell = useCell();
  const several = new Set(preview.largestChanges.map(({ column }) => column)).size > 1;
  const number = (value: string | null) => (value === null ? null : Number(value));
  const columns: readonly Column<Change>[] = [
    { id: 'row', header: t('desk.column.row'), value: (row) => nameOf(row.keys) },
    ...(several ? [{ id: 'column', header: t('desk.column.column'), value: (row: Change): string => row.column }] : []),
    {
      id: 'before',
      header: t('desk.column.before'),
      numeric: true,
      value: (row) => row.before,
      cell: (row) => cell(row.before),
    },
    {
      id: 'after',
      header: t('desk.column.after'),
      numeric: true,
      value: (row) => row.after,
      cell: (row) => cell(row.after),
    },
    {
      id: 'difference',
      header: t('desk.column.difference'),
      numeric: true,
      value: (row) => number(row.difference),
      cell: (row) => (row.difference === null ? '–' : format.signed(row.difference)),
    },
    {
      id: 'relative',
      header: t('desk.column.relative'),
      numeric: true,
      value: (row) => number(row.relative),
      cell: (row) => (row.relative === null ? '–' : format.percent(row.relative, 1)),
    },
  ];
  return (
    <DataTable
      caption={t('desk.preview.largest', { shown: preview.largestChanges.length, all: preview.changed })}
      columns={columns}
      rows={preview.largestChanges}
      fileName="changes"
    />
  );
}

type MovedRow = PreviewAnswer['addedRows'][number];

function Moved({
  caption,
  rows,
  all,
  facts,
}: {
  caption: string;
  rows: readonly MovedRow[];
  all: number;
  facts: Facts;
}): ReactNode {
  const { t } = useTranslation('catalogue');
  const nameOf = useRowName(facts);
  const cell = useCell();
  if (rows.length === 0) return null;
  const names = Object.keys(rows[0]!.values);
  const columns: readonly Column<MovedRow>[] = [
    { id: 'row', header: t('desk.column.row'), value: (row) => nameOf(row.keys) },
    ...names.map((name) => ({
      id: name,
      header: name === 'value' ? t('desk.column.value') : name,
      numeric: true,
      value: (row: MovedRow) => row.values[name] ?? null,
      cell: (row: MovedRow) => cell(row.values[name] ?? null),
    })),
  ];
  return (
    <details>
      <summary>
        {caption}: {all}
      </summary>
      <DataTable
        caption={t('desk.preview.rows', { shown: rows.length, all })}
        columns={columns}
        rows={rows}
        fileName="preview"
      />
    </details>
  );
}
