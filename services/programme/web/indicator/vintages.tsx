import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OriginBadge, PlanChart, useFormat, useText, type YearPoint } from '@industry/design';
import type { IndicatorAnswer } from '@industry/programme/contract';
import { useFigures } from './write.ts';

/** Levels of the act and of each release side by side, each in a frame of its own: never one drawn over another. */
export function Vintages({ indicator }: { indicator: IndicatorAnswer }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const { level } = useFigures(indicator);
  const { vintages, baseYear, asChange } = indicator;
  const releases = vintages.toReversed();
  return (
    <div className="stack">
      <p className="muted">{t(asChange ? 'vintage.leadChange' : 'vintage.lead')}</p>
      <div className="multiples">
        {asChange && (
          <Panel
            title={t('vintage.act')}
            base={
              indicator.base === null
                ? null
                : t('vintage.base', { year: String(baseYear), value: level(indicator.base) })
            }
            indicator={indicator}
            plan={[...indicator.printed, ...indicator.plan]}
            actual={[]}
            digits={indicator.unit.digits}
          />
        )}
        {releases.map(({ origin, unit, base, values }) => (
          <Panel
            key={origin.batch}
            title={
              origin.publishedOn
                ? t('vintage.published', { date: format.date(origin.publishedOn) })
                : t('vintage.unknown', { date: format.instant(origin.recordedAt, 'Asia/Almaty') })
            }
            base={base === null ? null : t('vintage.base', { year: String(baseYear), value: level(base) })}
            indicator={indicator}
            plan={[]}
            actual={values.filter(({ year }) => year >= baseYear)}
            digits={unit.digits}
            origin={<OriginBadge origin={origin} {...(!origin.simulated && { label: text(origin.sourceText) })} />}
          />
        ))}
      </div>
      <p className="small muted">{text(releases[0]!.unit.name)}</p>
    </div>
  );
}

interface PanelProps {
  title: string;
  base: string | null;
  indicator: IndicatorAnswer;
  plan: readonly YearPoint[];
  actual: readonly YearPoint[];
  digits: number;
  origin?: ReactNode;
}

function Panel({ title, base, indicator, plan, actual, digits, origin }: PanelProps): ReactNode {
  return (
    <figure className="card multiple">
      <figcaption>
        <strong>{title}</strong>
      </figcaption>
      <p className="small muted">{base}</p>
      <PlanChart
        small
        description={title}
        plan={plan.map(({ year, value }) => ({ year, value }))}
        actual={actual}
        digits={digits}
        better={indicator.better}
      />
      <p>{origin}</p>
    </figure>
  );
}
