import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useText } from '@industry/design';
import type { FirmFigures } from '@industry/manufacturing/contract';
import { growthOf, newest, useFigure } from './figures.ts';

/** The newest year of every measure of firms, with the change from the year before. */
export function KeyFigures({ firms }: { firms: FirmFigures }): ReactNode {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  const format = useFormat();
  const figure = useFigure();
  const productivity = firms.productivity.at(-1);
  return (
    // Sums of millions are long: five stand in a row, two on a phone.
    <dl className="key-figures" style={{ gridTemplateColumns: 'repeat(auto-fit, minmax(min(46%, 13rem), 1fr))' }}>
      {firms.series.map((series) => {
        const last = newest(series);
        const growth = growthOf(series);
        return (
          <div key={series.measure.id}>
            <dt>
              {text(series.measure.title)}, {last?.year}
            </dt>
            <dd>
              <span className="key-figure">{figure(series.measure, last, true)}</span>
              <span className="small muted">
                {growth === null
                  ? t('figure.noChange')
                  : t('figure.change', { change: format.signed(String(100 * Number(growth)), 1) })}
              </span>
            </dd>
          </div>
        );
      })}
      {productivity && (
        <div>
          <dt>
            {t('productivity.short')}, {productivity.year}
          </dt>
          <dd>
            <span className="key-figure">
              {format.number(productivity.after, 0)} {t('unit.perWorker')}
            </span>
            <span className="small muted">
              {t('productivity.changeOf', { change: format.signed(productivity.change, 0) })}
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}
