import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Link, Notice, Page, Query, Section, useFormat, useText } from '@industry/design';
import { clausePath } from '@industry/legislation/contract';
import { askOverview, OVERVIEW, type Overview } from '../ask.ts';
import { Baseline } from '../baseline.tsx';
import { Budget } from '../budget.tsx';
import { StateList } from '../state-list.tsx';

export default function ProgrammePage(): ReactNode {
  return (
    <Query name={OVERVIEW} ask={askOverview}>
      {(overview) => <ProgrammeOf {...overview} />}
    </Query>
  );
}

function ProgrammeOf({ programme, indicators }: Overview): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const { act, period, budget } = programme;
  const of = (ids: readonly string[]) => indicators.filter(({ id }) => ids.includes(id));
  return (
    <Page title={text(programme.title)} lead={text(programme.goal.text)}>
      <FactsList
        rows={[
          [t('programme.act'), text(act.title)],
          [t('programme.adopted'), format.date(act.adopted)],
          [t('programme.inForce'), format.date(act.inForce)],
          [t('programme.period'), `${period.firstYear}–${period.lastYear}`],
          [t('programme.version'), `${programme.id} ${programme.version}`],
          [t('programme.hash'), <code key="hash">{programme.packHash}</code>],
        ]}
      />
      {programme.textsStatus !== 'official' && <Notice>{text(programme.textsNotice)}</Notice>}
      <Section title={t('programme.tasks')}>
        <section className="card task-card">
          <p className="eyebrow">
            {t('goal')} · <Link to={clausePath(programme.goal.clause)}>{programme.goal.clause}</Link>
          </p>
          <h3>{text(programme.goal.text)}</h3>
          <StateList indicators={of(programme.goalIndicators)} wide />
        </section>
        <div className="cards">
          {programme.tasks.map((task, index) => (
            <section key={task.id} className="card task-card">
              <p className="eyebrow">
                {t('task.number', { number: index + 1 })} · <Link to={clausePath(task.clause)}>{task.clause}</Link>
              </p>
              <h3>{text(task.text)}</h3>
              <StateList indicators={of(task.indicators)} />
            </section>
          ))}
        </div>
      </Section>
      <Section
        title={t('budget.title')}
        id="budget"
        aside={<Link to={clausePath(budget.clause)}>{budget.clause}</Link>}
      >
        <Budget budget={budget} />
        <p>
          <Link to="/budget">{t('budget.more')}</Link>
        </p>
      </Section>
      <Section title={t('baseline.title')} id="baseline">
        <p className="muted">{t('baseline.lead')}</p>
        <Baseline facts={programme.baseline} />
      </Section>
    </Page>
  );
}
