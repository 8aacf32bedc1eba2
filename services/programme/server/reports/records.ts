import type { Store } from '@industry/database/types.ts';
import { Problem } from '@industry/http';
import type { Kysely } from 'kysely';
import type { ReportRow, ReportTables } from './tables-store.ts';

/** Throws `report-unknown`. */
export const reportRow = (store: Store, id: string): Promise<ReportRow> => reportIn(store.tables<ReportTables>(), id);

/** The same in a transaction. */
export async function reportIn(db: Kysely<ReportTables>, id: string): Promise<ReportRow> {
  const row = await db.selectFrom('programme_report').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem('report-unknown', { id });
  return row;
}

/** Published reports, newest first, without their content. */
export function publishedReports(store: Store) {
  return store
    .tables<ReportTables>()
    .selectFrom('programme_report')
    .select(['id', 'period', 'state', 'recorded_at', 'published_at'])
    .where('published_at', 'is not', null)
    .orderBy('published_at', 'desc')
    .execute();
}

/** Reports that are not decided or not published yet, oldest first. */
export function openReports(store: Store): Promise<readonly ReportRow[]> {
  return store
    .tables<ReportTables>()
    .selectFrom('programme_report')
    .selectAll()
    .where('state', 'in', ['draft', 'submitted', 'returned', 'approved'])
    .where('published_at', 'is', null)
    .orderBy('created_at')
    .execute();
}

/** The newest report of a period that was published by an instant. */
export function publishedOf(store: Store, period: string, by: string): Promise<ReportRow | undefined> {
  return store
    .tables<ReportTables>()
    .selectFrom('programme_report')
    .selectAll()
    .where('period', '=', period)
    .where('published_at', '<=', by)
    .orderBy('published_at', 'desc')
    .executeTakeFirst();
}
