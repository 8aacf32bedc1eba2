import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FactsList,
  Link,
  Page,
  ProblemNotice,
  Query,
  Section,
  staleRecord,
  StaleSave,
  useFormat,
  UserTextView,
  useStaleTexts,
  useStep,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  type ClauseChange,
  clausePath,
  decideClauseChange,
  getClauseChange,
  saveClauseChange,
  submitClauseChange,
  withdrawClauseChange,
} from '@industry/legislation/contract';
import { type ChangeDraft, ChangeForm, contentOf } from '../change-form.tsx';
import { Compared } from '../compared.tsx';
import { DecisionSteps } from '../decision-steps.tsx';
import { DecisionTag } from '../decision-tag.tsx';
import { PageLinks } from '../page-links.tsx';
import { TouchedPages } from '../touched-pages.tsx';

export default function ChangePage(): ReactNode {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return (
    <Query name={['clause-change', id]} ask={() => call(getClauseChange, { params: { id } })}>
      {(change) => <ChangeOf key={change.id} change={change} />}
    </Query>
  );
}

function ChangeOf({ change }: { change: ClauseChange }): ReactNode {
  const { t } = useTranslation('legislation');
  const text = useText();
  const step = useStep();
  const [editing, setEditing] = useState(false);
  const { id, clause, touches, version, offers } = change;
  const params = { id };
  const count = touches.length;
  return (
    <Page
      title={t('change.of', { clause: clause.id })}
      lead={<Link to={clausePath(clause.id)}>{text(clause.title)}</Link>}
      crumbs={[{ label: t('list.title'), to: '/clauses' }]}
    >
      <Facts change={change} />
      {offers.edit && !editing && (
        <div className="no-print">
          <button type="button" className="button secondary" onClick={() => setEditing(true)}>
            {t('change.edit')}
          </button>
        </div>
      )}
      {editing ? (
        <EditChange change={change} onDone={() => setEditing(false)} />
      ) : (
        <Section title={t('change.wording')}>
          {change.text === null && <p>{t('change.isRepealed')}</p>}
          <Compared languages={change.comparison} />
        </Section>
      )}
      <Section title={t(change.state === 'approved' ? 'change.touched' : 'change.touches', { count })}>
        {count === 0 ? (
          <p className="muted">{t('change.touchesNone')}</p>
        ) : change.state === 'approved' ? (
          <TouchedPages change={change} />
        ) : (
          <PageLinks pages={touches} />
        )}
      </Section>
      {!editing && (
        <Section title={t('decision.title')}>
          <DecisionSteps
            key={version}
            record={change}
            step={step}
            seen={t('change.seen', { count })}
            onSubmit={() =>
              void step.run(() => call(submitClauseChange, { params, body: { version, touches: count } }))
            }
            onDecide={(decision, remark) =>
              void step.run(() =>
                call(decideClauseChange, {
                  params,
                  body: { version, decision, touches: count, ...(remark && { remark }) },
                }),
              )
            }
            onWithdraw={() => void step.run(() => call(withdrawClauseChange, { params, body: { version } }))}
          />
        </Section>
      )}
    </Page>
  );
}

function Facts({ change }: { change: ClauseChange }): ReactNode {
  const { t } = useTranslation('legislation');
  const format = useFormat();
  const { act, point, validFrom, state, clause } = change;
  return (
    <FactsList
      rows={[
        [t('decision.state'), <DecisionTag key="state" state={state} />],
        [t('clause.citation'), <code key="citation">{clause.citation}</code>],
        [t('change.actCode'), `${act.code}, ${point}`],
        [t('change.actTitle'), <UserTextView key="title" text={act.title} />],
        [t('change.actAdopted'), format.date(act.adopted)],
        [t('change.validFrom'), format.date(validFrom)],
      ]}
    />
  );
}

function EditChange({ change, onDone }: { change: ClauseChange; onDone: () => void }): ReactNode {
  const { t } = useTranslation('legislation');
  const format = useFormat();
  const step = useStep();
  const stale = useStaleTexts<ClauseChange>(step.error);
  const { id } = change;
  const draftOf = ({ act, point, validFrom, repeals, title, text }: ClauseChange): ChangeDraft => ({
    act,
    point,
    validFrom,
    repeals,
    title,
    text: text ?? { original: format.language, texts: {} },
  });
  const [draft, setDraft] = useState(() => draftOf(change));
  const [version, setVersion] = useState(change.version);
  const save = async (from: number): Promise<void> => {
    const body = { version: from, ...contentOf(draft) };
    if (await step.run(() => call(saveClauseChange, { params: { id }, body }))) onDone();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save(version);
      }}
    >
      <ChangeForm draft={draft} onChange={setDraft} officialLanguages={change.officialLanguages} step={step} />
      <div className="button-row">
        <button type="submit" className="button" disabled={step.busy}>
          {t('change.save')}
        </button>
        <button type="button" className="button secondary" onClick={onDone}>
          {t('change.cancel')}
        </button>
      </div>
      <StaleSave<ClauseChange>
        error={step.error}
        fields={[
          {
            label: t('change.actCode'),
            yours: `${draft.act.code}, ${draft.point}`,
            theirs: ({ act, point }) => `${act.code}, ${point}`,
          },
          {
            label: t('change.validFrom'),
            yours: draft.validFrom && format.date(draft.validFrom),
            theirs: ({ validFrom }) => format.date(validFrom),
          },
          ...stale(t('change.newTitle'), draft.title, ({ title }) => title),
          ...stale(t('change.newText'), draft.repeals ? null : draft.text, ({ text }) => text),
        ]}
        onTakeTheirs={(current) => {
          setDraft(draftOf(current));
          setVersion(current.version);
          step.clear();
        }}
        onSaveMine={(current) => {
          setVersion(current.version);
          void save(current.version);
        }}
      />
      {step.error && staleRecord(step.error) === null && <ProblemNotice error={step.error} />}
    </form>
  );
}
