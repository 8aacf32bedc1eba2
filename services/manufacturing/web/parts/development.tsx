import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Choice,
  type Column,
  DataTable,
  LineChart,
  Query,
  Section,
  useSearchPatch,
  useSearchState,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  type Development,
  DIVIDED_BY,
  type DividedBy,
  getManufacturingDevelopment,
} from '@industry/manufacturing/contract';
import { Methods } from './basis.tsx';
import { useFigure, useHead } from './figures.ts';

/** Lines that a reader can tell apart; the others stand in the table. */
const LINES = 7;

/** One measure over all years, by the dimension that the summary is divided by. */
export function DevelopmentSection(): ReactNode {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  const patch = useSearchPatch();
  const [asked] = useSearchState('by');
  const [measure] = useSearchState('measure');
  const by: DividedBy = DIVIDED_BY.find((one) => one === asked) ?? 'sector';
  return (
    <Section title={t('development.title')} id="development" aside={<Methods methods={['disclosure-control']} />}>
      <Query
        name={['manufacturing-development', by, measure]}
        ask={() => call(getManufacturingDevelopment, { query: { by, ...(measure && { measure }) } })}
      >
        {(found) =>
          found.measure && (
            <>
              <div className="row no-print">
                <Choice
                  label={t('cross.measure')}
                  value={found.measure.id}
                  choices={found.measures.map(({ id, title }) => ({ id, label: text(title) }))}
                  onChange={(id) => patch({ measure: id })}
                />
                <Choice
                  label={t('summary.by')}
                  value={by}
                  choices={DIVIDED_BY.map((id) => ({ id, label: t(`by.${id}`) }))}
                  onChange={(id) => patch({ by: id === 'sector' ? undefined : id })}
                />
              </div>
              <Lines found={found} measure={found.measure} />
              <Years found={found} measure={found.measure} />
            </>
          )
        }
      </Query>
    </Section>
  );
}

interface Shown {
  found: Development;
  measure: NonNullable<Development['measure']>;
}

/** The parts that are largest in the newest year. */
function Lines({ found, measure }: Shown): ReactNode {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  const head = useHead();
  const scale = measure.mean ? 100 : 1;
  const last = ({ cells }: Development['rows'][number]): number => Number(cells.at(-1)?.value ?? 0);
  const parts = found.rows.filter(({ kind }) => kind !== 'total').toSorted((a, b) => last(b) - last(a));
  const lines = parts.slice(0, LINES);
  const short = (label: string): string => (label.length > 24 ? `${label.slice(0, 23)}…` : label);
  if (found.years.length < 2) return null;
  return (
    <figure>
      <figcaption className="small muted">
        {head(measure)}
        {parts.length > lines.length && ` · ${t('development.largest', { count: String(lines.length) })}`}
      </figcaption>
      <LineChart
        description={text(measure.title)}
        series={lines.map((row, i) => ({
          id: row.code,
          label: short(text(row.title)),
          points: row.cells.flatMap((cell, year) =>
            cell?.value ? [{ year: found.years[year]!, value: String(Number(cell.value) * scale) }] : [],
          ),
          main: i === 0,
        }))}
        digits={measure.mean ? 1 : measure.unit.digits}
      />
    </figure>
  );
}

/** Every part and year; a hidden figure says so. */
function Years({ found, measure }: Shown): ReactNode {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  const figure = useFigure();
  const head = useHead();
  type Row = Development['rows'][number];
  const columns: readonly Column<Row>[] = [
    {
      id: 'row',
      header: t(`by.${found.by}`),
      value: ({ title, code, kind }) =>
        found.by === 'sector' && kind === 'code' ? `${code} ${text(title)}` : text(title),
    },
    ...found.years.map((year, i): Column<Row> => ({
      id: String(year),
      header: String(year),
      numeric: true,
      value: ({ cells }) => (cells[i]?.value ? Number(cells[i].value) : null),
      cell: ({ cells }) => figure(measure, cells[i] ?? undefined),
    })),
  ];
  return (
    <DataTable
      caption={head(measure)}
      columns={columns}
      rows={found.rows}
      firstRows={12}
      fileName={`manufacturing-${measure.id}-${found.by}`}
      origins={found.firmOrigins}
    />
  );
}
