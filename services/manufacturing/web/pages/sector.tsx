import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, EmptyState, Link, Page, Query, Section, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getManufacturingSector, type Sector } from '@industry/manufacturing/contract';
import { FirmBasis, Methods } from '../parts/basis.tsx';
import { useFigure, useHead } from '../parts/figures.ts';
import { Concentration } from '../parts/concentration.tsx';
import { Flows } from '../parts/flows.tsx';
import { KeyFigures } from '../parts/key-figures.tsx';
import { ProductivitySection } from '../parts/productivity.tsx';
import { SeriesCharts } from '../parts/series.tsx';

export default function SectorPage(): ReactNode {
  const { code = '' } = useParams({ strict: false });
  return (
    <Query name={['manufacturing-sector', code]} ask={() => call(getManufacturingSector, { params: { code } })}>
      {(sector) => <Shown sector={sector} />}
    </Query>
  );
}

function Shown({ sector }: { sector: Sector }): ReactNode {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  const { firms, firmOrigins, builtAt, technology } = sector;
  return (
    <Page
      title={/^\d/.test(sector.code) ? `${sector.code} ${text(sector.title)}` : text(sector.title)}
      lead={
        technology ? (
          <Link to={`/manufacturing/sectors/${technology.id}`}>{text(technology.title)}</Link>
        ) : (
          <span className="row">
            {sector.sectors.map(({ code, title }) => (
              <Link key={code} to={`/manufacturing/sectors/${code}`}>
                {code} {text(title)}
              </Link>
            ))}
          </span>
        )
      }
      crumbs={[
        { label: t('nav'), to: '/manufacturing' },
        { label: t('sectors.title'), to: '/manufacturing/sectors' },
      ]}
    >
      {firms.series.length === 0 ? (
        <EmptyState title={t('empty.title')}>
          <Link to="/manufacturing">{t('empty.seeMain')}</Link>
        </EmptyState>
      ) : (
        <>
          <Section title={t('firms.title')} id="firms">
            <KeyFigures firms={firms} />
            <FirmBasis origins={firmOrigins} builtAt={builtAt} />
            <SeriesCharts series={firms.series} />
          </Section>
          <Regions sector={sector} />
          <Concentration firms={firms} origins={firmOrigins} fileName={`sector-${sector.code}-concentration`} />
          <ProductivitySection years={firms.productivity} origins={firmOrigins} />
          <Flows firms={firms} origins={firmOrigins} />
        </>
      )}
    </Page>
  );
}

type RegionRow = Sector['regions']['rows'][number];

function Regions({ sector }: { sector: Sector }): ReactNode {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  const figure = useFigure();
  const head = useHead();
  const { rows, measures, year } = sector.regions;
  if (rows.length === 0) return null;
  const columns: readonly Column<RegionRow>[] = [
    {
      id: 'region',
      header: t('by.region'),
      value: ({ title }) => text(title),
      cell: ({ code, title }) =>
        /^\d+$/.test(code) ? <Link to={`/regions/${code}`}>{text(title)}</Link> : text(title),
    },
    ...measures.map((measure): Column<RegionRow> => ({
      id: measure.id,
      header: head(measure),
      numeric: true,
      value: ({ cells }) => (cells[measure.id]?.value ? Number(cells[measure.id]!.value) : null),
      cell: ({ cells }) => figure(measure, cells[measure.id]),
    })),
  ];
  return (
    <Section
      title={t('regions.title', { year: String(year ?? '') })}
      id="regions"
      aside={<Methods methods={['disclosure-control']} />}
    >
      <DataTable
        caption={t('regions.title', { year: String(year ?? '') })}
        columns={columns}
        rows={rows}
        fileName={`sector-${sector.code}-regions`}
        origins={sector.firmOrigins}
      />
    </Section>
  );
}
