import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice, Section } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  closePerson,
  endLockOut,
  endPersonSessions,
  issueLink,
  type PersonDetailsAnswer,
  reopenPerson,
} from '@industry/accounts/contract';
import { RowButton } from '../row-button.tsx';
import { SessionTable } from '../session-table.tsx';
import { useChange } from '../use-change.ts';
import { LinkNotice } from './link-notice.tsx';

/** Where a person is signed in, and what an administrator may do about it. */
export function PersonActions({ details }: { details: PersonDetailsAnswer }): ReactNode {
  const { t } = useTranslation('accounts');
  const change = useChange();
  const [link, setLink] = useState<{ link: string; expiresAt: string }>();
  const { person, sessions } = details;
  const params = { person: person.id };
  const body = { version: person.version };
  const button = (label: string, work: () => Promise<unknown>, sure = false): ReactNode => (
    <RowButton sure={sure} disabled={change.busy} onAct={() => void change.run(work)}>
      {t(label)}
    </RowButton>
  );
  return (
    <Section title={t('person.access')}>
      {change.error && <ProblemNotice error={change.error} />}
      {link && <LinkNotice {...link} />}
      {sessions.length > 0 ? (
        <SessionTable caption={t('session.caption')} sessions={sessions} />
      ) : (
        <p className="muted">{t('session.none')}</p>
      )}
      <div className="row">
        {sessions.length > 0 && button('person.endSessions', () => call(endPersonSessions, { params }))}
        {person.state === 'locked' && button('person.endLockOut', () => call(endLockOut, { params }))}
        {person.state !== 'closed' && button('person.newLink', async () => setLink(await call(issueLink, { params })))}
        {person.state === 'closed'
          ? button('person.reopen', () => call(reopenPerson, { params, body }))
          : button('person.close', () => call(closePerson, { params, body }), true)}
      </div>
    </Section>
  );
}
