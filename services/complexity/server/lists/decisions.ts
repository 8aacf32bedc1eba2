import type { Platform } from '@industry/registry/types.ts';
import { Problem } from '@industry/http';
import { civilDateAt, toCivilDate, type UserText } from '@industry/values';
import { listPolicy } from './answers.ts';
import { approval } from './approval.ts';
import { tellDecided, tellEnded, tellSent } from './notices.ts';
import { changeList, json, readHead } from './store.ts';
import type { GoodsListRow } from './tables.ts';

/** A list as the person saw it. */
interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Whoever works on a list does not approve it. */
export function withAuthor({ authors }: GoodsListRow, person: string): Pick<GoodsListRow, 'authors'> {
  return { authors: json([...new Set([...authors, person])]) };
}

const clauseOf = async (platform: Platform, id: string): Promise<string> =>
  listPolicy(platform.pack, (await readHead(platform, id)).kind).clause;

/** Sends a draft to discussion; answers the new version. */
export async function sendList(platform: Platform, person: string, { id, version }: Seen): Promise<number> {
  return changeList(platform, person, {
    id,
    version,
    action: 'goods-list.send',
    clause: await clauseOf(platform, id),
    from: ['draft'],
    set: (stored) => ({
      ...withAuthor(stored, person),
      state: 'discussion',
      sent_by: person,
      sent_at: platform.now().toISOString(),
      remark: null,
    }),
    told: (row, tx) => tellSent(platform, tx, row),
  });
}

interface Decision extends Seen {
  readonly decision: 'approve' | 'return';
  readonly validFrom?: string;
  readonly remark: UserText | null;
}

/** Approves or returns what is under discussion; answers the new version. Throws the problems of `approval`. */
export async function decideList(platform: Platform, person: string, given: Decision): Promise<number> {
  const { id, version, decision, validFrom, remark } = given;
  const today = civilDateAt(platform.now(), platform.pack.passport.timeZone);
  const changed = await changeList(platform, person, {
    id,
    version,
    action: decision === 'approve' ? 'goods-list.approve' : 'goods-list.return',
    clause: await clauseOf(platform, id),
    from: ['discussion'],
    after: { remark, ...(decision === 'approve' && { validFrom: validFrom ?? today }) },
    set: (stored, tx) =>
      approval(tx, stored, {
        decision,
        remark,
        person,
        now: platform.now(),
        today,
        ...(validFrom !== undefined && { validFrom }),
      }),
    told: (row, tx) => tellDecided(platform, tx, row),
  });
  if (decision === 'approve') await platform.contributions.textPublished(platform);
  return changed;
}

interface Ending extends Seen {
  /** First day on which it holds no more; today when absent. */
  readonly validTo?: string;
  readonly reason: UserText;
}

/**
 * Ends an approved list without a newer one; answers the new version. Nobody who worked on it decides; it ends neither in the
 * past nor before it begins, and only once.
 */
export async function endList(platform: Platform, person: string, given: Ending): Promise<number> {
  const { id, version, reason } = given;
  const today = civilDateAt(platform.now(), platform.pack.passport.timeZone);
  const validTo = given.validTo === undefined ? undefined : toCivilDate(given.validTo);
  return changeList(platform, person, {
    id,
    version,
    action: 'goods-list.end',
    clause: await clauseOf(platform, id),
    from: ['approved'],
    after: { validTo: validTo ?? null, reason },
    set(stored) {
      if (stored.authors.includes(person)) throw new Problem('goods-list-four-eyes');
      if (stored.valid_to !== null) throw new Problem('goods-list-state', { state: 'ended' });
      const begins = toCivilDate(stored.valid_from!);
      const earliest = begins > today ? begins : today;
      const ends = validTo ?? earliest;
      if (ends < earliest) throw new Problem('goods-list-end-date', { earliest });
      return { valid_to: ends, ending: json({ by: person, at: platform.now().toISOString(), reason }) };
    },
    told: (row, tx) => tellEnded(platform, tx, row),
  });
}
