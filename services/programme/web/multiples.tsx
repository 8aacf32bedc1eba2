import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartKey, Fold, useText } from '@industry/design';
import type { Overview } from './ask.ts';
import { Multiple } from './multiple.tsx';

/** All indicators small, under the goal and under each task. */
export function Multiples({ programme, indicators }: Overview): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
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
    <div className="stack" style={{ gap: 'var(--space-5)' }}>
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
  );
}
