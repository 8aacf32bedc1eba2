import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Link, Notice, OriginBadge, Page, Query, Section, useFormat, useText } from '@industry/design';
import { type Firm, getFirm } from '@industry/firms-service/contract';
import { call } from '@industry/http/client.ts';
import { Changes } from '../changes.tsx';
import { Certificates } from '../certificates.tsx';
import { FirmFacts } from '../firm-facts.tsx';
import { Owners } from '../owners.tsx';
import { Plants } from '../plants.tsx';
import { useFirmName, useFirmWords } from '../words.ts';

/** One firm: what everybody may know, and more for whom it is opened. */
export default function FirmPage(): ReactNode {
  const { bin = '' }: { bin?: string } = useParams({ strict: false });
  return (
    <Query name={['firm', bin]} ask={() => call(getFirm, { params: { bin }, query: {} })}>
      {(firm) => <Card firm={firm} />}
    </Query>
  );
}

function Card({ firm }: { firm: Firm }): ReactNode {
  const { t } = useTranslation('firms');
  const name = useFirmName();
  const { registration, changes, plants, certificates, owners, stateShare, may } = firm;
  const shown = registration ?? changes.at(-1)!;
  return (
    <Page
      title={name(shown).text}
      crumbs={[{ label: t('nav'), to: '/firms' }]}
      lead={t('card.lead', { bin: firm.bin })}
    >
      {firm.simulated && <Notice>{t('card.simulated')}</Notice>}
      {registration === null && <Notice>{t('card.notNow')}</Notice>}
      <Passport firm={firm} />
      {(may.consents || may.readLog) && (
        <p>
          <Link to={`/firms/${firm.bin}/consents`}>{t('card.consents')}</Link>
        </p>
      )}
      {may.consent && (
        <p>
          <Link to={`/support/navigator?bin=${firm.bin}`}>{t('card.support')}</Link>
        </p>
      )}
      <Plants plants={plants} />
      {owners !== null && stateShare !== null ? (
        <Owners owners={owners} stateShare={stateShare} />
      ) : (
        <Section title={t('owners.title')}>
          <p className="muted">{t('owners.closed')}</p>
        </Section>
      )}
      {may.facts ? (
        <FirmFacts bin={firm.bin} />
      ) : (
        <Section title={t('facts.title')}>
          <p className="muted">
            {t('facts.closed')} <Link to="/rights">{t('facts.rights')}</Link>
          </p>
        </Section>
      )}
      <Certificates certificates={certificates} />
      <Changes changes={changes} />
    </Page>
  );
}

function Passport({ firm: { registration, changes, activity } }: { firm: Firm }): ReactNode {
  const { t } = useTranslation('firms');
  const format = useFormat();
  const text = useText();
  const words = useFirmWords();
  const shown = registration ?? changes.at(-1)!;
  const { legalFormTitle, regionTitle } = shown;
  const called = activity && (format.language === 'kk' ? activity.kk : activity.ru);
  return (
    <>
      <FactsList
        rows={[
          [t('status'), words('status', shown.status)],
          [t('legalForm'), legalFormTitle ? text(legalFormTitle) : shown.legalForm],
          [t('size'), words('size', shown.size)],
          [
            t('oked'),
            <span key="oked">
              {shown.oked}
              {called && <span lang={format.language === 'kk' ? 'kk' : 'ru'}> · {called}</span>}
            </span>,
          ],
          [
            t('region'),
            <Link key="region" to={`/regions/${shown.region}`}>
              {regionTitle ? text(regionTitle) : shown.region}
            </Link>,
          ],
          [t('address'), shown.address],
          [t('registeredOn'), format.date(shown.registeredOn)],
          [t('closedOn'), shown.closedOn && format.date(shown.closedOn)],
        ]}
      />
      <OriginBadge origin={shown.origin} />
    </>
  );
}
