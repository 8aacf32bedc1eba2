import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Choice,
  type Column,
  DataTable,
  Link,
  Page,
  Query,
  Section,
  useFormat,
  useName,
  useSearchPatch,
  useSearchState,
} from '@industry/design';
import { HueKey } from '@industry/design/charts/hue-key.tsx';
import { StackedArea } from '@industry/design/charts/stacked-area.tsx';
import { call } from '@industry/http/client.ts';
import { listTradePartners } from '@industry/trade/contract';
import { type Partners, useTradeYears } from '../parts/ask.ts';
import { useKeep } from '../parts/basis.ts';
import { hueOf } from '../parts/hues.ts';
import { Origins } from '../parts/origins.tsx';
import { WithTrade } from '../parts/with-trade.tsx';
import { hasPartners, NoPartners } from '../profile/main-partners.tsx';

export default function PartnersPage(): ReactNode {
  const { t } = useTranslation('trade');
  const { country = '' }: { country?: string } = useParams({ strict: false });
  const loaded = useTradeYears().data;
  if (loaded && loaded.years.length > 0 && !hasPartners(loaded))
    return (
      <Page title={t('partners.title')} crumbs={[{ label: country, to: `/trade/countries/${country}` }]}>
        <NoPartners />
      </Page>
    );
  return (
    <WithTrade title={t('partners.title')} enough={hasPartners}>
      <OfCountry country={country} />
    </WithTrade>
  );
}

function OfCountry({ country }: { country: string }): ReactNode {
  const { t } = useTranslation('trade');
  const [flowAsked] = useSearchState('flow');
  const [yearAsked] = useSearchState('partnerYear');
  const flow = flowAsked === 'import' ? 'import' : 'export';
  const year = yearAsked !== undefined && /^\d{4}$/.test(yearAsked) ? Number(yearAsked) : undefined;
  const query = { flow, ...(year !== undefined && { year }) } as const;
  return (
    <Query
      name={['trade-partners', country, query]}
      ask={() => call(listTradePartners, { params: { country }, query })}
    >
      {(answer) => <Shown answer={answer} title={t(`partners.${flow}`)} />}
    </Query>
  );
}

function Shown({ answer, title }: { answer: Partners; title: string }): ReactNode {
  const { t } = useTranslation('trade');
  const name = useName();
  const keep = useKeep();
  const patch = useSearchPatch();
  const label = name(answer.names, answer.country).text;
  return (
    <Page
      title={`${label}: ${title}`}
      lead={t('partners.of', { year: String(answer.year), source: t(`source.${answer.source}`) })}
      crumbs={[
        { label: t('nav'), to: keep('/trade') },
        { label, to: keep(`/trade/countries/${answer.country}`) },
      ]}
    >
      <div className="choices no-print">
        <Choice
          label={t('partners.flow')}
          value={answer.flow}
          choices={(['export', 'import'] as const).map((id) => ({ id, label: t(`partners.${id}`) }))}
          onChange={(id) => patch({ flow: id === 'export' ? undefined : id })}
        />
        <Choice
          label={t('column.year')}
          value={String(answer.year)}
          choices={answer.years.toReversed().map((year) => ({ id: String(year), label: String(year) }))}
          onChange={(id) => patch({ partnerYear: id })}
        />
      </div>
      {answer.history.length > 0 && (
        <Section title={t('partners.history')}>
          <History answer={answer} />
        </Section>
      )}
      <Section title={t('partners.list', { year: String(answer.year) })}>
        <PartnerTable answer={answer} />
        <p className="row">
          <Link to={`/trade/mirror?reporter=${answer.country}`}>{t('mirror.title')}</Link>
        </p>
        <Origins origins={answer.origins} />
      </Section>
    </Page>
  );
}

function History({ answer }: { answer: Partners }): ReactNode {
  const { t } = useTranslation('trade');
  const name = useName();
  const series = answer.history.map(({ country, names, values }, index) => ({
    id: country,
    label: name(names, country).text,
    hue: hueOf('partner', country, index),
    values: new Map(values.map(({ year, value }) => [year, Number(value) / 1e9])),
  }));
  return (
    <>
      <StackedArea description={t('partners.history')} series={series} digits={2} />
      <p className="small muted">
        {t('years.unitAmount')} {t('partners.historyRead')}
      </p>
      <HueKey groups={series} />
    </>
  );
}

function PartnerTable({ answer }: { answer: Partners }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  type Row = Partners['partners'][number];
  const columns: readonly Column<Row>[] = [
    {
      id: 'country',
      header: t('column.partner'),
      value: (row) => name(row.names, row.country).text,
      cell: (row) => (
        <Link to={`/trade/mirror?reporter=${answer.country}&partner=${row.country}`}>
          {name(row.names, row.country).text}
        </Link>
      ),
    },
    { id: 'code', header: t('column.code'), value: (row) => row.country },
    {
      id: 'value',
      header: t('column.valueMln'),
      numeric: true,
      value: (row) => Number(row.value) / 1e6,
      cell: (row) => format.number(String(Number(row.value) / 1e6), 1),
    },
    {
      id: 'share',
      header: t('column.share'),
      numeric: true,
      value: (row) => Number(row.share),
      cell: (row) => format.percent(row.share),
    },
  ];
  return (
    <DataTable
      caption={t('partners.list', { year: String(answer.year) })}
      columns={columns}
      rows={answer.partners}
      fileName={`trade-${answer.country}-${answer.flow}-${answer.year}`}
      origins={answer.origins}
      searchable
    />
  );
}
