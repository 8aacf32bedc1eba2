import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Exportable, Link, useFormat, useText } from '@industry/design';
import type { BodyRef, IndicatorSummary } from '@industry/programme/contract';

interface Debtor {
  readonly body: BodyRef;
  readonly indicators: number;
  /** Figures, one an indicator and year, whose day has passed. */
  readonly late: number;
  readonly oldestDue: string;
  readonly datasets: readonly string[];
}

function debtors(indicators: readonly IndicatorSummary[]): Debtor[] {
  const bodies = new Map<string, Debtor>();
  for (const { owed, years } of indicators) {
    if (!owed?.late) continue;
    const before = bodies.get(owed.body.id);
    const late = years.filter(({ delivery }) => delivery === 'late').length;
    bodies.set(owed.body.id, {
      body: owed.body,
      indicators: (before?.indicators ?? 0) + 1,
      late: (before?.late ?? 0) + late,
      oldestDue: before && before.oldestDue < owed.due ? before.oldestDue : owed.due,
      datasets: [...new Set([...(before?.datasets ?? []), ...(owed.dataset === null ? [] : [owed.dataset])])],
    });
  }
  return [...bodies.values()].toSorted((a, b) => b.late - a.late);
}

/** The bodies that are late, the most late first, and where their file goes. */
export function OwedTable({ indicators }: { indicators: readonly IndicatorSummary[] }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const rows = debtors(indicators);
  if (rows.length === 0) return <p>{t('owed.nobody')}</p>;
  return (
    <div className="stack">
      <Exportable
        kind="table"
        title={t('owed.caption')}
        fileName="indicators-owed"
        table={() => ({
          columns: ['body', 'indicators', 'figures'].map((id) => ({
            header: t(`column.${id}`),
            numeric: id !== 'body',
          })),
          rows: rows.map(({ body, indicators: count, late }) => [text(body.name), count, late]),
        })}
      >
        <div className="table-box" tabIndex={0} role="region" aria-label={t('owed.caption')}>
          <table className="data">
            <caption>{t('owed.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('column.body')}</th>
                <th scope="col" className="end">
                  {t('column.indicators')}
                </th>
                <th scope="col" className="end">
                  {t('column.figures')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ body, indicators, late, oldestDue, datasets }) => (
                <tr key={body.id}>
                  <td>
                    {text(body.name)}
                    <span className="small muted" style={{ display: 'block' }}>
                      {t('owed.oldest', { date: format.date(oldestDue) })}
                    </span>
                    {datasets.map((dataset) => (
                      <span key={dataset} className="small" style={{ display: 'block' }}>
                        <Link to={`/datasets/${dataset}`}>{t('owed.import', { dataset })}</Link>
                      </span>
                    ))}
                  </td>
                  <td className="end numeric">{indicators}</td>
                  <td className="end numeric">{late}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Exportable>
      <p className="small muted">{t('owed.basis')}</p>
    </div>
  );
}
