import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, PlanChart, useFormat } from '@industry/design';
import type { WhatIf } from '../answers.ts';

/** The programme's path as changes from its base year, with the basket's change at its end: levels of two vintages do not compare. */
export function PlannedPath({ path }: { path: NonNullable<WhatIf['path']> }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const last = path.plan.find(({ year }) => year === path.targetYear);
  const base = Number(last?.value ?? 0) - Number(path.plannedChange);
  const changes = path.plan.map(({ year, value }) => ({ year, value: (Number(value) - base).toFixed(4) }));
  return (
    <div className="stack">
      <h3>{t('path.title', { year: String(path.targetYear) })}</h3>
      <p>
        {t('path.text', {
          from: String(path.baseYear),
          to: String(path.targetYear),
          planned: format.signed(path.plannedChange, 2),
          change: format.signed(path.change, 3),
          share: format.percent(path.shareOfPlanned, 0),
        })}{' '}
        <Link to={`/indicators/${path.indicator}`}>{t('path.indicator')}</Link>
      </p>
      <PlanChart
        description={t('path.description', { from: String(path.baseYear) })}
        plan={[{ year: path.baseYear, value: '0' }, ...changes]}
        actual={[{ year: path.targetYear, value: path.change, kind: 'provisional' }]}
        digits={2}
        signed
      />
      <p className="small muted">{t('path.read')}</p>
    </div>
  );
}
