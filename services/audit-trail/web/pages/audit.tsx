import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, FactsList, Link, Page, Query, Section, useFormat } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listAuditHeads } from '@industry/audit-trail/contract';
import { HeadTable } from '../head-table.tsx';
import { usePerson } from '../use-person.ts';

const IN_CHAIN = ['decisions', 'batches', 'erasures'] as const;
const NOT_IN_CHAIN = ['names', 'reading', 'figures'] as const;

/** The public page: heads that anybody may keep, and how to hold them against us. */
export default function AuditPage(): ReactNode {
  const { t } = useTranslation('audit-trail');
  const format = useFormat();
  const person = usePerson();
  const reads = person?.actions.includes('audit.read') ?? false;
  return (
    <Page title={t('public.title')} lead={t('public.lead')}>
      {person && (
        <p className="row no-print">
          {reads && (
            <Link className="button" to="/audit/events">
              {t('public.events')}
            </Link>
          )}
          <Link className="button secondary" to="/audit/mine">
            {t('public.mine')}
          </Link>
        </p>
      )}
      <Query name={['audit-heads']} ask={() => call(listAuditHeads)}>
        {({ heads, publicKey, tail }) => (
          <>
            <Section title={t('public.now')}>
              <FactsList
                rows={[
                  [t('public.head'), <code key="head">{tail.head ?? t('public.noHead')}</code>],
                  [t('public.sealed'), format.number(String(tail.sealed))],
                  [t('public.unsigned'), t('public.unsignedCount', { count: tail.unsigned })],
                  [t('public.unsealed'), t('public.unsealedCount', { count: tail.unsealed })],
                ]}
              />
            </Section>
            <Section title={t('public.heads')}>
              <p className="prose">{t('public.headsLead')}</p>
              <HeadTable heads={heads} />
              <p className="row no-print">
                <a className="button secondary" href="/api/v1/audit/heads?limit=1000" download="heads.json">
                  {t('public.save')}
                </a>
                {publicKey && (
                  <a className="button secondary" href="/api/v1/audit/public-key" download="audit-public-key.pem">
                    {t('public.key')}
                  </a>
                )}
              </p>
            </Section>
          </>
        )}
      </Query>
      <Section title={t('verify.title')}>
        <ol className="prose">
          <li>{t('verify.keep')}</li>
          <li>
            {t('verify.chain')}
            <CommandLine command="npx industry check audit --heads heads.json" />
          </li>
          <li>
            {t('verify.one')}
            <CommandLine command="npx industry check audit --head HEAD" />
          </li>
          <li>{t('verify.event')}</li>
        </ol>
      </Section>
      <Section title={t('signed.title')}>
        <p className="prose">{t('signed.lead')}</p>
        <pre className="signed-text">{t('signed.lines')}</pre>
        <CommandLine command="openssl pkeyutl -verify -pubin -inkey audit-public-key.pem -rawin -in text -sigfile signature" />
      </Section>
      <Section title={t('chain.title')}>
        <div className="in-and-out">
          <div>
            <h3>{t('chain.in')}</h3>
            <ul>
              {IN_CHAIN.map((key) => (
                <li key={key}>{t(`chain.in.${key}`)}</li>
              ))}
            </ul>
          </div>
          <div>
            <h3>{t('chain.out')}</h3>
            <ul>
              {NOT_IN_CHAIN.map((key) => (
                <li key={key}>{t(`chain.out.${key}`)}</li>
              ))}
            </ul>
          </div>
        </div>
      </Section>
    </Page>
  );
}
