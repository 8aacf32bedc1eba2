import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LineChart, useText } from '@industry/design';
import type { FirmSeries } from '@industry/manufacturing/contract';
import { useHead } from './figures.ts';

/** A measure by quarter where quarters are shown, else by year. */
export function SeriesChart({ series }: { series: FirmSeries }): ReactNode {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  const head = useHead();
  const { measure, years, quarters } = series;
  const scale = measure.mean ? 100 : 1;
  const byQuarter = quarters.flatMap(({ year, quarter, value }) =>
    value === null
      ? []
      : [
          {
            year: year + (quarter - 1) / 4,
            label: t('quarter', { year: String(year), quarter: String(quarter) }),
            value: String(Number(value) * scale),
          },
        ],
  );
  const byYear = years.flatMap(({ year, value }) =>
    value === null ? [] : [{ year, value: String(Number(value) * scale) }],
  );
  const points = byQuarter.length > 1 ? byQuarter : byYear;
  if (points.length < 2) return null;
  return (
    <figure>
      <figcaption className="small muted">
        {head(measure)} · {t(byQuarter.length > 1 ? 'byQuarter' : 'byYear')}
      </figcaption>
      <LineChart
        description={text(measure.title)}
        series={[{ id: measure.id, label: '', points, main: true }]}
        digits={measure.mean ? 1 : measure.unit.digits}
        gap={byQuarter.length > 1 ? 0.25 : 1}
        width={460}
      />
    </figure>
  );
}

/** Charts of all measures, two beside each other where there is room. */
export function SeriesCharts({ series }: { series: readonly FirmSeries[] }): ReactNode {
  return (
    <div className="cards wide">
      {series.map((one) => (
        <SeriesChart key={one.measure.id} series={one} />
      ))}
    </div>
  );
}
