import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  CommandLine,
  DataTable,
  EmptyState,
  Notice,
  ProblemNotice,
  useFormat,
  useStep,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { createRegisterKey, type RegisterId, type RegisterKey, revokeRegisterKey } from '@industry/registers/contract';

/** Keys of a register: a new one beside the old while it changes over; a secret is shown once. */
export function Keys({ register, keys }: { register: RegisterId; keys: readonly RegisterKey[] }): ReactNode {
  const { t } = useTranslation('registers');
  const format = useFormat();
  const step = useStep();
  const [made, setMade] = useState<{ id: string; secret: string }>();
  const instant = (at: string | null) => (at === null ? '–' : format.instant(at, 'Asia/Almaty'));
  const create = async (): Promise<void> => {
    const answer = await step.run(() => call(createRegisterKey, { params: { register } }));
    if (answer) setMade({ id: answer.key.id, secret: answer.secret });
  };
  const columns: readonly Column<RegisterKey>[] = [
    { id: 'id', header: t('keys.id'), value: ({ id }) => id, cell: ({ id }) => <code>{id}</code> },
    {
      id: 'created',
      header: t('keys.created'),
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => instant(createdAt),
    },
    {
      id: 'used',
      header: t('keys.used'),
      value: ({ lastUsedAt }) => lastUsedAt,
      cell: ({ lastUsedAt }) => instant(lastUsedAt),
    },
    {
      id: 'ended',
      header: t('keys.ended'),
      value: ({ revokedAt }) => revokedAt,
      cell: ({ id, revokedAt }) =>
        revokedAt === null ? (
          <button
            type="button"
            className="button secondary"
            disabled={step.busy}
            aria-label={t('keys.endNamed', { id })}
            onClick={() => void step.run(() => call(revokeRegisterKey, { params: { register, key: id } }))}
          >
            {t('keys.end')}
          </button>
        ) : (
          instant(revokedAt)
        ),
    },
  ];
  return (
    <div className="stack no-print">
      <p>{t('keys.lead')}</p>
      {keys.length === 0 ? (
        <EmptyState title={t('keys.none')} />
      ) : (
        <DataTable caption={t('keys.title')} columns={columns} rows={keys} />
      )}
      <div>
        <button type="button" className="button" disabled={step.busy} onClick={() => void create()}>
          {t('keys.create')}
        </button>
      </div>
      {made && (
        <Notice title={t('keys.once')}>
          <p>{t('keys.onceText', { id: made.id })}</p>
          <CommandLine command={made.secret} />
        </Notice>
      )}
      {step.error && <ProblemNotice error={step.error} />}
    </div>
  );
}
