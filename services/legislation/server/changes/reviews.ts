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

/** One person looked at pages of a change; one decision with its event. */
export async function reviewPages(
  platform: Platform,
  viewer: Viewer,
  change: ClauseChangeRow,
  { paths, remark: given }: { readonly paths: readonly string[]; readonly remark: UserText },
): Promise<void> {
  const touched = new Set(change.state === 'approved' ? change.touched.map(({ path }) => path) : []);
  const strange = paths.find((path) => !touched.has(path));
  if (strange !== undefined) throw new Problem('page-untouched', { path: strange });
  const remark = readUserText(given, 'body.remark');
  const by = { reviewed_by: viewer.id, reviewed_at: platform.now().toISOString(), remark: json(remark) };
  await platform.store.transaction<LegislationTables, void>(async (tx) => {
    const added = await tx
      .insertInto('clause_review')
      .values(paths.map((path) => ({ change: change.id, path, ...by })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('path')
      .execute();
    const now = new Set(added.map(({ path }) => path));
    const before = paths.find((path) => !now.has(path));
    if (before !== undefined) throw new Problem('page-reviewed', { path: before });
    await platform.audit.record(tx, {
      actor: `person:${viewer.id}`,
      action: 'clause-change.review',
      object: `clause-change:${change.id}`,
      clause: change.clause,
      after: { paths, remark },
    });
  });
}
