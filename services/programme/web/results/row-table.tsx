import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, OriginBadge, StateTag, useFormat, useText } from '@industry/design';
import type { BodyResults, ResultRow } from '@industry/programme/contract';

/** Every indicator of a body: plan, actual, state, points and weight, origin; what is unknown says why. */
export function RowTable({ results }: { results: BodyResults }): ReactNode {
  const { t } = useTranslation(['programme', 'design']);
  const text = useText();
  const format = useFormat();
  const figure = ({ asChange, unit }: ResultRow, value: string): string =>
    asChange ? format.signed(value, unit.digits) : format.number(value, unit.digits);
  const number = (id: 'plan' | 'actual' | 'gap', header: string): Column<ResultRow> => ({
    id,
    header,
    numeric: true,
    value: (row) => row[id],
    cell: (row) =>
      row[id] === null ? (
        <span className="muted">{t('results.unknown')}</span>
      ) : id === 'gap' ? (
        format.signed(row.gap!, row.unit.digits)
      ) : (
        figure(row, row[id])
      ),
  });
  const columns: Column<ResultRow>[] = [
    {
      id: 'indicator',
      header: t('column.indicator'),
      value: ({ indicator }) => text(indicator.title),
      cell: (row) => (
        <>
          <Link to={`/indicators/${row.indicator.id}`}>{text(row.indicator.title)}</Link>
          <br />
          <span className="small muted">
            {row.asChange
              ? t('unit.change', { unit: text(row.unit.symbol), year: String(row.baseYear) })
              : text(row.unit.symbol)}
            {row.byAgreement && `; ${t('bodies.byAgreement')}`}
            {row.proxy && `; ${t('proxy')}`}
          </span>
        </>
      ),
    },
    number('plan', t('column.plan')),
    number('actual', t('column.actual')),
    number('gap', t('column.gap')),
    {
      id: 'state',
      header: t('column.state'),
      value: ({ state }) => t(`state.${state}`, { ns: 'design' }),
      cell: ({ state }) => <StateTag state={state} />,
    },
    {
      id: 'points',
      header: t('results.column.points'),
      numeric: true,
      value: ({ points }) => points,
      cell: ({ points }) =>
        points === null ? <span className="muted">{t('results.notCounted')}</span> : format.number(points),
    },
    {
      id: 'weight',
      header: t('results.column.weight'),
      numeric: true,
      value: ({ weight }) => weight,
      cell: ({ weight }) => format.number(weight),
    },
    {
      id: 'basis',
      header: t('results.column.basis'),
      value: (row) => t(`results.basis.${row.basis}`),
      cell: (row) => (
        <>
          {row.origin && <OriginBadge origin={row.origin} compact />}
          {row.basis !== 'state' && (
            <div>{t(`results.why.${row.basis}`, { body: text(row.owedBy.shortName), date: format.date(row.due) })}</div>
          )}
          {row.deliveredLate && row.deliveredOn && (
            <div className="small">
              {t('results.deliveredLate', { date: format.date(row.deliveredOn), due: format.date(row.due) })}
            </div>
          )}
          {row.planAct && (
            <div className="small muted">
              {t('results.planOf', { act: row.planAct.code, date: format.date(row.planAct.adopted) })}
            </div>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('results.rows', { year: String(results.year) })}
      columns={columns}
      rows={results.rows}
      fileName={`results-${results.result.body.id}-${results.year}`}
    />
  );
}
