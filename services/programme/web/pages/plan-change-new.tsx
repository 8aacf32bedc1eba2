import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EmptyState,
  Link,
  Page,
  ProblemNotice,
  Query,
  useEmptyUserText,
  useFormat,
  useStep,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getPlanSheet, type PlanSheet, proposePlanChange } from '@industry/programme/contract';
import { Choice } from '../decisions/choice.tsx';
import { type ChangeContent, ChangeForm } from '../plan-changes/change-form.tsx';
import { requestOf } from '../plan-changes/request.ts';

export default function PlanChangeNewPage(): ReactNode {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return (
    <Query name={['plan-sheet', id]} ask={() => call(getPlanSheet, { params: { id } })}>
      {(sheet) => <Propose sheet={sheet} />}
    </Query>
  );
}

function Propose({ sheet }: { sheet: PlanSheet }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const { language } = useFormat();
  const navigate = useNavigate();
  const step = useStep();
  const empty = useEmptyUserText();
  const [body, setBody] = useState(sheet.bodies[0]?.id ?? '');
  const [content, setContent] = useState<ChangeContent>({
    act: { code: '', title: empty, adopted: '' },
    clause: '',
    values: sheet.inForce.values,
    grounds: empty,
    answers: {},
  });
  const { indicator } = sheet;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const request = { indicator: indicator.id, body, ...requestOf(content, language) };
    const saved = await step.run(() => call(proposePlanChange, { body: request }));
    if (saved) await navigate({ to: `/plan-changes/${saved.id}` });
  };
  return (
    <Page
      title={t('planChange.propose')}
      lead={text(indicator.title)}
      crumbs={[
        { label: t('nav.indicators'), to: '/indicators' },
        { label: text(indicator.title), to: `/indicators/${indicator.id}` },
      ]}
    >
      {sheet.bodies.length === 0 ? (
        <EmptyState title={t('planChange.notYours')}>
          <p>
            <Link to={`/indicators/${indicator.id}`}>{text(indicator.title)}</Link>
          </p>
        </EmptyState>
      ) : (
        <form className="stack" onSubmit={(event) => void save(event)}>
          <p>{t('planChange.lead')}</p>
          <Choice
            label={t('planChange.body')}
            choices={sheet.bodies.map((one) => ({ id: one.id, label: text(one.name) }))}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
          <ChangeForm content={content} onChange={setContent} sheet={sheet} step={step} />
          <div>
            <button type="submit" className="button" disabled={step.busy}>
              {t('decision.saveDraft')}
            </button>
          </div>
          {step.error && <ProblemNotice error={step.error} />}
        </form>
      )}
    </Page>
  );
}
