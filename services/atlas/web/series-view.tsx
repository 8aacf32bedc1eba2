import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OriginBadge, Section, useFormat, useSearchState, useText } from '@industry/design';
import type { SeriesAnswer } from '@industry/atlas/contract';
import { SeriesChart } from './series-chart.tsx';
import { SeriesTable, usePeriodName } from './series-table.tsx';

interface SeriesViewProps extends SeriesAnswer {
  title: string;
  /** Whom the series are of, for the description of the chart. */
  region: string;
}

/** Series to choose from: the newest figure of the chosen one, its line, and every figure with its origin. */
export function SeriesView({ title, region, series, origins }: SeriesViewProps): ReactNode {
  const { t } = useTranslation('atlas');
  const id = useId();
  const text = useText();
  const format = useFormat();
  const period = usePeriodName();
  const [asked, choose] = useSearchState('series');
  const chosen = series.find(({ fact }) => fact === asked) ?? series[0];
  const newest = chosen?.points.at(-1);
  if (chosen === undefined || newest === undefined) return null;
  return (
    <Section title={title} aside={<span className="muted small">{text(chosen.unit.symbol)}</span>}>
      <div className="row no-print">
        <label htmlFor={id}>{t('series.choose')}</label>
        <select
          id={id}
          className="input"
          style={{ width: 'auto', maxWidth: '100%' }}
          value={chosen.fact}
          onChange={(event) => choose(event.target.value === series[0]?.fact ? undefined : event.target.value)}
        >
          {series.map((one) => (
            <option key={one.fact} value={one.fact}>
              {text(one.title)}
            </option>
          ))}
        </select>
      </div>
      <p>
        {text(chosen.title)}, {period(newest, chosen.cumulative)}:{' '}
        <strong className="numeric">{format.number(newest.value, chosen.unit.digits)}</strong>{' '}
        {text(chosen.unit.symbol)} {newest.status !== 'A' && <>({t(`status.${newest.status}`)}) </>}
        <OriginBadge origin={origins[newest.batch]!} />
      </p>
      <SeriesChart series={chosen} region={region} />
      {chosen.cumulative && <p className="small muted">{t('series.cumulative')}</p>}
      <SeriesTable series={chosen} origins={origins} />
    </Section>
  );
}
