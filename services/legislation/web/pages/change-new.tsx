import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, Page, ProblemNotice, Query, Section, useFormat, useStep, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  type Clause,
  clausePath,
  type ClauseVersion,
  draftClauseChange,
  getClause,
  type PageLinkAnswer,
} from '@industry/legislation/contract';
import { type ChangeDraft, ChangeForm, contentOf } from '../change-form.tsx';
import { PageLinks } from '../page-links.tsx';

export default function ChangeNewPage(): ReactNode {
  const { t } = useTranslation('legislation');
  const text = useText();
  const { section = '', name = '' }: { section?: string; name?: string } = useParams({ strict: false });
  return (
    <Query name={['clause', section, name, undefined]} ask={() => call(getClause, { params: { section, name } })}>
      {({ clause, versions, citedBy, mayChange, officialLanguages }) => (
        <Page
          title={t('change.newOf', { clause: clause.id })}
          lead={text(clause.title)}
          crumbs={[{ label: text(clause.title), to: clausePath(clause.id) }]}
        >
          {mayChange ? (
            <NewChange
              clause={clause}
              last={versions.at(-1)!}
              touches={citedBy}
              officialLanguages={officialLanguages}
            />
          ) : (
            <Notice>{t('change.notAllowed')}</Notice>
          )}
        </Page>
      )}
    </Query>
  );
}

interface NewChangeProps {
  readonly clause: Clause;
  readonly last: ClauseVersion;
  readonly touches: readonly PageLinkAnswer[];
  readonly officialLanguages: readonly string[];
}

function NewChange({ clause, last, touches, officialLanguages }: NewChangeProps): ReactNode {
  const { t } = useTranslation('legislation');
  const { language } = useFormat();
  const navigate = useNavigate();
  const step = useStep();
  const [draft, setDraft] = useState<ChangeDraft>({
    act: { code: '', title: { original: language, texts: {} }, adopted: '' },
    point: '',
    validFrom: '',
    repeals: false,
    title: last.title,
    text: last.text ?? { original: language, texts: {} },
  });
  const save = async (): Promise<void> => {
    const body = { clause: clause.id, ...contentOf(draft) };
    const made = await step.run(() => call(draftClauseChange, { body }));
    if (made) await navigate({ to: `/clause-changes/${made.id}` });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ChangeForm draft={draft} onChange={setDraft} officialLanguages={officialLanguages} step={step} />
      {step.error && <ProblemNotice error={step.error} />}
      <div>
        <button type="submit" className="button" disabled={step.busy}>
          {t('change.save')}
        </button>
      </div>
      <Section title={t('change.touches', { count: touches.length })}>
        <PageLinks pages={touches} />
      </Section>
    </form>
  );
}
