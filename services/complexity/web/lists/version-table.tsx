import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListSummary } from '@industry/complexity/contract';
import { Choice, type Column, DataTable, Link, useFormat } from '@industry/design';
import { listPath } from './kind.ts';
import { StateTag, useListTitle } from './list-state.tsx';

/** Versions of a list, and for those who work on them the drafts. */
export function VersionTable({ caption, lists }: { caption: string; lists: readonly ListSummary[] }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const titleOf = useListTitle();
  const day = (date: string | null) => (date === null ? '' : format.date(date));
  const columns: Column<ListSummary>[] = [
    {
      id: 'title',
      header: t('lists.column.version'),
      value: (list) => list.number ?? titleOf(list),
      cell: (list) => (
        <Link to={listPath(list)}>
          {list.number === null
            ? t('lists.madeOn', { date: format.instant(list.createdAt, 'Asia/Almaty') })
            : t('lists.numberOnly', { number: list.number })}
        </Link>
      ),
    },
    {
      id: 'state',
      header: t('lists.column.state'),
      value: ({ state }) => t(`lists.state.${state}`),
      cell: ({ state }) => <StateTag state={state} />,
    },
    { id: 'from', header: t('lists.column.from'), value: (l) => l.validFrom, cell: (l) => day(l.validFrom) },
    { id: 'to', header: t('lists.column.to'), value: (l) => l.validTo, cell: (l) => day(l.validTo) },
    { id: 'in', header: t('lists.verdict.in'), numeric: true, value: ({ counts }) => counts.in },
    { id: 'out', header: t('lists.verdict.out'), numeric: true, value: ({ counts }) => counts.out },
    { id: 'undecided', header: t('lists.verdict.undecided'), numeric: true, value: ({ counts }) => counts.undecided },
    { id: 'data', header: t('lists.column.data'), value: (l) => `${l.year} · ${l.classification}` },
  ];
  return <DataTable caption={caption} columns={columns} rows={lists} fileName={lists[0]?.kind ?? 'lists'} />;
}

/** Two versions to compare. */
export function CompareChoice({ lists }: { lists: readonly ListSummary[] }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const titleOf = useListTitle();
  const [first, second] = [lists[1]!, lists[0]!];
  const [from, setFrom] = useState(first.id);
  const [to, setTo] = useState(second.id);
  const choices = lists.map((list) => ({
    id: list.id,
    label: list.number === null ? `${titleOf(list)}, ${format.instant(list.createdAt, 'Asia/Almaty')}` : titleOf(list),
  }));
  return (
    <div className="choices no-print">
      <Choice label={t('lists.compare.from')} value={from} choices={choices} onChange={setFrom} />
      <Choice label={t('lists.compare.to')} value={to} choices={choices} onChange={setTo} />
      <div>
        <Link className="button secondary" to={`/${second.kind}/${from}/comparison/${to}`}>
          {t('lists.compare.button')}
        </Link>
      </div>
    </div>
  );
}
