import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Query, useFormat, useSearchState, useName, Choice } from '@industry/design';
import { BandChart } from '@industry/design/charts/band-chart.tsx';
import { call } from '@industry/http/client.ts';
import { getComplexityHistory } from '@industry/complexity/contract';
import type { History } from '../answers.ts';
import { useBasis } from '../basis.ts';
import { rangeText } from '../figures.ts';

const MEASURES = ['rank', 'eci', 'coi', 'expy'] as const;
const DIGITS = { rank: 0, eci: 3, coi: 3, expy: 0 } as const;

interface RankHistoryProps {
  /** The first one is in front, with its interval. */
  countries: readonly string[];
}

/** Rank of some countries over the loaded years. */
export function RankHistory({ countries }: RankHistoryProps): ReactNode {
  const { cleaning } = useBasis();
  const asked = countries.slice(0, 10).join(',');
  return (
    <Query
      name={['complexity-history', asked, cleaning]}
      ask={() =>
        call(getComplexityHistory, { query: { countries: asked, ...(cleaning !== undefined && { cleaning }) } })
      }
    >
      {(history) => <Drawn history={history} />}
    </Query>
  );
}

function Drawn({ history: { countries, results } }: { history: History }): ReactNode {
  const { t } = useTranslation('complexity');
  const name = useName();
  const format = useFormat();
  const [asked, choose] = useSearchState('history');
  const measure = MEASURES.find((one) => one === asked) ?? 'rank';
  const resultOf = (key: string) => results.find((one) => one.key === key);
  const source = (key: string): string => {
    const result = resultOf(key);
    return result ? `${t(`source.${result.source}`)} · ${result.classification}` : '';
  };
  const rows = countries.flatMap((country) =>
    country.years.map((year) => ({ ...year, country: name(country.names, country.country).text })),
  );
  type Row = (typeof rows)[number];
  const columns: readonly Column<Row>[] = [
    { id: 'country', header: t('column.country'), value: (row) => row.country },
    { id: 'year', header: t('column.year'), value: (row) => row.year },
    {
      id: 'rank',
      header: t('column.rank'),
      numeric: true,
      value: (row) => row.rank,
      cell: (row) => t('rank.of', { rank: String(row.rank), of: String(row.of) }),
    },
    {
      id: 'range',
      header: t('column.range'),
      numeric: true,
      value: (row) => rangeText(row.commonRankLow ?? row.rankLow, row.commonRankHigh ?? row.rankHigh),
    },
    {
      id: 'eci',
      header: 'ECI',
      numeric: true,
      value: (row) => Number(row.eci),
      cell: (row) => format.number(row.eci, 3),
    },
    {
      id: 'coi',
      header: 'COI',
      numeric: true,
      value: (row) => Number(row.coi),
      cell: (row) => format.number(row.coi, 3),
    },
    {
      id: 'expy',
      header: 'EXPY',
      numeric: true,
      value: (row) => (row.expy === null ? null : Number(row.expy)),
      cell: (row) => (row.expy === null ? t('missing.income') : format.number(row.expy, 0)),
    },
    { id: 'source', header: t('column.source'), value: (row) => source(row.key) },
  ];
  const sources = new Set(results.map((one) => `${one.source} ${one.classification}`));
  return (
    <div className="stack">
      <Choice
        label={t('history.measure')}
        value={measure}
        onChange={choose}
        choices={MEASURES.map((id) => ({ id, label: t(`measure.${id}`) }))}
      />
      <BandChart
        description={t('history.description', { measure: t(`measure.${measure}`) })}
        better={measure === 'rank' ? 'lower' : 'higher'}
        digits={DIGITS[measure]}
        series={countries.map((country, index) => ({
          id: country.country,
          label: name(country.names, country.country).text,
          main: index === 0,
          points: country.years.flatMap((year) => {
            const value = year[measure];
            if (value === null) return [];
            const [low, high] = [year.commonRankLow ?? year.rankLow, year.commonRankHigh ?? year.rankHigh];
            const point = { year: year.year, value: Number(value), origin: source(year.key) };
            return [measure === 'rank' ? { ...point, low, high } : point];
          }),
        }))}
      />
      <p className="small muted">
        {measure === 'rank' && t('history.read')} {sources.size > 1 && t('history.sources')}{' '}
        {results.length === 1 && t('history.oneYear')}
      </p>
      <DataTable
        caption={t('history.table')}
        columns={columns}
        rows={rows}
        origins={results.flatMap(({ origins }) => origins)}
        fileName="complexity-history"
      />
    </div>
  );
}
