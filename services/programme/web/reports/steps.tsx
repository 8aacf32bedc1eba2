import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section, useStep } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  decideProgrammeReport,
  type ReportRecord,
  submitProgrammeReport,
  withdrawProgrammeReport,
} from '@industry/programme/contract';
import { DecisionPanel } from '../decisions/decision-panel.tsx';
import { TraceList } from '../decisions/trace.tsx';

/** Who wrote and decided the report, and the steps that the viewer may take now. */
export function ReportSteps({ record }: { record: ReportRecord }): ReactNode {
  const { t } = useTranslation('programme');
  const step = useStep();
  const { id, version } = record;
  const params = { id };
  return (
    <Section title={t('decision.title')}>
      <TraceList trace={record.trace} reason={null} remark={record.remark} />
      <DecisionPanel
        key={version}
        state={record.state}
        offers={record.offers}
        step={step}
        findings={[]}
        onSubmit={(confirmed) =>
          void step.run(() => call(submitProgrammeReport, { params, body: { version, confirmed } }))
        }
        onDecide={(decision, remark) =>
          void step.run(() =>
            call(decideProgrammeReport, { params, body: { version, decision, ...(remark && { remark }) } }),
          )
        }
        onWithdraw={() => void step.run(() => call(withdrawProgrammeReport, { params, body: { version } }))}
      />
    </Section>
  );
}
