import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Notice, Query, useFormat } from '@industry/design';
import { call, routeUrl } from '@industry/http/client.ts';
import { getAuditProof } from '@industry/audit-trail/contract';

/** What proves that the event is in the chain, and where to read how to check it without us. */
export function Proof({ id, sealed }: { id: string; sealed: boolean }): ReactNode {
  const { t } = useTranslation('audit-trail');
  const format = useFormat();
  if (!sealed) return <p>{t('proof.unsealed')}</p>;
  return (
    <Query name={['audit-proof', id]} ask={() => call(getAuditProof, { params: { id } })}>
      {({ digest, round, day }) => (
        <div className="stack">
          <p className="prose">{t('proof.lead')}</p>
          <FactsList
            rows={[
              [t('proof.digest'), <code key="digest">{digest}</code>],
              [
                t('proof.round'),
                t('proof.roundRange', {
                  round: String(round.round),
                  first: String(round.firstNumber),
                  last: String(round.lastNumber),
                  steps: String(round.path.length),
                }),
              ],
              [t('proof.root'), <code key="root">{round.merkleRoot}</code>],
              [t('proof.day'), day && format.date(day.day)],
              [t('heads.root'), day?.roundsRoot && <code key="day">{day.roundsRoot}</code>],
              [t('heads.head'), day && <code key="head">{day.head}</code>],
            ]}
          />
          {!day && (
            <Notice>
              <p>{t('proof.noDay')}</p>
            </Notice>
          )}
          <p className="row no-print">
            <a className="button secondary" href={routeUrl(getAuditProof.path, { id }, {})} download="proof.json">
              {t('proof.save')}
            </a>
          </p>
        </div>
      )}
    </Query>
  );
}
