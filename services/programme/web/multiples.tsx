import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartKey, Exportable, Fold, gridOf, useText } from '@industry/design';
import type { OriginAnswer } from '@industry/http/contract.ts';
import type { Overview } from './ask.ts';
import { Multiple } from './multiple.tsx';

/** All indicators small, under the goal and under each task. */
export function Multiples({ programme, indicators }: Overview): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const origins = useMemo(() => originsOf(indicators), [indicators]);
  const groups = [
    { id: 'goal', number: t('goal'), text: programme.goal.text, members: programme.goalIndicators },
    ...programme.tasks.map((task, index) => ({
      id: task.id,
      number: t('task.number', { number: index + 1 }),
      text: task.text,
      members: task.indicators,
    })),
  ];
  return (
    <Exportable
      kind="chart"
      title={t('section.multiples')}
      table={() => tableOf(indicators, t, text)}
      compose={gridOf}
      origins={origins}
    >
      <div className="stack section" style={{ gap: 'var(--space-5)' }}>
        <ChartKey entries={['plan', 'actual', 'quoted', 'missing']} />
        <div className="groups">
          {groups.map((group) => (
            <section
              key={group.id}
              className={group.members.length > 2 ? 'group wide' : 'group'}
              style={{ '--members': group.members.length } as CSSProperties}
            >
              <Fold
                open={group.id === 'goal'}
                head={
                  <div className="group-head">
                    <p className="group-number">{group.number}</p>
                    <h3>{text(group.text)}</h3>
                  </div>
                }
              >
                <div className="multiples">
                  {indicators
                    .filter(({ id }) => group.members.includes(id))
                    .map((indicator) => (
                      <Multiple key={indicator.id} indicator={indicator} />
                    ))}
                </div>
              </Fold>
            </section>
          ))}
        </div>
      </div>
    </Exportable>
  );
}

/** Plan and actual of every indicator and year, one line each. */
function tableOf(indicators: Overview['indicators'], t: (key: string) => string, text: ReturnType<typeof useText>) {
  const columns = ['indicator', 'unit', 'year', 'plan', 'actual'].map((id) => ({
    header: t(`column.${id}`),
    numeric: ['plan', 'actual'].includes(id),
  }));
  const rows = indicators.flatMap((indicator) => {
    const planned = new Map(indicator.plan.map(({ year, value }) => [year, value]));
    const actual = new Map(indicator.actual.map(({ year, value }) => [year, value]));
    const years = [...new Set([...planned.keys(), ...actual.keys()])].toSorted((a, b) => a - b);
    return years.map((year) => [
      text(indicator.title),
      text(indicator.unit.symbol),
      year,
      planned.get(year) ?? null,
      actual.get(year) ?? null,
    ]);
  });
  return { columns, rows };
}

function originsOf(indicators: Overview['indicators']): readonly OriginAnswer[] {
  const all = indicators.flatMap(({ actual }) => actual.map(({ origin }) => origin));
  return [...new Map(all.map((origin) => [origin.batch, origin])).values()];
}
