import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart, Link, OriginBadge, Page, Query, Section, useActions, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getManufacturingOverview, type Overview } from '@industry/manufacturing/contract';
import { FirmBasis, NothingLoaded } from '../parts/basis.tsx';
import { Concentration } from '../parts/concentration.tsx';
import { DevelopmentSection } from '../parts/development.tsx';
import { Flows } from '../parts/flows.tsx';
import { KeyFigures } from '../parts/key-figures.tsx';
import { Plan } from '../parts/plan.tsx';
import { ProductivitySection } from '../parts/productivity.tsx';
import { SeriesCharts } from '../parts/series.tsx';
import { SummarySection } from '../parts/summary-section.tsx';

export default function ManufacturingPage(): ReactNode {
  const { t } = useTranslation('manufacturing');
  const { can } = useActions();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <nav className="row small" aria-label={t('nav')}>
        <Link to="/manufacturing/sectors">{t('sectors.title')}</Link>
        {can('firm-table.compute') && <Link to="/manufacturing/cross-table">{t('cross.title')}</Link>}
      </nav>
      <Query name={['manufacturing']} ask={() => call(getManufacturingOverview)}>
        {(overview) => <State overview={overview} />}
      </Query>
    </Page>
  );
}

function State({ overview }: { overview: Overview }): ReactNode {
  const { t } = useTranslation('manufacturing');
  const { firms, firmOrigins, builtAt, missing } = overview;
  const loaded = firms.series.length > 0;
  return (
    <>
      {overview.official.years.length > 0 && <Official official={overview.official} />}
      <Plan indicators={overview.indicators} />
      {loaded && (
        <Section title={t('firms.title')} id="firms">
          <KeyFigures firms={firms} />
          <FirmBasis origins={firmOrigins} builtAt={builtAt} />
          <SeriesCharts series={firms.series} />
        </Section>
      )}
      {missing.length > 0 && <NothingLoaded missing={missing} />}
      {loaded && (
        <>
          <SummarySection />
          <DevelopmentSection />
          <ProductivitySection years={firms.productivity} origins={firmOrigins} />
          <Concentration firms={firms} origins={firmOrigins} fileName="manufacturing-concentration" />
          <Flows firms={firms} origins={firmOrigins} />
        </>
      )}
    </>
  );
}

/** Official statistics: gross value added by year in prices of the year. */
function Official({ official }: { official: Overview['official'] }): ReactNode {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  const format = useFormat();
  const { years, unit } = official;
  const [last, before] = [years.at(-1), years.at(-2)];
  if (last === undefined || unit === null) return null;
  const growth = before === undefined ? null : Number(last.value) / Number(before.value) - 1;
  const origins = [...new Set(years.map(({ batch }) => batch))].flatMap((batch) => official.origins[batch] ?? []);
  return (
    <Section title={t('official.title')} id="official">
      <dl className="key-figures">
        <div>
          <dt>{t('official.gva', { year: String(last.year) })}</dt>
          <dd>
            <span className="key-figure">
              {format.number(last.value, 0)} {text(unit.symbol)}
            </span>
            <span className="small muted">
              {growth === null
                ? t('figure.noChange')
                : t('official.growth', { change: format.signed(String(100 * growth), 1) })}
            </span>
          </dd>
        </div>
      </dl>
      <p className="muted">{t('official.lead', { unit: text(unit.symbol) })}</p>
      <BarChart
        description={t('official.chart')}
        bars={years.map(({ year, value }) => ({ label: String(year), value: String(Number(value) / 1e6) }))}
        digits={1}
      />
      <span className="row">
        {origins.map((origin) => (
          <OriginBadge key={origin.batch} origin={origin} />
        ))}
      </span>
    </Section>
  );
}
