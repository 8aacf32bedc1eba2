import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, PlanChart, StateTag, useFormat, useText } from '@industry/design';
import type { IndicatorSummary } from '@industry/programme/contract';
import { chartPoints } from './chart-points.ts';
import { OwedLine } from './owed-line.tsx';

/** One indicator small: plan always drawn, actuals over it, its state, or who owes the figure by when. */
export function Multiple({ indicator }: { indicator: IndicatorSummary }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const { unit, asChange, baseYear, plan, years, owed } = indicator;
  const known = years.findLast(({ actual }) => actual !== null);
  const write = (value: string): string =>
    asChange ? format.signed(value, unit.digits) : format.number(value, unit.digits);
  return (
    <article className="card linked multiple" data-name={text(indicator.title)}>
      <h4>
        <Link className="card-link" to={`/indicators/${indicator.id}`}>
          {text(indicator.title)}
        </Link>
      </h4>
      <p className="multiple-head">
        <span className="multiple-unit">
          {asChange ? t('unit.change', { unit: text(unit.symbol), year: String(baseYear) }) : text(unit.symbol)}
        </span>
        <StateTag state={indicator.state} />
      </p>
      <PlanChart
        small
        description={t('chart.small', {
          title: text(indicator.title),
          first: String(plan[0]?.year ?? baseYear),
          last: String(plan.at(-1)?.year ?? baseYear),
        })}
        {...chartPoints(indicator)}
        digits={unit.digits}
        better={indicator.better}
        signed={asChange}
      />
      <p className="multiple-foot">
        {known ? (
          <span>
            {t('multiple.compared', {
              year: String(known.year),
              actual: write(known.actual!),
              plan: write(known.plan),
            })}
            {indicator.proxy && ` · ${t('proxy')}`}
          </span>
        ) : (
          owed && <OwedLine owed={owed} />
        )}
      </p>
    </article>
  );
}
