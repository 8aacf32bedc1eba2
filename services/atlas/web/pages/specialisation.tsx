import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Choice,
  type Column,
  DataTable,
  EmptyState,
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
import { getLocationQuotients, type LocationQuotients, type Quotient } from '@industry/atlas/contract';

/** Where a sector of manufacturing is denser than in the country, and whether that is more than chance. */
export default function SpecialisationPage(): ReactNode {
  const { t } = useTranslation('atlas');
  return (
    <Page title={t('lq.title')} lead={t('lq.lead')} crumbs={[{ label: t('atlas.nav'), to: '/atlas' }]}>
      <Query name={['location-quotients']} ask={() => call(getLocationQuotients)}>
        {(answer) =>
          answer.plants === 0 ? <EmptyState title={t('atlas.none')} /> : <Specialisation answer={answer} />
        }
      </Query>
    </Page>
  );
}

function Specialisation({ answer }: { answer: LocationQuotients }): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const format = useFormat();
  const [region, chooseRegion] = useSearchState('region');
  const [all, showAll] = useSearchState('all');
  const { parameters, cells, origins } = answer;
  const shown = cells.filter(
    (cell) => cell.plants > 0 && (region === undefined || cell.region === region) && (all === '1' || cell.specialised),
  );
  const found = cells.filter(({ specialised }) => specialised).length;
  return (
    <>
      <Notice>
        {t('lq.found', {
          found: String(found),
          tested: String(cells.filter(({ pValue }) => pValue !== null).length),
          rate: format.percent(parameters.specialisedAt),
        })}{' '}
        {t('lq.plants', { plants: format.number(String(answer.plants)), date: format.date(answer.asOf) })}{' '}
        <Link to={`/methods/${answer.method}`}>{t('lq.method')}</Link>
      </Notice>
      <div className="atlas-filters no-print">
        <Choice
          label={t('column.region')}
          value={region ?? ''}
          none={t('atlas.all')}
          choices={answer.regions.map(({ code, name }) => ({ id: code, label: text(name) }))}
          onChange={(code) => chooseRegion(code || undefined)}
        />
        <label className="row">
          <input
            type="checkbox"
            checked={all === '1'}
            onChange={({ target }) => showAll(target.checked ? '1' : undefined)}
          />
          {t('lq.all')}
        </label>
      </div>
      <Section title={t('lq.title')}>
        {shown.length === 0 ? <EmptyState title={t('lq.none')} /> : <QuotientTable answer={answer} cells={shown} />}
        <span className="row">
          {origins.map((origin) => (
            <OriginBadge key={origin.batch} origin={origin} />
          ))}
        </span>
      </Section>
    </>
  );
}

function QuotientTable({ answer, cells }: { answer: LocationQuotients; cells: readonly Quotient[] }): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const format = useFormat();
  const names = {
    region: new Map(answer.regions.map(({ code, name }) => [code, text(name)])),
    sector: new Map(answer.sectors.map(({ code, title }) => [code, text(title)])),
  };
  const figure = (value: string | null, digits: number, none: string): string =>
    value === null ? none : format.number(value, digits);
  const columns: readonly Column<Quotient>[] = [
    {
      id: 'region',
      header: t('column.region'),
      value: (row) => names.region.get(row.region) ?? row.region,
      cell: (row) => <Link to={`/regions/${row.region}`}>{names.region.get(row.region) ?? row.region}</Link>,
    },
    {
      id: 'sector',
      header: t('atlas.sector'),
      value: (row) => names.sector.get(row.sector) ?? row.sector,
      cell: (row) => (
        <Link to={`/atlas?region=${row.region}&sector=${row.sector}`}>
          {names.sector.get(row.sector) ?? row.sector}
        </Link>
      ),
    },
    { id: 'plants', header: t('lq.units'), numeric: true, value: (row) => row.plants },
    {
      id: 'quotient',
      header: t('lq.quotient'),
      numeric: true,
      value: (row) => (row.quotient === null ? null : Number(row.quotient)),
      cell: (row) => figure(row.quotient, 2, '–'),
    },
    {
      id: 'p',
      header: t('lq.p'),
      numeric: true,
      value: (row) => (row.pValue === null ? null : Number(row.pValue)),
      cell: (row) => figure(row.pValue, 4, t('lq.untested')),
    },
    {
      id: 'rate',
      header: t('lq.rate'),
      numeric: true,
      value: (row) => (row.falseDiscoveryRate === null ? null : Number(row.falseDiscoveryRate)),
      cell: (row) => figure(row.falseDiscoveryRate, 4, t('lq.untested')),
    },
    {
      id: 'specialised',
      header: t('lq.specialised'),
      value: (row) => (row.specialised ? t('lq.yes') : t('lq.no')),
    },
  ];
  const sorted = cells.toSorted((a, b) => Number(b.quotient ?? 0) - Number(a.quotient ?? 0));
  return (
    <DataTable
      caption={t('lq.title')}
      columns={columns}
      rows={sorted}
      fileName="location-quotients"
      searchable
      firstRows={60}
      origins={answer.origins}
    />
  );
}
