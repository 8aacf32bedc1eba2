import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession } from '@industry/auth/contract.ts';
import { Link, Section, useFormat, UserTextView, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getPlanSheet, listPlanChanges } from '@industry/programme/contract';
import { DecisionTag } from '../decisions/decision-state.tsx';

/** On the page of an indicator: the acts that changed its plan, open proposals for who works on them, and the way to a new one. */
export function IndicatorChanges({ indicator }: { indicator: string }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  const person = session.data?.person ?? null;
  const list = useQuery({
    queryKey: ['plan-changes', indicator, person?.id ?? null],
    queryFn: () => call(listPlanChanges, { query: { indicator } }),
  });
  const sheet = useQuery({
    queryKey: ['plan-sheet', indicator, person?.id],
    queryFn: () => call(getPlanSheet, { params: { id: indicator } }),
    enabled: person?.actions.includes('plan-change.propose') ?? false,
  });
  const changes = list.data?.changes ?? [];
  const open = changes.some(({ state }) => state !== 'approved');
  const offered = !open && (sheet.data?.bodies.length ?? 0) > 0;
  if (changes.length === 0 && !offered) return null;
  return (
    <Section title={t('planChange.list')}>
      <ul className="plain-list">
        {changes.map((change) => (
          <li key={change.id} className="row">
            <DecisionTag state={change.state} />
            <Link to={`/plan-changes/${change.id}`}>
              {change.act.code}, {format.date(change.act.adopted)}
            </Link>
            <UserTextView text={change.act.title} />
            <span className="muted">{text(change.body.shortName)}</span>
          </li>
        ))}
      </ul>
      {offered && (
        <p className="no-print">
          <Link className="button secondary" to={`/indicators/${indicator}/plan-change`}>
            {t('planChange.propose')}
          </Link>
        </p>
      )}
    </Section>
  );
}
