import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OriginBadge, Section, useFormat, useSearchState, useText } from '@industry/design';
import type { SeriesAnswer } from '@industry/atlas/contract';
import { SeriesChart } from './series-chart.tsx';
import { SeriesTable, usePeriodName, useSeriesTitle } from './series-table.tsx';

interface SeriesViewProps extends SeriesAnswer {
  title: string;
  /** Of the address, which keeps the choice. */
  parameter?: string;
  /** Whom the series are of, for the description of the chart. */
  region: string;
}

/** Series to choose from: the newest figure of the chosen one, its line, and every figure with its origin. */
export function SeriesView({
  title: heading,
  parameter = 'series',
  region,
  series,
  origins,
}: SeriesViewProps): ReactNode {
  const { t } = useTranslation('atlas');
  const id = useId();
  const text = useText();
  const format = useFormat();
  const period = usePeriodName();
  const title = useSeriesTitle();
  const [asked, choose] = useSearchState(parameter);
  const chosen = series.find((one) => one.id === asked) ?? series[0];
  const newest = chosen?.points.at(-1);
  if (chosen === undefined || newest === undefined) return null;
  return (
    <Section title={heading} aside={<span className="muted small">{text(chosen.unit.symbol)}</span>}>
      <div className="row no-print">
        <label htmlFor={id}>{t('series.choose')}</label>
        <select
          id={id}
          className="input"
          style={{ width: 'auto', maxWidth: '100%' }}
          value={chosen.id}
          onChange={(event) => choose(event.target.value === series[0]?.id ? undefined : event.target.value)}
        >
          {series.map((one) => (
            <option key={one.id} value={one.id}>
              {title(one)}
            </option>
          ))}
        </select>
      </div>
      <p>
        {title(chosen)}, {period(newest, chosen.cumulative)}:{' '}
        <strong className="numeric">{format.number(newest.value, chosen.unit.digits)}</strong>{' '}
        {text(chosen.unit.symbol)} {newest.status !== 'A' && <>({t(`status.${newest.status}`)}) </>}
        <OriginBadge origin={origins[newest.batch]!} />
      </p>
      <SeriesChart
        series={chosen}
        beside={series.filter((one) => one.fact === chosen.fact && one !== chosen)}
        region={region}
      />
      {chosen.cumulative && <p className="small muted">{t('series.cumulative')}</p>}
      <SeriesTable series={chosen} origins={origins} />
    </Section>
  );
}
