import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, useName } from '@industry/design';
import { BandChart } from '@industry/design/charts/band-chart.tsx';
import type { Profile } from '../parts/ask.ts';
import { CountryChoice, type CountryRow, useCountryColumns } from '../parts/country-columns.tsx';

type Row = CountryRow & { readonly history: Profile['history'] };

/** The country among its peers: exports over the loaded years, and a table of the year. */
export function Peers({ profile }: { profile: Profile }): ReactNode {
  const { t } = useTranslation('trade');
  const name = useName();
  const own: Row = {
    ...profile,
    herfindahl: profile.concentration.herfindahl,
    top5: profile.concentration.top5,
  };
  const rows = [own, ...profile.peers];
  const columns = useCountryColumns<Row>();
  const years = new Set(rows.flatMap(({ history }) => history.map(({ year }) => year)));
  const sources = new Set(profile.history.map((one) => `${one.source} ${one.classification}`));
  return (
    <div className="stack">
      <CountryChoice parameter="peers" without={profile.country} />
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
