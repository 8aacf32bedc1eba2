import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart, Exportable, useFormat, useText } from '@industry/design';
import type { Programme } from '@industry/programme/contract';

/** The budget by year, its printed total and whether the years add up to it. */
export function Budget({ budget }: { budget: Programme['budget'] }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const write = (value: string): string => format.number(value, budget.unit.digits);
  const closes = Number(budget.sum) === Number(budget.total);
  return (
    <div className="beside">
      <figure className="stack">
        <figcaption className="small muted">{text(budget.unit.name)}</figcaption>
        <BarChart
          description={t('budget.description')}
          bars={budget.years.map(({ year, value }) => ({ label: String(year), value }))}
          digits={budget.unit.digits}
          planned
        />
        <p className="small muted">{text(budget.note)}</p>
      </figure>
      <Exportable
        kind="table"
        title={`${t('budget.title')}, ${text(budget.unit.symbol)}`}
        fileName="budget"
        table={() => ({
          columns: [
            { header: t('column.year'), numeric: false },
            { header: text(budget.unit.name), numeric: true },
          ],
          rows: [
            ...budget.years.map(({ year, value }) => [String(year), value]),
            [t('budget.sum'), budget.sum],
            [t('budget.total'), budget.total],
          ],
        })}
      >
        <div className="table-box" tabIndex={0} role="region" aria-label={t('budget.title')}>
          <table className="data">
            <caption>{`${t('budget.title')}, ${text(budget.unit.symbol)}`}</caption>
            <tbody>
              {budget.years.map(({ year, value }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td className="end numeric">{write(value)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('budget.sum')}</th>
                <td className="end numeric">{write(budget.sum)}</td>
              </tr>
              <tr>
                <th scope="row">{t('budget.total')}</th>
                <td className="end numeric">{write(budget.total)}</td>
              </tr>
              <tr>
                <td colSpan={2} className="minor">
                  {t(closes ? 'budget.closes' : 'budget.differs')}
                </td>
              </tr>
            </tfoot>
          </table>
        </div>
      </Exportable>
    </div>
  );
}
