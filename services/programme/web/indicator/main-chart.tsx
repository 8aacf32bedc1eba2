import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartKey, type KeyEntry, Notice, PlanChart, useText } from '@industry/design';
import type { IndicatorAnswer } from '@industry/programme/contract';
import { chartPoints, planPoints } from '../chart-points.ts';

/** Plan and actual as they may be compared: levels, or changes where the series is recomputed at each release. */
export function MainChart({ indicator }: { indicator: IndicatorAnswer }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const { unit, asChange, baseYear, earlierPlans } = indicator;
  const points = chartPoints(indicator);
  const measured = asChange ? t('unit.change', { unit: text(unit.symbol), year: String(baseYear) }) : text(unit.name);
  const entries: KeyEntry[] = [
    'plan',
    ...(earlierPlans.length > 0 ? (['plan-earlier'] as const) : []),
    'actual',
    ...(points.actual.some(({ kind }) => kind === 'provisional') ? (['provisional'] as const) : []),
    ...(points.quoted.length > 0 ? (['quoted'] as const) : []),
    ...(points.missingYears.length > 0 ? (['missing'] as const) : []),
  ];
  return (
    <figure className="stack">
      <figcaption className="small muted">{measured}</figcaption>
      <PlanChart
        description={t('chart.main', { title: text(indicator.title), unit: measured })}
        {...points}
        earlierPlans={earlierPlans.map(({ values }) => planPoints(values, asChange))}
        digits={unit.digits}
        better={indicator.better}
        signed={asChange}
      />
      <ChartKey entries={entries} />
      {asChange && <p className="small muted">{t('chart.asChange', { year: String(baseYear) })}</p>}
      {indicator.proxyNote && <Notice title={t('proxy.title')}>{text(indicator.proxyNote)}</Notice>}
    </figure>
  );
}
