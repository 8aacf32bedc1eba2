import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Choice,
  type Column,
  DataTable,
  Notice,
  Page,
  Query,
  SignInFirst,
  useSearchState,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  CROSSED,
  type FirmCrossTable,
  getFirmCrossTable,
  getManufacturingOverview,
  type Overview,
} from '@industry/manufacturing/contract';
import { FirmBasis, Methods, NothingLoaded } from '../parts/basis.tsx';
import { useFigure, useHead } from '../parts/figures.ts';

export default function CrossTablePage(): ReactNode {
  const { t } = useTranslation('manufacturing');
  return (
    <Page title={t('cross.title')} lead={t('cross.lead')} crumbs={[{ label: t('nav'), to: '/manufacturing' }]}>
      <SignInFirst path="/manufacturing/cross-table" action="firm-table.compute">
        <Query name={['manufacturing']} ask={() => call(getManufacturingOverview)}>
          {(overview) =>
            overview.firms.series.length === 0 ? (
              <NothingLoaded missing={overview.missing} />
            ) : (
              <Chooser overview={overview} />
            )
          }
        </Query>
      </SignInFirst>
    </Page>
  );
}

function Chooser({ overview }: { overview: Overview }): ReactNode {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  const { series } = overview.firms;
  const [measureAsked, chooseMeasure] = useSearchState('measure');
  const [yearAsked, chooseYear] = useSearchState('year');
  const [rowsAsked, chooseRows] = useSearchState('rows');
  const [columnsAsked, chooseColumns] = useSearchState('columns');
  const chosen = series.find(({ measure }) => measure.id === measureAsked) ?? series[0]!;
  const years = chosen.years.map(({ year }) => year);
  const year = years.find((one) => String(one) === yearAsked) ?? years.at(-1)!;
  const rows = CROSSED.find((one) => one === rowsAsked) ?? 'sector';
  const possible = CROSSED.filter((one) => one !== 'sector' && one !== rows);
  const columns = possible.find((one) => one === columnsAsked) ?? possible[0]!;
  const asked = { measure: chosen.measure.id, year, rows, columns };
  return (
    <>
      <div className="row">
        <Choice
          label={t('cross.measure')}
          value={chosen.measure.id}
          choices={series.map(({ measure }) => ({ id: measure.id, label: text(measure.title) }))}
          onChange={chooseMeasure}
        />
        <Choice
          label={t('column.year')}
          value={String(year)}
          choices={years.map((one) => ({ id: String(one), label: String(one) }))}
          onChange={chooseYear}
        />
        <Choice
          label={t('cross.rows')}
          value={rows}
          choices={CROSSED.map((id) => ({ id, label: t(`by.${id}`) }))}
          onChange={chooseRows}
        />
        <Choice
          label={t('cross.columns')}
          value={columns}
          choices={possible.map((id) => ({ id, label: t(`by.${id}`) }))}
          onChange={chooseColumns}
        />
      </div>
      <Query name={['firm-cross-table', asked]} ask={() => call(getFirmCrossTable, { query: asked })}>
        {(table) => <Table table={table} down={rows} />}
      </Query>
    </>
  );
}

type Row = FirmCrossTable['rows'][number];

function Table({ table, down }: { table: FirmCrossTable; down: string }): ReactNode {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  const figure = useFigure();
  const head = useHead();
  if (table.rows.every(({ cells }) => cells.every(({ state }) => state === 'unprotected')))
    return <Notice kind="warning">{t('figure.unprotected')}</Notice>;
  const columns: readonly Column<Row>[] = [
    { id: 'row', header: t(`by.${down}`), value: ({ title }) => text(title) },
    ...table.columns.map(({ kind, code, title }, i): Column<Row> => ({
      id: `${kind}-${code}`,
      header: text(title),
      numeric: true,
      value: ({ cells }) => (cells[i]?.value ? Number(cells[i].value) : null),
      cell: ({ cells }) => figure(table.measure, cells[i]),
    })),
  ];
  return (
    <>
      <Methods methods={['disclosure-control']} />
      <DataTable
        caption={`${head(table.measure)}, ${table.year}`}
        columns={columns}
        rows={table.rows}
        fileName={`firms-${table.measure.id}-${table.year}`}
        origins={table.firmOrigins}
      />
      <FirmBasis origins={table.firmOrigins} builtAt={null} />
    </>
  );
}
