import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, useFormat, useText } from '@industry/design';
import { RangeList } from '@industry/design/charts/range-list.tsx';
import type { Differences } from '../answers.ts';

type Step = Differences['steps'][number];

/** What each cleaning choice moves by itself: of the rank and of ECI, from the declared result at zero. */
export function StepMoves({ differences }: { differences: Differences }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const text = useText();
  const { steps, extremes } = differences;
  const farthest = extremes.filter(({ id }) => id !== 'declared' && !steps.some((step) => step.id === id));
  const all = [...steps, ...farthest];
  const label = (step: Step): string => (step.step === 'all' ? t('differences.together') : text(step.title));
  const moves = (measure: 'rankMoves' | 'eciMoves', digits: number) =>
    all.flatMap((step) => {
      const move = step[measure];
      if (move === null) return [];
      const value = Number(move);
      return [
        {
          id: step.id,
          name: label(step),
          low: Math.min(0, value),
          high: Math.max(0, value),
          value,
          figure: value === 0 ? t('differences.none') : format.signed(String(move), digits),
          chosen: step.step === 'all',
        },
      ];
    });
  const wide = (values: readonly { value: number }[]): number =>
    Math.max(1e-9, ...values.map(({ value }) => Math.abs(value)));
  const [rank, eci] = [moves('rankMoves', 0), moves('eciMoves', 3)];
  const columns: Column<Step>[] = [
    {
      id: 'step',
      header: t('column.step'),
      value: (row) => text(row.title),
    },
    {
      id: 'rank',
      header: t('column.rank'),
      numeric: true,
      value: (row) => row.rank,
      cell: (row) => row.rank && t('rank.of', { rank: String(row.rank), of: String(row.of) }),
    },
    {
      id: 'rankMoves',
      header: t('column.rankMoves'),
      numeric: true,
      value: (row) => row.rankMoves,
      cell: (row) => row.rankMoves !== null && format.signed(String(row.rankMoves)),
    },
    {
      id: 'eci',
      header: 'ECI',
      numeric: true,
      value: (row) => (row.eci === null ? null : Number(row.eci)),
      cell: (row) => row.eci && format.number(row.eci, 3),
    },
    {
      id: 'eciMoves',
      header: t('column.eciMoves'),
      numeric: true,
      value: (row) => (row.eciMoves === null ? null : Number(row.eciMoves)),
      cell: (row) => row.eciMoves && format.signed(row.eciMoves, 4),
    },
    {
      id: 'correlation',
      header: t('column.correlation'),
      numeric: true,
      value: (row) => (row.correlation === null ? null : Number(row.correlation)),
      cell: (row) => row.correlation && format.number(row.correlation, 4),
    },
  ];
  if (differences.reference) {
    columns.push(
      {
        id: 'there',
        header: t('column.rankThere', { rank: String(differences.reference.rank ?? '–') }),
        numeric: true,
        value: (row) => row.against?.rank ?? null,
      },
      {
        id: 'thereCorrelation',
        header: t('column.correlationThere'),
        numeric: true,
        value: (row) => Number(row.against?.correlation ?? 0) || null,
        cell: (row) => row.against?.correlation && format.number(row.against.correlation, 4),
      },
    );
  }
  return (
    <div className="stack">
      <h3>{t('differences.rank')}</h3>
      <RangeList label={t('differences.rank')} ranges={rank} domain={[wide(rank), -wide(rank)]} reference={0} />
      <p className="small muted">{t('differences.rankRead')}</p>
      <h3>{t('differences.eci')}</h3>
      <RangeList label={t('differences.eci')} ranges={eci} domain={[-wide(eci), wide(eci)]} reference={0} />
      <DataTable
        caption={t('differences.table')}
        columns={columns}
        rows={all}
        origins={differences.result.origins}
        fileName={`complexity-differences-${differences.country}-${differences.result.year}`}
      />
    </div>
  );
}
