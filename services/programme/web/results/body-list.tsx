import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useText } from '@industry/design';
import type { BodyResult, Results } from '@industry/programme/contract';
import { useResultWords } from './result-words.ts';

/** Bodies with a grade by score, then the others; the share that is unknown stands beside each score. */
export function BodyList({ results }: { results: Results }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const words = useResultWords();
  const count = (id: keyof BodyResult['counts'], header: string): Column<BodyResult> => ({
    id,
    header,
    numeric: true,
    value: ({ counts }) => counts[id],
  });
  const columns: Column<BodyResult>[] = [
    {
      id: 'body',
      header: t('column.body'),
      value: ({ body }) => text(body.name),
      cell: ({ body }) => <Link to={`/results/${body.id}?year=${results.year}`}>{text(body.name)}</Link>,
    },
    {
      id: 'rank',
      header: t('results.column.rank'),
      numeric: true,
      value: ({ rank }) => rank,
      cell: ({ rank }) => rank ?? <span className="muted">{t('results.unranked')}</span>,
    },
    {
      id: 'grade',
      header: t('results.column.grade'),
      value: words.grade,
      cell: (row) =>
        row.grade ? <strong>{words.grade(row)}</strong> : <span className="muted">{words.grade(row)}</span>,
    },
    {
      id: 'score',
      header: t('results.column.score'),
      numeric: true,
      value: ({ score }) => score,
      cell: words.score,
    },
    {
      id: 'unknown',
      header: t('results.column.unknown'),
      numeric: true,
      value: ({ unknownShare }) => unknownShare,
      cell: ({ unknownShare }) => words.share(unknownShare),
    },
    { id: 'indicators', header: t('results.column.indicators'), numeric: true, value: ({ indicators }) => indicators },
    count('met', t('state.met', { ns: 'design' })),
    count('on-path', t('state.on-path', { ns: 'design' })),
    count('behind', t('state.behind', { ns: 'design' })),
    count('unknown', t('state.unknown', { ns: 'design' })),
    { id: 'late', header: t('results.column.late'), numeric: true, value: ({ late }) => late },
  ];
  return (
    <DataTable
      caption={t('results.caption', { year: String(results.year) })}
      columns={columns}
      rows={results.bodies}
      fileName={`results-${results.year}`}
    />
  );
}
