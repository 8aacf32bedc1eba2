import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Exportable, Fold, Link, useText } from '@industry/design';
import type { IndicatorSummary } from '@industry/programme/contract';
import type { Overview } from './ask.ts';
import { OwedTable } from './owed-table.tsx';

const SIGNS = { known: '●', printed: '■', late: '!', awaited: '…', 'not-yet-due': '·', none: '' } as const;
type Cell = keyof typeof SIGNS;

/** What is known of an indicator's year: a published actual, a figure that the act prints, or how the delivery stands. */
function cellOf(indicator: IndicatorSummary, year: number): Cell {
  if (indicator.actual.some((one) => one.year === year)) return 'known';
  if (indicator.printed.some((one) => one.year === year)) return 'printed';
  return indicator.years.find((one) => one.year === year)?.delivery ?? 'none';
}

/** Indicators by years: known, late, missing; and who owes what. */
export function Knowledge({ programme, indicators }: Overview): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const first = Math.min(...indicators.map(({ baseYear }) => baseYear));
  const years = Array.from({ length: programme.period.lastYear - first + 1 }, (_, i) => first + i);
  return (
    <div className="matrix-and-owed">
      <div className="stack">
        <Fold onlyOnPhone head={t('knowledge.caption')}>
          <ul className="matrix-key">
            {(['known', 'printed', 'late', 'awaited'] as const).map((cell) => (
              <li key={cell}>
                <span className={`cell cell-${cell}`} aria-hidden="true">
                  {SIGNS[cell]}
                </span>
                {t(`cell.${cell}`)}
              </li>
            ))}
          </ul>
          <Exportable
            kind="table"
            title={t('knowledge.caption')}
            fileName="indicators-knowledge"
            table={() => ({
              columns: [t('column.indicator'), ...years.map(String)].map((header) => ({ header, numeric: false })),
              rows: indicators.map((one) => [text(one.title), ...years.map((year) => t(`cell.${cellOf(one, year)}`))]),
            })}
          >
            <div className="table-box" tabIndex={0} role="region" aria-label={t('knowledge.caption')}>
              <table className="matrix">
                <caption className="visually-hidden">{t('knowledge.caption')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('column.indicator')}</th>
                    {years.map((year) => (
                      <th key={year} scope="col" aria-label={String(year)}>
                        <span className="century">{Math.floor(year / 100)}</span>
                        {String(year % 100).padStart(2, '0')}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {indicators.map((indicator) => (
                    <tr key={indicator.id}>
                      <th scope="row">
                        <Link to={`/indicators/${indicator.id}`}>{text(indicator.title)}</Link>
                      </th>
                      {years.map((year) => {
                        const cell = cellOf(indicator, year);
                        return (
                          <td key={year}>
                            <span
                              className={`cell cell-${cell}`}
                              role="img"
                              aria-label={t(`cell.${cell}`)}
                              title={t(`cell.${cell}`)}
                            >
                              {SIGNS[cell]}
                            </span>
                          </td>
                        );
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Exportable>
        </Fold>
      </div>
      <OwedTable indicators={indicators} />
    </div>
  );
}
