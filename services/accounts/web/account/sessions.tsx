import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice, Section } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type AccountAnswer, endOtherSessions, endOwnSession } from '@industry/accounts/contract';
import { SessionTable } from '../session-table.tsx';
import { useChange } from '../use-change.ts';

/** Where I am signed in, and how to end it. */
export function Sessions({ account }: { account: AccountAnswer }): ReactNode {
  const { t } = useTranslation('accounts');
  const change = useChange();
  const others = account.sessions.filter((session) => !session.current);
  return (
    <Section title={t('session.title')}>
      {change.error && <ProblemNotice error={change.error} />}
      <SessionTable
        caption={t('session.caption')}
        sessions={account.sessions}
        onEnd={(session) => void change.run(() => call(endOwnSession, { params: { session } }))}
      />
      {others.length > 0 && (
        <div>
          <button
            type="button"
            className="button secondary"
            disabled={change.busy}
            onClick={() => void change.run(() => call(endOtherSessions))}
          >
            {t('session.endOthers')}
          </button>
        </div>
      )}
    </Section>
  );
}
