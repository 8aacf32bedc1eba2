import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EmptyState,
  Page,
  ProblemNotice,
  Query,
  Section,
  SignInFirst,
  useSearchState,
  Waiting,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getSandboxForm, type SandboxDraft, type SandboxForm } from '@industry/support/contract';
import { draftText, readDraft } from '../sandbox/draft.ts';
import { askDrafts, DraftList, DRAFTS, KeepDraft } from '../sandbox/drafts.tsx';
import { Figures } from '../sandbox/figures.tsx';
import { Files } from '../sandbox/files.tsx';
import { Lists } from '../sandbox/lists.tsx';
import { Population, usePopulation, usePopulationState } from '../sandbox/population.tsx';
import { Results } from '../sandbox/results.tsx';
import { Rules } from '../sandbox/rules.tsx';
import { useImpact, useRested } from '../sandbox/use-impact.ts';

/** An analyst changes rules of support in a draft and sees at once whom it lets in and shuts out. */
export default function SandboxPage(): ReactNode {
  const { t } = useTranslation('support');
  const [asOf] = useSearchState('asOf');
  const [open] = useSearchState('draft');
  const query = asOf !== undefined && /^\d{4}-\d\d-\d\d$/.test(asOf) ? { asOf } : {};
  return (
    <Page title={t('sandbox.title')} lead={t('sandbox.lead')}>
      <SignInFirst path="/support/sandbox" action="support-sandbox.use">
        <Query name={['sandbox-form', query]} ask={() => call(getSandboxForm, { query })}>
          {(form) => (
            <Query name={DRAFTS} ask={askDrafts}>
              {({ drafts }) => {
                const kept = drafts.find(({ id }) => id === open);
                return (
                  <Workbench key={`${form.asOf} ${kept?.id ?? ''} ${kept?.version ?? ''}`} form={form} kept={kept} />
                );
              }}
            </Query>
          )}
        </Query>
      </SignInFirst>
    </Page>
  );
}

const KINDS = ['figures', 'lists', 'rules', 'text'] as const;

function Workbench({ form, kept }: { form: SandboxForm; kept: SandboxDraft | undefined }): ReactNode {
  const { t } = useTranslation('support');
  const population = usePopulation(form.asOf);
  const state = usePopulationState(population);
  const [text, write] = useState(kept?.text ?? '');
  const [askedKind, show] = useSearchState('change');
  const kind = KINDS.find((one) => one === askedKind) ?? 'figures';
  const draft = readDraft(text);
  const rested = useRested(text);
  const { data, error, isFetching } = useImpact(population, rested, state);
  const parts = draft && { form, draft, change: (next: typeof draft) => write(draftText(next)) };
  return (
    <>
      <Section title={t('sandbox.population')} id="population">
        <Population key={JSON.stringify(population)} population={population} state={state} />
      </Section>
      <Section title={t('sandbox.draft')} id="draft">
        <div className="row" role="group" aria-label={t('sandbox.draft')}>
          {KINDS.map((one) => (
            <button
              key={one}
              type="button"
              className={one === kind ? 'button' : 'button secondary'}
              aria-pressed={one === kind}
              onClick={() => show(one)}
            >
              {t(`sandbox.kind.${one}`)}
            </button>
          ))}
          <button type="button" className="button secondary" disabled={text === ''} onClick={() => write('')}>
            {t('sandbox.clear')}
          </button>
        </div>
        {parts === null && kind !== 'text' && <EmptyState title={t('sandbox.noForm')} />}
        {parts !== null && kind === 'figures' && <Figures key={text === '' ? 'empty' : 'draft'} {...parts} />}
        {parts !== null && kind === 'lists' && <Lists key={text === '' ? 'empty' : 'draft'} {...parts} />}
        {parts !== null && kind === 'rules' && <Rules {...parts} />}
        {kind === 'text' && <DraftField text={text} write={write} />}
      </Section>
      {text === '' && <EmptyState title={t('sandbox.empty')}>{t('sandbox.emptyRemedy')}</EmptyState>}
      {text !== '' && error && <ProblemNotice error={error} />}
      {text !== '' && !error && data === undefined && isFetching && <Waiting />}
      {text !== '' && !error && data !== undefined && (
        <Results form={form} impact={data.impact} took={data.took} population={population} draft={rested} />
      )}
      {text !== '' && (
        <Section title={t('sandbox.files')} id="files">
          <Files draft={text} population={population} />
        </Section>
      )}
      <Section title={t('sandbox.drafts')} id="drafts">
        <KeepDraft draft={text} population={population} open={kept?.own ? kept : undefined} />
        <DraftList />
      </Section>
    </>
  );
}

function DraftField({ text, write }: { text: string; write: (text: string) => void }): ReactNode {
  const { t } = useTranslation('support');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('sandbox.text')}</label>
      <span className="hint">{t('sandbox.textHint')}</span>
      <textarea
        className="input code"
        id={id}
        rows={Math.min(30, Math.max(8, text.split('\n').length + 1))}
        maxLength={200_000}
        spellCheck={false}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
    </div>
  );
}
