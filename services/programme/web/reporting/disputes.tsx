import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Section, useActions, useFormat, UserTextView, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type Dispute, type IndicatorAnswer, listDisputes } from '@industry/programme/contract';
import { DisputeAnswer } from './dispute-answer.tsx';
import { DisputeForm } from './dispute-form.tsx';

const HUE = { open: 'state-on-path', accepted: 'state-met', rejected: 'state-unknown' } as const;

/** Disputes of an indicator's figures, in public, and the form by which a body opens one. */
export function Disputes({ indicator }: { indicator: IndicatorAnswer }): ReactNode {
  const { t } = useTranslation('programme');
  const { can } = useActions();
  const queries = useQueryClient();
  const name = ['disputes', indicator.id];
  const { data } = useQuery({
    queryKey: name,
    queryFn: () => call(listDisputes, { query: { indicator: indicator.id } }),
  });
  const disputes = data?.disputes ?? [];
  const asked = can('actual.dispute') && indicator.actual.some(({ origin }) => origin.dataset !== 'indicator-actuals');
  if (disputes.length === 0 && !asked) return null;
  const changed = () => void queries.invalidateQueries({ queryKey: name });
  return (
    <Section title={t('reporting.dispute.title')} id="disputes">
      {disputes.length === 0 && <p>{t('reporting.dispute.none')}</p>}
      {disputes.map((dispute) => (
        <DisputeCard key={dispute.id} dispute={dispute} onChange={changed} />
      ))}
      {asked && <DisputeForm indicator={indicator} onOpened={changed} />}
    </Section>
  );
}

interface CardProps {
  dispute: Dispute;
  onChange: () => void;
}

function DisputeCard({ dispute, onChange }: CardProps): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const { can } = useActions();
  const { period, state, answer, correction } = dispute;
  return (
    <article className="card stack">
      <p className="row">
        <strong>{t('reporting.dispute.of', { period: format.period(period.start, period.end) })}</strong>
        <span className={`tag ${HUE[state]}`}>{t(`reporting.dispute.state.${state}`)}</span>
      </p>
      <FactsList
        rows={[
          [t('reporting.dispute.figure'), format.number(dispute.value)],
          [t('reporting.dispute.proposed'), dispute.proposed && format.number(dispute.proposed)],
          [t('column.body'), text(dispute.body.name)],
          [t('reporting.dispute.opened'), format.instant(dispute.openedAt, 'Asia/Almaty')],
          [t('reporting.dispute.reason'), <UserTextView key="reason" text={dispute.reason} />],
          [t('reporting.dispute.answer'), answer && <UserTextView key="answer" text={answer} />],
          [t('reporting.dispute.correction'), correction && <UserTextView key="correction" text={correction} />],
          [t('reporting.dispute.answered'), dispute.answeredAt && format.instant(dispute.answeredAt, 'Asia/Almaty')],
        ]}
      />
      {state === 'open' && can('dispute.answer') && <DisputeAnswer dispute={dispute} onAnswered={onChange} />}
    </article>
  );
}
