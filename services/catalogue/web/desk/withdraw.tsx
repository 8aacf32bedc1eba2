import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession } from '@industry/auth/contract.ts';
import {
  Link,
  Notice,
  ProblemNotice,
  Query,
  Section,
  useEmptyUserText,
  useFormat,
  UserTextField,
  UserTextView,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  type BatchAnswer,
  previewWithdrawal,
  withdrawBatch,
  type WithdrawalAnswer,
} from '@industry/catalogue/contract';
import { PreviewView } from './preview-view.tsx';

/** Why a batch is out of force, or, for whom it is permitted, its withdrawal with what becomes visible instead. */
export function Withdraw({ batch }: { batch: BatchAnswer }): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  if (batch.withdrawal)
    return (
      <Notice kind="warning" title={t('desk.withdrawn', { at: format.instant(batch.withdrawal.at, 'Asia/Almaty') })}>
        <UserTextView text={batch.withdrawal.reason} />
      </Notice>
    );
  if (!session.data?.person?.actions.includes('batch.withdraw')) return null;
  const params = { id: batch.dataset, batch: batch.id };
  return (
    <Section title={t('desk.withdraw.title')}>
      {open ? (
        <Query name={['withdrawal', batch.id]} ask={() => call(previewWithdrawal, { params })}>
          {(answer) => <Confirm batch={batch} answer={answer} />}
        </Query>
      ) : (
        <>
          <p>{t('desk.withdraw.lead')}</p>
          <button type="button" className="button secondary no-print" onClick={() => setOpen(true)}>
            {t('desk.withdraw.preview')}
          </button>
        </>
      )}
    </Section>
  );
}

function Confirm({ batch, answer }: { batch: BatchAnswer; answer: WithdrawalAnswer }): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  const queries = useQueryClient();
  const [reason, setReason] = useState(useEmptyUserText());
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const given = Object.keys(reason.texts).length > 0;
  const withdraw = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const params = { id: batch.dataset, batch: batch.id };
      await call(withdrawBatch, { params, body: { against: answer.against, reason } });
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      await queries.invalidateQueries();
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      <p>{t('desk.withdraw.instead')}</p>
      <PreviewView dataset={batch.dataset} preview={answer.preview} facts={answer.facts} withdrawal />
      <h3>{t('dataset.usedBy')}</h3>
      {answer.usedBy.length === 0 && <p className="muted">{t('dataset.usedByNone')}</p>}
      <ul>
        {answer.usedBy.map((page) => (
          <li key={page.path}>
            <Link to={page.path}>{text(page.title)}</Link>
          </li>
        ))}
      </ul>
      <UserTextField
        label={t('desk.withdraw.reason')}
        hint={t('desk.withdraw.reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={2_000}
        error={error}
        path="body.reason"
      />
      <div>
        <button type="button" className="button" disabled={busy || !given} onClick={() => void withdraw()}>
          {t('desk.withdraw.do')}
        </button>
      </div>
      {error && <ProblemNotice error={error} />}
    </div>
  );
}
