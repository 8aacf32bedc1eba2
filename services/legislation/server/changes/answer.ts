import { type Asker, namesOf, offersOf, traceOf } from '@industry/decisions';
import type { ClauseChange, TouchedPage } from '@industry/legislation/contract';
import { citation } from '@industry/pack';
import type { PageLink, Platform } from '@industry/registry/types.ts';
import { compareWordings } from '../compare.ts';
import type { ClauseChangeRow, ClauseReviewRow } from '../tables.ts';
import { reviewsOf } from './reviews.ts';
import { approvedChanges, clauseAt, versionAt, versionsOf } from '../versions.ts';

/** The radius of a changed clause: everything that cites it. */
export function touchedBy(platform: Platform, clause: string): Promise<readonly PageLink[]> {
  return platform.contributions.citations(clause, platform);
}

/** Changes as the asker may see them; those of clauses that the pack no longer has are left out. */
export async function changeAnswers(
  platform: Platform,
  rows: readonly ClauseChangeRow[],
  { viewer, may }: Asker,
): Promise<ClauseChange[]> {
  const { pack } = platform;
  const known = rows.filter(({ clause }) => pack.clauses.has(clause));
  const reviews = await reviewsOf(platform, known);
  const names = await namesOf(
    platform,
    known,
    reviews.map((review) => review.reviewed_by),
  );
  const approved = await approvedChanges(platform);
  const recorder = may('law.draft');
  const approver = may('law.approve');
  const mayReview = may('law.review');
  const works = recorder || approver || mayReview;
  const touchesOf = async (
    row: ClauseChangeRow,
    all: readonly ClauseReviewRow[],
    nameOf: (id: string) => string | null,
  ): Promise<TouchedPage[]> => {
    const resting = await touchedBy(platform, row.clause);
    if (row.state !== 'approved') return resting.map((page) => ({ ...page, rests: true, review: null }));
    const paths = new Set(resting.map(({ path }) => path));
    const own = new Map(all.filter(({ change }) => change === row.id).map((review) => [review.path, review]));
    return row.touched.map((page) => {
      const review = own.get(page.path);
      return {
        ...page,
        rests: paths.has(page.path),
        review: review ? { at: review.reviewed_at, by: nameOf(review.reviewed_by), remark: review.remark } : null,
      };
    });
  };
  return Promise.all(
    known.map(async (row) => {
      const clause = pack.clauses.get(row.clause)!;
      // Against the wording that it follows, whatever was published after it.
      const others = approved.filter(({ id }) => id !== row.id);
      const before = versionAt(versionsOf(pack, clause, others), row.valid_from)!;
      return {
        id: row.id,
        clause: {
          id: clause.id,
          citation: citation(pack, clause.id),
          title: clauseAt(pack, clause, others, row.valid_from).title,
        },
        state: row.state,
        act: { code: row.act_code, title: row.act_title, adopted: row.act_adopted },
        point: row.point,
        validFrom: row.valid_from,
        repeals: row.repeals,
        title: row.title,
        text: row.text,
        comparison: compareWordings(before, row),
        touches: await touchesOf(row, reviews, (id) => (works ? (names.get(id) ?? null) : null)),
        mayReview: mayReview && row.state === 'approved',
        remark: row.remark,
        trace: traceOf(row, recorder || approver ? names : new Map()),
        version: row.version,
        offers: offersOf(row, viewer?.id, { recorder, approver }),
        officialLanguages: [...pack.passport.texts.officialLanguages],
      };
    }),
  );
}
