import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyStatus, SubmissionState } from '@industry/programme/contract';

/** Sign and hue of a status; the hues are those of the states of indicators. */
export const STATUS: Readonly<Record<DutyStatus, { readonly sign: string; readonly hue: string }>> = {
  'on-time': { sign: '✓', hue: 'state-met' },
  late: { sign: '!', hue: 'state-not-comparable' },
  missing: { sign: '✕', hue: 'state-behind' },
  awaited: { sign: '…', hue: 'state-on-path' },
  'not-yet-due': { sign: '·', hue: 'state-unknown' },
};

const STATE: Readonly<Record<SubmissionState, { readonly sign: string; readonly hue: string }>> = {
  draft: { sign: '✎', hue: 'state-unknown' },
  submitted: { sign: '→', hue: 'state-on-path' },
  returned: { sign: '↩', hue: 'state-behind' },
  approved: { sign: '✓', hue: 'state-on-path' },
  published: { sign: '✓', hue: 'state-met' },
};

export function StatusTag({ status }: { status: DutyStatus }): ReactNode {
  const { t } = useTranslation('programme');
  const { sign, hue } = STATUS[status];
  return (
    <span className={`tag ${hue}`}>
      <span aria-hidden="true">{sign}</span>
      {t(`reporting.status.${status}`)}
    </span>
  );
}

export function SubmissionTag({ state }: { state: SubmissionState }): ReactNode {
  const { t } = useTranslation('programme');
  const { sign, hue } = STATE[state];
  return (
    <span className={`tag ${hue}`}>
      <span aria-hidden="true">{sign}</span>
      {t(`reporting.state.${state}`)}
    </span>
  );
}
