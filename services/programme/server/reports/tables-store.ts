import type { Migration } from '@industry/database/types.ts';
import type { ReportContent, ReportTextOfSection } from '@industry/programme/contract';
import type { Selectable } from 'kysely';
import { DECISION_COLUMNS, type DecisionColumns } from '@industry/decisions';

export interface ReportTables {
  programme_report: DecisionColumns & {
    id: string;
    /** `2023`, `2023-Q4`. */
    period: string;
    /** Section by section with references in brackets, JSON. */
    texts: readonly ReportTextOfSection[];
    /** What the figures are frozen at, from submission on. */
    recorded_at: string | null;
    published_at: string | null;
    /** As it was published, JSON: it stays what it is whatever pack and figures become. */
    content: ReportContent | null;
  };
}

export type ReportRow = Selectable<ReportTables['programme_report']>;

export const reportMigrations: readonly Migration[] = [
  {
    name: '20261130T2330_programme_reports',
    sql: `
      create table programme_report (
        id text primary key,
        period text not null,
        texts jsonb not null,
        recorded_at timestamptz,
        published_at timestamptz,
        content jsonb,
        ${DECISION_COLUMNS},
        check ((published_at is null) = (content is null)),
        check (published_at is null or state = 'approved')
      );
      create unique index programme_report_open on programme_report (period) where state in ('draft', 'submitted', 'returned');
      create index programme_report_state on programme_report (state, period);
    `,
  },
];
