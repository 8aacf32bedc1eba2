import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CodesChoice, type Column, DataTable, Link, useFormat, useName, useSearchCodes } from '@industry/design';
import { BandChart } from '@industry/design/charts/band-chart.tsx';
import { type Profile, useCountries } from '../parts/ask.ts';
import { useKeep } from '../parts/basis.ts';

/** The countries that the reader compares with: they stand in the address as `peers`. */
export function PeerChoice({ without }: { without?: string }): ReactNode {
  const { t } = useTranslation('trade');
  const [peers, setPeers] = useSearchCodes('peers');
  return (
    <CodesChoice
      label={t('peers.add')}
      chosenLabel={t('peers.chosen')}
      choices={useCountries()}
      value={peers}
      onChange={setPeers}
      without={without}
    />
  );
}

interface Row {
  readonly country: string;
  readonly names: Profile['names'];
  readonly total: string;
  readonly rank: number;
  readonly herfindahl: string;
  readonly top5: string;
  readonly diversity: number;
  readonly history: Profile['history'];
}

/** The country among its peers: exports over the loaded years, and a table of the year. */
export function Peers({ profile }: { profile: Profile }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  const own: Row = {
    ...profile,
    herfindahl: profile.concentration.herfindahl,
    top5: profile.concentration.top5,
  };
  const rows = [own, ...profile.peers];
  const columns: readonly Column<Row>[] = [
    {
      id: 'country',
      header: t('column.country'),
      value: (row) => name(row.names, row.country).text,
      cell: (row) => <Link to={keep(`/trade/countries/${row.country}`)}>{name(row.names, row.country).text}</Link>,
    },
    {
      id: 'total',
      header: t('column.exportsMln'),
      numeric: true,
      value: (row) => Number(row.total) / 1e6,
      cell: (row) => format.number(String(Number(row.total) / 1e6), 0),
    },
    { id: 'rank', header: t('column.rank'), numeric: true, value: (row) => row.rank },
    {
      id: 'herfindahl',
      header: t('column.herfindahl'),
      numeric: true,
      value: (row) => Number(row.herfindahl),
      cell: (row) => format.number(row.herfindahl, 3),
    },
    {
      id: 'top5',
      header: t('column.top5'),
      numeric: true,
      value: (row) => Number(row.top5),
      cell: (row) => format.percent(row.top5),
    },
    { id: 'diversity', header: t('column.diversity'), numeric: true, value: (row) => row.diversity },
  ];
  const years = new Set(rows.flatMap(({ history }) => history.map(({ year }) => year)));
  const sources = new Set(profile.history.map((one) => `${one.source} ${one.classification}`));
  return (
    <div className="stack">
      <PeerChoice without={profile.country} />
      {years.size > 1 && (
        <>
          <BandChart
            description={t('peers.description')}
            digits={1}
            series={rows.map((row, index) => ({
              id: row.country,
              label: name(row.names, row.country).text,
              main: index === 0,
              points: row.history.map((year) => ({
                year: year.year,
                value: Number(year.total) / 1e9,
                origin: `${year.source} ${year.classification}`,
              })),
            }))}
          />
          <p className="small muted">
            {t('peers.read')} {sources.size > 1 && t('sources.differ')}
          </p>
        </>
      )}
      <DataTable
        caption={t('peers.table', { year: String(profile.basis.year) })}
        columns={columns}
        rows={rows}
        fileName={`trade-peers-${profile.country}-${profile.basis.year}`}
        origins={profile.basis.origins}
      />
    </div>
  );
}
