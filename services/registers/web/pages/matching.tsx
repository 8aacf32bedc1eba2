import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, EmptyState, Link, Page, ProblemNotice, Query, Section, SignInFirst, useStep } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { decideMatching, listMatching, MATCHING_STATES, type MatchingAnswer } from '@industry/registers/contract';
import { MatchingCard, type MatchingDecision } from '../matching-card.tsx';

type State = (typeof MATCHING_STATES)[number];

/** Records of other sources beside the firms or plants that they may be; a person decides, by mouse or keys. */
export default function MatchingPage(): ReactNode {
  const { t } = useTranslation('registers');
  const [state, setState] = useState<State>('queued');
  return (
    <Page
      title={t('matching.title')}
      lead={
        <>
          {t('matching.lead')} <Link to="/methods/record-matching">{t('matching.method')}</Link>
        </>
      }
      crumbs={[{ label: t('title'), to: '/registers' }]}
    >
      <SignInFirst path="/registers/matching" action="matching.decide">
        <Query name={['matching', state]} ask={() => call(listMatching, { query: { state } })}>
          {({ records, counts }) => (
            <Section title={t(`matching.${state}`, { count: counts[state] })}>
              <Choice
                label={t('matching.state')}
                value={state}
                choices={MATCHING_STATES.map((id) => ({ id, label: t(`matching.${id}`, { count: counts[id] }) }))}
                onChange={(id) => setState(MATCHING_STATES.find((one) => one === id) ?? 'queued')}
              />
              <Records records={records} />
            </Section>
          )}
        </Query>
      </SignInFirst>
    </Page>
  );
}

function Records({ records }: { records: readonly MatchingAnswer[] }): ReactNode {
  const { t } = useTranslation('registers');
  const step = useStep();
  const list = useRef<HTMLOListElement>(null);
  const decide = ({ id, version }: MatchingAnswer, decision: MatchingDecision): void =>
    void step.run(() => call(decideMatching, { params: { id }, body: { ...decision, version } }));
  const press = (event: KeyboardEvent, record: MatchingAnswer, index: number): void => {
    if (event.target !== event.currentTarget || step.busy) return;
    const key = event.key.toLowerCase();
    const [first] = record.partners;
    const cards = list.current?.children;
    const next = cards?.[index + (key === 'arrowdown' ? 1 : -1)];
    if (key === 'j' && record.state === 'queued' && first) decide(record, { decision: 'join', partner: first.side.id });
    else if (key === 'n' && record.state === 'queued') decide(record, { decision: 'new' });
    else if ((key === 'arrowdown' || key === 'arrowup') && next instanceof HTMLElement) next.focus();
    else return;
    event.preventDefault();
  };
  if (records.length === 0) return <EmptyState title={t('matching.none')}>{t('matching.noneRemedy')}</EmptyState>;
  return (
    <>
      <p className="small muted no-print">{t('matching.keys')}</p>
      {step.error && <ProblemNotice error={step.error} />}
      <ol className="stack plain-list" ref={list}>
        {records.map((record, index) => (
          // A card takes the keys of the list when it has the focus.
          <li
            key={record.id}
            tabIndex={0}
            aria-label={record.record.name}
            onKeyDown={(event) => press(event, record, index)}
          >
            <MatchingCard record={record} busy={step.busy} decide={(decision) => decide(record, decision)} />
          </li>
        ))}
      </ol>
    </>
  );
}
