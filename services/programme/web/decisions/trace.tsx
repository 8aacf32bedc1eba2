import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, useFormat, UserTextView } from '@industry/design';
import type { Trace } from '@industry/programme/contract';
import type { UserText } from '@industry/values';

interface TraceListProps {
  trace: Trace;
  reason: UserText | null;
  remark: UserText | null;
}

/** Who did what when, with the reason and the remark that they gave. */
export function TraceList({ trace, reason, remark }: TraceListProps): ReactNode {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const told = (at: string | null, by: string | null): string | null =>
    at === null ? null : [format.instant(at, 'Asia/Almaty'), by].filter(Boolean).join(' · ');
  return (
    <FactsList
      rows={[
        [t('decision.drafted'), told(trace.createdAt, trace.createdBy)],
        [t('decision.submitted'), told(trace.submittedAt, trace.submittedBy)],
        [t('decision.decided'), told(trace.decidedAt, trace.decidedBy)],
        [t('decision.reason'), reason && <UserTextView key="reason" text={reason} />],
        [t('decision.remark'), remark && <UserTextView key="remark" text={remark} />],
      ]}
    />
  );
}
