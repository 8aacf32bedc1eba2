import type { Migration } from '@industry/database/types.ts';
import type { BudgetKind } from '@industry/programme/contract';
import type { UserText } from '@industry/values';
import { type ActColumns, DECISION_COLUMNS, type DecisionColumns } from '@industry/decisions';

export interface BudgetTables {
  budget_statement: DecisionColumns &
    ActColumns & {
      id: string;
      kind: BudgetKind;
      year: number;
      quarter: number | null;
      body: string;
      total: string;
      source: UserText | null;
    };
  budget_line: { statement: string; position: number; body: string; measure: string | null; amount: string };
}

export const budgetMigrations: readonly Migration[] = [
  {
    name: '20261124T1730_budget_statements',
    sql: `
      create table budget_statement (
        id text primary key,
        kind text not null check (kind in ('revised', 'spent')),
        year integer not null,
        quarter integer check (quarter between 1 and 4),
        body text not null,
        total numeric(30, 6) not null check (total >= 0),
        act_code text,
        act_title jsonb,
        act_adopted date,
        source jsonb,
        ${DECISION_COLUMNS},
        check ((kind = 'spent') = (quarter is not null)),
        check (kind = 'spent' or act_code is not null),
        check (kind = 'revised' or source is not null)
      );
      create unique index budget_statement_open on budget_statement (kind, year, coalesce(quarter, 0), body)
        where state in ('draft', 'submitted', 'returned');
      create index budget_statement_state on budget_statement (state);
      create table budget_line (
        statement text not null references budget_statement (id) on delete cascade,
        position integer not null,
        body text not null,
        measure text,
        amount numeric(30, 6) not null check (amount >= 0),
        primary key (statement, position)
      );
      create unique index budget_line_once on budget_line (statement, body, coalesce(measure, ''));
    `,
  },
];
