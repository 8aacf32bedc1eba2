import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BarList, type Column, DataTable, Link, useFormat, useName } from '@industry/design';
import { type GoodAnswer, useTradeYears } from '../parts/ask.ts';
import { useKeep } from '../parts/basis.ts';

type Row = GoodAnswer['exporters'][number];
const LARGEST = 10;

/** Who sells the good: the largest, the programme's own country among them, and all as a table. */
export function Exporters({ answer }: { answer: GoodAnswer }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  const home = useTradeYears().data?.home;
  const { exporters, good, basis } = answer;
  const shown = exporters.filter(({ country }, place) => place < LARGEST || country === home);
  const own = exporters.findIndex(({ country }) => country === home);
  const columns: readonly Column<Row>[] = [
    {
      id: 'country',
      header: t('column.country'),
      value: (row) => name(row.names, row.country).text,
      cell: (row) => <Link to={keep(`/trade/countries/${row.country}`)}>{name(row.names, row.country).text}</Link>,
    },
    { id: 'code', header: t('column.code'), value: (row) => row.country },
    {
      id: 'value',
      header: t('column.exportsMln'),
      numeric: true,
      value: (row) => Number(row.value) / 1e6,
      cell: (row) => format.number(String(Number(row.value) / 1e6), 1),
    },
    {
      id: 'share',
      header: t('column.worldShare'),
      numeric: true,
      value: (row) => Number(row.share),
      cell: (row) => format.percent(row.share),
    },
    {
      id: 'own',
      header: t('column.shareOfCountry'),
      numeric: true,
      value: (row) => Number(row.shareOfCountry),
      cell: (row) => format.percent(row.shareOfCountry),
    },
    {
      id: 'rca',
      header: 'RCA',
      numeric: true,
      value: (row) => Number(row.rca),
      cell: (row) => format.number(row.rca, 2),
    },
  ];
  return (
    <div className="stack">
      <p>
        {own >= 0
          ? t('good.home', {
              country: name(exporters[own]!.names, home!).text,
              place: String(own + 1),
              of: String(exporters.length),
              value: format.compact(exporters[own]!.value),
              rca: format.number(exporters[own]!.rca, 2),
            })
          : t('good.notHome', { of: String(exporters.length) })}
      </p>
      <BarList
        label={t('good.exporters')}
        bars={shown.map((row) => ({
          id: row.country,
          label: name(row.names, row.country).text,
          to: keep(`/trade/countries/${row.country}`),
          value: Number(row.value),
          figure: `${format.compact(row.value)} · ${format.percent(row.share)}`,
          chosen: row.country === home,
        }))}
      />
      <details className="fold">
        <summary>{t('good.allExporters', { count: exporters.length })}</summary>
        <DataTable
          caption={t('good.exportersTable', { year: String(basis.year) })}
          columns={columns}
          rows={exporters}
          fileName={`trade-good-${good.code}-${basis.year}`}
          origins={basis.origins}
          searchable
        />
      </details>
    </div>
  );
}
