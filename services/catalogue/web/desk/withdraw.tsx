import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession } from '@industry/auth/contract.ts';
import {
  Link,
  Notice,
  ProblemNotice,
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

interface WithdrawProps {
  batch: BatchAnswer;
  /** Class of its dataset. */
  secrecy: string;
}

/** Why a batch is out of force, or, for whom it is permitted, its withdrawal with what becomes visible instead. */
export function Withdraw({ batch, secrecy }: WithdrawProps): ReactNode {
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
  return (
    <Section title={t('desk.withdraw.title')}>
      {open ? (
        <Preview batch={batch} secrecy={secrecy} />
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

/** Milliseconds between looks while a large dataset is compared. */
const LOOK = 1_000;

function Preview({ batch, secrecy }: WithdrawProps): ReactNode {
  const { t } = useTranslation('catalogue');
  const params = { id: batch.dataset, batch: batch.id };
  const query = useQuery({
    queryKey: ['withdrawal', batch.id],
    queryFn: () => call(previewWithdrawal, { params }),
    refetchInterval: ({ state }) => (state.data && state.data.preview === null ? LOOK : false),
  });
  if (query.error) return <ProblemNotice error={query.error} retry={() => void query.refetch()} />;
  const preview = query.data?.preview;
  if (query.data && preview) return <Confirm batch={batch} secrecy={secrecy} answer={query.data} preview={preview} />;
  const { done = 0, total = null } = query.data?.progress ?? {};
  return (
    <div role="status" className="stack">
      <p>{t('desk.step.check')}</p>
      <progress aria-label={t('desk.withdraw.preview')} {...(total !== null && { value: done, max: total })} />
    </div>
  );
}

interface ConfirmProps extends WithdrawProps {
  answer: WithdrawalAnswer;
  preview: NonNullable<WithdrawalAnswer['preview']>;
}

function Confirm({ batch, secrecy, answer, preview }: ConfirmProps): ReactNode {
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
      <PreviewView dataset={batch.dataset} secrecy={secrecy} preview={preview} facts={answer.facts} withdrawal />
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
