import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Query, useFormat, useText } from '@industry/design';
import { askOverview, OVERVIEW, type Overview } from './ask.ts';
import { StateCounts } from './state-counts.tsx';
import { StateList } from './state-list.tsx';

/** The programme in one view: title, goal, how its indicators stand, its tasks. */
export default function Hero(): ReactNode {
  return (
    <Query name={OVERVIEW} ask={askOverview}>
      {(overview) => <HeroOf {...overview} />}
    </Query>
  );
}

function HeroOf({ programme, indicators }: Overview): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const of = (ids: readonly string[]) => indicators.filter(({ id }) => ids.includes(id));
  return (
    <header className="hero">
      <div className="hero-head">
        <div className="stack">
          <p className="eyebrow">
            {text(programme.act.title)} · {t('hero.inForce', { date: format.date(programme.act.inForce) })}
          </p>
          <h1>{text(programme.title)}</h1>
          <p className="lead">{text(programme.goal.text)}</p>
          <p className="row small">
            <Link to="/programme">{t('hero.more')}</Link>
            <Link to="/methods/indicator-state">{t('hero.method')}</Link>
          </p>
        </div>
        <StateCounts indicators={indicators} />
      </div>
      <div className="cards">
        {programme.tasks.map((task, index) => (
          <section key={task.id} className="card task-card">
            <p className="eyebrow">{t('task.number', { number: index + 1 })}</p>
            <h2>{text(task.text)}</h2>
            <StateList indicators={of(task.indicators)} />
          </section>
        ))}
      </div>
    </header>
  );
}
