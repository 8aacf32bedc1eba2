import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  DataTable,
  EmptyState,
  Link,
  Name,
  Page,
  Query,
  Section,
  useFormat,
  useName,
  useSearchCodes,
} from '@industry/design';
import { HueKey } from '@industry/design/charts/hue-key.tsx';
import { call } from '@industry/http/client.ts';
import { compareTrade, SECTIONS } from '@industry/trade/contract';
import { type Comparison, useTradeYears } from '../parts/ask.ts';
import { useKeep, useTradeBasis } from '../parts/basis.ts';
import { BasisChoice } from '../parts/basis-choice.tsx';
import { CountryChoice, useCountryColumns } from '../parts/country-columns.tsx';
import { sectionHue } from '../parts/hues.ts';
import { Origins } from '../parts/origins.tsx';
import { WithTrade } from '../parts/with-trade.tsx';

export default function ComparisonPage(): ReactNode {
  const { t } = useTranslation('trade');
  return (
    <WithTrade title={t('comparison.title')}>
      <Compared />
    </WithTrade>
  );
}

const MOST = 10;

function Compared(): ReactNode {
  const { t } = useTranslation('trade');
  const basis = useTradeBasis();
  const home = useTradeYears().data?.home;
  const [chosen] = useSearchCodes('countries');
  const codes = (chosen.length > 0 ? chosen : home === undefined ? [] : [home])
    .filter((code) => /^[A-Z0-9]{3}$/.test(code))
    .slice(0, MOST);
  return (
    <Page title={t('comparison.title')} lead={t('comparison.lead')} crumbs={[{ label: t('nav'), to: '/trade' }]}>
      <CountryChoice parameter="countries" otherwise={codes} most={MOST} />
      {codes.length === 0 ? (
        <EmptyState title={t('comparison.none')} />
      ) : (
        <Query
          name={['trade-comparison', codes, basis]}
          ask={() => call(compareTrade, { query: { ...basis, countries: codes.join(',') } })}
        >
          {(answer) => <Shown answer={answer} />}
        </Query>
      )}
    </Page>
  );
}

function Shown({ answer }: { answer: Comparison }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  return (
    <>
      <BasisChoice basis={answer.basis} />
      {answer.absent.length > 0 && <p>{t('comparison.absent', { countries: format.list(answer.absent) })}</p>}
      <Section title={t('comparison.structure')}>
        <SectionBars answer={answer} />
      </Section>
      <Section title={t('comparison.figures')}>
        <ComparisonTable answer={answer} />
        <Origins origins={[...answer.basis.origins, ...answer.further]} />
      </Section>
    </>
  );
}

/** One bar a country, its sections as parts; the table says the same. */
function SectionBars({ answer }: { answer: Comparison }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  const used = SECTIONS.filter(({ id }) =>
    answer.countries.some(({ sections }) => sections.some((one) => one.id === id && Number(one.share) >= 0.03)),
  );
  return (
    <>
      <ul className="share-bars" aria-label={t('comparison.structure')}>
        {answer.countries.map((one) => (
          <li key={one.country}>
            <Link to={keep(`/trade/countries/${one.country}`)}>{name(one.names, one.country).text}</Link>
            <span className="share-bar" aria-hidden="true">
              {one.sections.map(({ id, names, share }) => (
                <span
                  key={id}
                  className={`hue-${sectionHue(id)}`}
                  style={{ inlineSize: `${100 * Number(share)}%` }}
                  title={`${name(names, id).text}: ${format.percent(share)}`}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <HueKey groups={used.map(({ id, names }) => ({ id, label: name(names, id).text, hue: sectionHue(id) }))} />
    </>
  );
}

function ComparisonTable({ answer }: { answer: Comparison }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  type Row = Comparison['countries'][number];
  const shareOf = (row: Row, id: string) => row.sections.find((one) => one.id === id)?.share ?? '0';
  const figures = useCountryColumns<Row>();
  const columns: readonly Column<Row>[] = [
    ...figures.slice(0, 3),
    {
      id: 'topGood',
      header: t('column.topGood'),
      value: (row) => (row.topGood === null ? null : name(row.topGood.names, row.topGood.code).text),
      cell: (row) =>
        row.topGood && (
          <Link to={keep(`/trade/goods/${row.topGood.code}`)}>
            <Name names={row.topGood.names} code={row.topGood.code} />
          </Link>
        ),
    },
    ...figures.slice(3),
    ...SECTIONS.filter(({ id }) => answer.countries.some((row) => Number(shareOf(row, id)) > 0)).map(
      ({ id, names }): Column<Row> => ({
        id: `section-${id}`,
        header: `${id}. ${name(names, id).text}`,
        numeric: true,
        value: (row) => Number(shareOf(row, id)),
        cell: (row) => format.percent(shareOf(row, id)),
      }),
    ),
  ];
  return (
    <DataTable
      caption={t('comparison.table', { year: String(answer.basis.year) })}
      columns={columns}
      rows={answer.countries}
      fileName={`trade-comparison-${answer.basis.year}`}
      origins={answer.basis.origins}
    />
  );
}
