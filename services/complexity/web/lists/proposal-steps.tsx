import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  decideTariffProposal,
  submitTariffProposal,
  type TariffProposal,
  withdrawTariffProposal,
} from '@industry/complexity/contract';
import { ProblemNotice, Section, useStep } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { useUserText, WordsField } from './words-field.tsx';

/** The steps of a proposal that the viewer may take now. */
export function ProposalSteps({ proposal }: { proposal: TariffProposal }): ReactNode {
  const { t } = useTranslation('complexity');
  const step = useStep();
  const written = useUserText();
  const [remark, setRemark] = useState('');
  const { id, version, offers, state } = proposal;
  const params = { id };
  const decide = (decision: 'approve' | 'return'): void =>
    void step.run(() =>
      call(decideTariffProposal, {
        params,
        body: { version, decision, ...(remark.trim() && { remark: written(remark) }) },
      }),
    );
  const button = (label: string, act: () => void, secondary = false): ReactNode => (
    <button type="button" className={secondary ? 'button secondary' : 'button'} disabled={step.busy} onClick={act}>
      {t(label)}
    </button>
  );
  if (!offers.submit && !offers.decide && !offers.withdraw && state !== 'submitted') return null;
  return (
    <Section title={t('lists.steps.title')}>
      <div className="stack no-print">
        {state === 'submitted' && !offers.decide && <p className="muted">{t('lists.steps.waits')}</p>}
        {offers.decide && (
          <WordsField
            label={t('lists.steps.remark')}
            hint={t('lists.steps.remarkHint')}
            value={remark}
            onChange={setRemark}
            error={step.fieldError('body.remark')}
          />
        )}
        <div className="button-row">
          {offers.decide && button('lists.steps.approve', () => decide('approve'))}
          {offers.decide && button('lists.steps.return', () => decide('return'), true)}
          {offers.submit &&
            button(
              'lists.proposal.submit',
              () => void step.run(() => call(submitTariffProposal, { params, body: { version } })),
            )}
          {offers.withdraw &&
            button(
              'lists.steps.withdraw',
              () => void step.run(() => call(withdrawTariffProposal, { params, body: { version } })),
              true,
            )}
        </div>
        {step.error && <ProblemNotice error={step.error} />}
      </div>
    </Section>
  );
}
