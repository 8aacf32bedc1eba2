import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Exportable, Link, useSearchState, useText, YearSlider } from '@industry/design';
import type { IndicatorAnswer } from '@industry/programme/contract';
import { useFigures } from './write.ts';

/** Actual less plan of a year, row by row; the rows always add up to the last line. */
export function GapSplit({ indicator }: { indicator: IndicatorAnswer }): ReactNode {
  const { t } = useTranslation(['programme', 'design']);
  const text = useText();
  const { level, difference } = useFigures(indicator);
  const [chosen, setChosen] = useSearchState('gapYear');
  const newest = indicator.gaps.at(-1)!;
  const gap = indicator.gaps.find(({ year }) => String(year) === chosen) ?? newest;
  const none = t('missing.none', { ns: 'design' });
  const write = (value: string | null): string => (value === null ? none : level(value));
  return (
    <div className="stack">
      <p className="muted">{t('gap.lead', { unit: text(indicator.unit.name) })}</p>
      {indicator.gaps.length > 1 && (
        <YearSlider
          label={t('column.year')}
          years={indicator.gaps.map(({ year }) => year)}
          value={gap.year}
          onChange={(year) => setChosen(year === newest.year ? undefined : String(year))}
        />
      )}
      <Exportable
        kind="table"
        title={t('gap.caption', { year: String(gap.year) })}
        fileName={`gap-${indicator.id}-${gap.year}`}
        table={() => ({
          columns: ['part', 'plan', 'actual', 'gap'].map((id) => ({
            header: t(`column.${id}`),
            numeric: id !== 'part',
          })),
          rows: [
            ...gap.rows.map((row) => [text(row.title), row.plan, row.actual, row.gap]),
            [t('gap.total'), gap.plan, gap.actual, gap.gap],
          ],
        })}
      >
        <div className="table-box" tabIndex={0} role="region" aria-label={t('gap.caption', { year: String(gap.year) })}>
          <table className="data">
            <caption>{t('gap.caption', { year: String(gap.year) })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('column.part')}</th>
                <th scope="col" className="end">
                  {t('column.plan')}
                </th>
                <th scope="col" className="end">
                  {t('column.actual')}
                </th>
                <th scope="col" className="end">
                  {t('column.gap')}
                </th>
              </tr>
            </thead>
            <tbody>
              {gap.rows.map((row) => (
                <tr key={row.region ?? row.kind}>
                  <td>{row.region ? <Link to={`/regions/${row.region}`}>{text(row.title)}</Link> : text(row.title)}</td>
                  <td className="end numeric">{write(row.plan)}</td>
                  <td className="end numeric">{write(row.actual)}</td>
                  <td className="end numeric">{difference(row.gap)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('gap.total')}</th>
                <td className="end numeric">{level(gap.plan)}</td>
                <td className="end numeric">{level(gap.actual)}</td>
                <td className="end numeric">{difference(gap.gap)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      </Exportable>
      {gap.scheme && <p className="small muted">{t('gap.scheme', { scheme: gap.scheme })}</p>}
    </div>
  );
}
