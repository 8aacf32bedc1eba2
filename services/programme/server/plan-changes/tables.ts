import type { Migration } from '@industry/database/types.ts';
import type { PlanFinding } from '@industry/programme/contract';
import type { DecimalString, UserText } from '@industry/values';
import { DECISION_COLUMNS, type DecisionColumns } from '@industry/decisions';

export interface PlanChangeTables {
  plan_change: DecisionColumns & {
    id: string;
    indicator: string;
    body: string;
    act_code: string;
    act_title: UserText;
    act_adopted: string;
    clause: string;
    /** By year, JSON; `before` of the path that it was drafted against. */
    values: Readonly<Record<string, DecimalString>>;
    values_before: Readonly<Record<string, DecimalString>>;
    grounds: UserText;
    /** Answers by question, JSON. */
    assessment: Readonly<Record<string, UserText>>;
    /** What the checks found when it was submitted, JSON. */
    findings: readonly PlanFinding[];
  };
}

export const planChangeMigrations: readonly Migration[] = [
  {
    name: '20261124T1740_plan_changes',
    sql: `
      create table plan_change (
        id text primary key,
        indicator text not null,
        body text not null,
        act_code text not null,
        act_title jsonb not null,
        act_adopted date not null,
        clause text not null,
        "values" jsonb not null,
        values_before jsonb not null,
        grounds jsonb not null,
        assessment jsonb not null,
        findings jsonb not null,
        ${DECISION_COLUMNS}
      );
      create unique index plan_change_open on plan_change (indicator) where state in ('draft', 'submitted', 'returned');
      create index plan_change_state on plan_change (state, indicator);
    `,
  },
];
