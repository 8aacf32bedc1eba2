import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  DataTable,
  Link,
  Notice,
  OriginBadge,
  Page,
  Query,
  Section,
  useFormat,
  useSearchState,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listRegions, type ManufacturingGva } from '@industry/atlas/contract';
import { TownTable } from '../town-table.tsx';
import { GvaMap, useChosenYear } from '../gva-map.tsx';
import { askManufacturingGva } from '../use-manufacturing-gva.ts';

export default function RegionsPage(): ReactNode {
  const { t } = useTranslation('atlas');
  const [scheme] = useSearchState('scheme');
  return (
    <Page title={t('map.title')} lead={t('regions.lead')}>
      <SchemeChoice />
      <Query name={['manufacturing-gva', scheme]} ask={() => askManufacturingGva(scheme)}>
        {(gva) => (
          <>
            <GvaMap gva={gva} />
            {gva.years.length > 0 && <RegionTable gva={gva} />}
            <TownTable />
          </>
        )}
      </Query>
    </Page>
  );
}

function SchemeChoice(): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const [chosen, choose] = useSearchState('scheme');
  const regions = useQuery({ queryKey: ['regions'], queryFn: () => call(listRegions) });
  return (
    <label className="row no-print">
      {t('map.scheme')}
      <select
        className="input"
        style={{ width: 'auto', maxWidth: '100%' }}
        value={chosen ?? regions.data?.scheme ?? ''}
        onChange={(event) => choose(event.target.value === regions.data?.scheme ? undefined : event.target.value)}
      >
        {(regions.data?.schemes ?? []).map((scheme) => (
          <option key={scheme.id} value={scheme.id}>
            {text(scheme.title)}
          </option>
        ))}
      </select>
    </label>
  );
}

function RegionTable({ gva }: { gva: ManufacturingGva }): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const format = useFormat();
  const [year] = useChosenYear(gva);
  const nation = gva.nation.find((v) => v.year === year);
  const sum = gva.sums.find((s) => s.year === year);
  type Row = (typeof gva.regions)[number];
  const value = (row: Row) => row.values.find((v) => v.year === year);
  const columns: readonly Column<Row>[] = [
    {
      id: 'region',
      header: t('column.region'),
      value: (row) => text(row.region.name),
      cell: (row) => <Link to={`/regions/${row.region.code}`}>{text(row.region.name)}</Link>,
    },
    {
      id: 'value',
      header: `${t('column.value')}, ${text(gva.unit.symbol)}`,
      numeric: true,
      value: (row) => (value(row) ? Number(value(row)!.value) : null),
      cell: (row) => (value(row) ? format.number(value(row)!.value, gva.unit.digits) : t('figure.none')),
    },
    {
      id: 'share',
      header: t('column.share'),
      numeric: true,
      value: (row) => (value(row) && nation ? Number(value(row)!.value) / Number(nation.value) : null),
      cell: (row) =>
        value(row) && nation ? format.percent(String(Number(value(row)!.value) / Number(nation.value))) : '–',
    },
    {
      id: 'origin',
      header: t('column.origin'),
      value: (row) => (value(row) ? text(value(row)!.origin.sourceText) : null),
      cell: (row) => (value(row) ? <OriginBadge compact origin={value(row)!.origin} /> : '–'),
    },
  ];
  return (
    <Section title={`${t('passport.series')}, ${year}`}>
      {sum && (
        <Notice kind={sum.complete && Number(sum.difference) !== 0 ? 'warning' : 'information'}>
          {!sum.complete
            ? t('sum.incomplete')
            : Number(sum.difference) === 0
              ? t('sum.ok')
              : t('sum.differs', {
                  difference: `${format.signed(sum.difference, gva.unit.digits)} ${text(gva.unit.symbol)}`,
                })}
        </Notice>
      )}
      <DataTable
        caption={`${t('map.title')}, ${year}`}
        columns={columns}
        rows={gva.regions}
        fileName={`manufacturing-gva-${year}`}
      />
    </Section>
  );
}
