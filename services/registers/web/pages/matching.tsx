import { type ReactNode, useEffect, useRef, useState } from 'react';
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
  const [place, setPlace] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const at = Math.min(place, records.length - 1);
  const decide = ({ id, version }: MatchingAnswer, decision: MatchingDecision): void =>
    void step.run(() => call(decideMatching, { params: { id }, body: { ...decision, version } }));
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const record = records[at];
      // Fields and tables that scroll keep their own keys.
      const free = event.target === document.body || list.current?.contains(event.target as Node);
      if (record === undefined || !free || step.busy || event.ctrlKey || event.altKey || event.metaKey) return;
      if ((event.target as Element).closest('.table-box')) return;
      const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const partner = record.partners[Number(event.key) - 1];
      if (move !== undefined) {
        const next = Math.max(0, Math.min(records.length - 1, at + move));
        setPlace(next);
        list.current?.children[next]?.scrollIntoView({ block: 'start' });
      } else if (record.state === 'queued' && partner) decide(record, { decision: 'join', partner: partner.side.id });
      else if (record.state === 'queued' && event.key.toLowerCase() === 'n') decide(record, { decision: 'new' });
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  if (records.length === 0) return <EmptyState title={t('matching.none')}>{t('matching.noneRemedy')}</EmptyState>;
  return (
    <>
      <p className="small muted no-print">{t('matching.keys')}</p>
      {step.error && <ProblemNotice error={step.error} />}
      <ol className="stack matching-queue" ref={list}>
        {records.map((record, index) => (
          <li key={record.id} aria-current={index === at}>
            <MatchingCard record={record} busy={step.busy} decide={(decision) => decide(record, decision)} />
          </li>
        ))}
      </ol>
    </>
  );
}
