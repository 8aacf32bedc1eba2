import { json } from '@industry/decisions';
import { Problem, readUserText, type Viewer } from '@industry/http';
import type { PageLink, Platform } from '@industry/registry/types.ts';
import type { UserText } from '@industry/values';
import type { ClauseChangeRow, ClauseReviewRow, LegislationTables } from '../tables.ts';

/** Reviews of the pages of changes. */
export async function reviewsOf(
  { store }: Pick<Platform, 'store'>,
  changes: readonly Pick<ClauseChangeRow, 'id'>[],
): Promise<readonly ClauseReviewRow[]> {
  if (changes.length === 0) return [];
  const ids = changes.map(({ id }) => id);
  return store.tables<LegislationTables>().selectFrom('clause_review').selectAll().where('change', 'in', ids).execute();
}

/** Pages of a published change that nobody has looked at since and that still rest on its clause. */
export async function pagesToReview(
  platform: Platform,
  change: ClauseChangeRow,
  reviews: readonly ClauseReviewRow[],
): Promise<readonly PageLink[]> {
  const done = new Set(reviews.filter((one) => one.change === change.id).map(({ path }) => path));
  const open = change.touched.filter(({ path }) => !done.has(path));
  if (open.length === 0) return [];
  const resting = new Set((await platform.contributions.citations(change.clause, platform)).map(({ path }) => path));
  return open.filter(({ path }) => resting.has(path));
}

/** One person looked at one page; a decision with its event. */
export async function reviewPage(
  platform: Platform,
  viewer: Viewer,
  change: ClauseChangeRow,
  { path, remark: given }: { readonly path: string; readonly remark: UserText },
): Promise<void> {
  if (change.state !== 'approved' || !change.touched.some((page) => page.path === path))
    throw new Problem('page-untouched', { path });
  const remark = readUserText(given, 'body.remark');
  await platform.store.transaction<LegislationTables, void>(async (tx) => {
    const added = await tx
      .insertInto('clause_review')
      .values({
        change: change.id,
        path,
        reviewed_by: viewer.id,
        reviewed_at: platform.now().toISOString(),
        remark: json(remark),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('path')
      .executeTakeFirst();
    if (!added) throw new Problem('page-reviewed', { path });
    await platform.audit.record(tx, {
      actor: `person:${viewer.id}`,
      action: 'clause-change.review',
      object: `clause-change:${change.id}`,
      clause: change.clause,
      after: { path, remark },
    });
  });
}
