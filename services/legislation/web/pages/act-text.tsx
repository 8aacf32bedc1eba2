import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Link, Notice, Page, Query, Section, useFormat, UserTextView, useStep } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  type ActText,
  decideActText,
  getActText,
  submitActText,
  withdrawActText,
} from '@industry/legislation/contract';
import { articleName } from '../article-name.ts';
import { DecisionSteps } from '../decision-steps.tsx';
import { DecisionTag } from '../decision-tag.tsx';

export default function ActTextPage(): ReactNode {
  const { t } = useTranslation('legislation');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return (
    <Query name={['act-text', id]} ask={() => call(getActText, { params: { id } })}>
      {({ text, articles }) => (
        <Page title={t('text.title', { act: text.act })} crumbs={[{ label: t('acts.title'), to: '/acts' }]}>
          <Notice>{t('text.notice')}</Notice>
          <TextFacts text={text} />
          <Section title={t('text.contents')}>
            <ol className="plain-list" lang={text.language}>
              {articles.map((article) => (
                <li key={article.ordinal}>
                  <Link to={`/act-texts/${id}/${article.ordinal}`}>{articleName(article, t('text.beginning'))}</Link>
                </li>
              ))}
            </ol>
          </Section>
          {text.state !== 'approved' && (
            <Section title={t('decision.title')}>
              <Steps text={text} />
            </Section>
          )}
        </Page>
      )}
    </Query>
  );
}

function Steps({ text }: { text: ActText }): ReactNode {
  const step = useStep();
  const { id, version } = text;
  const params = { id };
  return (
    <DecisionSteps
      key={version}
      record={text}
      step={step}
      onSubmit={() => void step.run(() => call(submitActText, { params, body: { version } }))}
      onDecide={(decision, remark) =>
        void step.run(() => call(decideActText, { params, body: { version, decision, ...(remark && { remark }) } }))
      }
      onWithdraw={() => void step.run(() => call(withdrawActText, { params, body: { version } }))}
    />
  );
}

function TextFacts({ text }: { text: ActText }): ReactNode {
  const { t } = useTranslation('legislation');
  const format = useFormat();
  return (
    <FactsList
      rows={[
        [t('decision.state'), <DecisionTag key="state" state={text.state} />],
        [t('change.actTitle'), <UserTextView key="title" text={text.actTitle} />],
        [t('change.actAdopted'), format.date(text.adopted)],
        [t('text.language'), t(`language.${text.language}`)],
        [t('text.source'), text.source],
        [t('text.retrieved'), format.date(text.retrievedOn)],
        [t('text.file'), text.fileName],
        [
          t('text.hash'),
          <code key="hash" style={{ overflowWrap: 'anywhere' }}>
            {text.fileHash}
          </code>,
        ],
        [t('text.rule'), t(`rule.${text.rule}`)],
        [t('text.size'), t('text.characters', { count: text.characters })],
      ]}
    />
  );
}
