import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Choice,
  type Column,
  DataTable,
  Link,
  OriginBadge,
  Query,
  Section,
  useFormat,
  useSearchState,
  useText,
  YearSlider,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  DIVIDED_BY,
  type DividedBy,
  getManufacturingSummary,
  type Summary,
  type SummaryRow,
} from '@industry/manufacturing/contract';
import { FirmBasis, Methods } from './basis.tsx';
import { Drivers } from './drivers.tsx';
import { useFigure, useHead } from './figures.ts';

/** The whole of a year by one dimension, and who drives its change. */
export function SummarySection({ fixed }: { fixed?: DividedBy }): ReactNode {
  const { t } = useTranslation('manufacturing');
  const [asked, choose] = useSearchState('by');
  const [year, chooseYear] = useSearchState('year');
  const by = fixed ?? DIVIDED_BY.find((one) => one === asked) ?? 'sector';
  const wanted = /^\d{4}$/.test(year ?? '') ? { year: Number(year) } : {};
  return (
    <Section
      title={t('summary.title')}
      id="summary"
      aside={<Methods methods={['disclosure-control', 'growth-contributions']} />}
    >
      {fixed === undefined && (
        <Choice
          label={t('summary.by')}
          value={by}
          choices={DIVIDED_BY.map((id) => ({ id, label: t(`by.${id}`) }))}
          onChange={(id) => choose(id === 'sector' ? undefined : id)}
        />
      )}
      <Query
        name={['manufacturing-summary', by, wanted.year]}
        ask={() => call(getManufacturingSummary, { query: { by, ...wanted } })}
      >
        {(summary) => (
          <>
            {summary.years.length > 1 && summary.year !== null && (
              <YearSlider
                label={t('column.year')}
                years={summary.years}
                value={summary.year}
                onChange={(one) => chooseYear(one === summary.years.at(-1) ? undefined : String(one))}
              />
            )}
            <SummaryTable summary={summary} />
            <FirmBasis origins={summary.firmOrigins} builtAt={summary.builtAt} />
            <Drivers summary={summary} />
          </>
        )}
      </Query>
    </Section>
  );
}

function linkOf(by: DividedBy, { kind, code }: SummaryRow): string | null {
  if (kind === 'total') return null;
  if (by === 'sector' || by === 'technology') return `/manufacturing/sectors/${code}`;
  return by === 'region' && /^\d+$/.test(code) ? `/regions/${code}` : null;
}

/** Of these the page has series; in the table they would push out what is looked for. */
const NOT_IN_TABLE = ['wage-fund', 'turnover'];

function SummaryTable({ summary }: { summary: Summary }): ReactNode {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  const format = useFormat();
  const figure = useFigure();
  const head = useHead();
  const official = summary.rows.some((row) => row.official !== null);
  const columns: readonly Column<SummaryRow>[] = [
    {
      id: 'row',
      header: t(`by.${summary.by}`),
      value: (row) =>
        summary.by === 'sector' && row.kind === 'code' ? `${row.code} ${text(row.title)}` : text(row.title),
      cell: (row) => {
        const to = linkOf(summary.by, row);
        const label =
          summary.by === 'sector' && row.kind === 'code' ? `${row.code} ${text(row.title)}` : text(row.title);
        return to === null ? label : <Link to={to}>{label}</Link>;
      },
    },
    ...(official
      ? [
          {
            id: 'official',
            header: t('column.official'),
            numeric: true,
            value: (row: SummaryRow) => (row.official ? Number(row.official.value) : null),
            cell: (row: SummaryRow) => (row.official ? format.number(row.official.value, 0) : t('figure.none')),
          },
        ]
      : []),
    ...summary.measures
      .filter(({ id }) => !NOT_IN_TABLE.includes(id))
      .flatMap((measure): Column<SummaryRow>[] => [
        {
          id: measure.id,
          header: head(measure),
          numeric: true,
          value: (row) => (row.cells[measure.id]?.value ? Number(row.cells[measure.id]!.value) : null),
          cell: (row) => figure(measure, row.cells[measure.id]),
        },
        ...(measure.id === 'output' || measure.id === 'value-added'
          ? [
              {
                id: `${measure.id}-growth`,
                header: t('column.growth', { measure: text(measure.title) }),
                numeric: true,
                value: (row: SummaryRow) =>
                  row.cells[measure.id]?.growth ? Number(row.cells[measure.id]!.growth) : null,
                cell: (row: SummaryRow) => {
                  const growth = row.cells[measure.id]?.growth ?? null;
                  return growth === null ? t('figure.none') : `${format.signed(String(100 * Number(growth)), 1)} %`;
                },
              },
            ]
          : []),
      ]),
    {
      id: 'productivity',
      header: t('productivity.column'),
      numeric: true,
      value: (row) => (row.productivity ? Number(row.productivity) : null),
      cell: (row) => (row.productivity ? format.number(row.productivity, 0) : t('figure.none')),
    },
    {
      id: 'firms',
      header: t('column.firms'),
      numeric: true,
      value: (row) => row.cells['output']?.firms ?? null,
      cell: (row) => {
        const firms = row.cells['output']?.firms ?? null;
        return firms === null ? t('figure.hidden') : format.number(String(firms), 0);
      },
    },
  ];
  const origins = Object.values(summary.officialOrigins);
  return (
    <>
      <DataTable
        caption={t('summary.table', { by: t(`by.${summary.by}`), year: String(summary.year ?? '') })}
        columns={columns}
        rows={summary.rows}
        fileName={`manufacturing-${summary.by}-${summary.year ?? ''}`}
        origins={[...summary.firmOrigins, ...origins]}
      />
      {official && (
        <div className="row small">
          {t('basis.officialColumn')}{' '}
          {origins.map((origin) => (
            <OriginBadge key={origin.batch} origin={origin} />
          ))}
        </div>
      )}
    </>
  );
}
