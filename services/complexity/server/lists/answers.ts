import type { ListDetailSchema, ListLine, ListSummary, ResultIdentity } from '@industry/complexity/contract';
import type { GoodNames } from '@industry/facts/goods/trade-reader.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { Static } from 'typebox';
import { studiesOf } from '../studies.ts';
import { listPolicy } from './draft.ts';
import { readComments, type StoredList } from './store.ts';

type Detail = Static<typeof ListDetailSchema>;

/** The verdict that holds: a person's before the criteria's. */
export function verdictOf(
  { overrides }: StoredList,
  line: { readonly code: string; readonly verdict: ListLine['verdict'] },
) {
  return overrides.get(line.code)?.verdict ?? line.verdict;
}

export function lineAnswer(stored: StoredList, line: StoredList['lines'][number], names: GoodNames): ListLine {
  const override = stored.overrides.get(line.code);
  return {
    ...line,
    names,
    verdict: verdictOf(stored, line),
    override:
      override === undefined
        ? null
        : {
            verdict: override.verdict,
            reason: override.reason,
            by: override.decided_by,
            at: new Date(override.decided_at).toISOString(),
          },
  };
}

export function summaryAnswer(platform: Platform, stored: StoredList): ListSummary {
  const { row, lines } = stored;
  const count = (verdict: ListLine['verdict']) => lines.filter((line) => verdictOf(stored, line) === verdict).length;
  const { title, clause } = listPolicy(platform.pack, row.kind);
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    state: row.state,
    version: row.version,
    title,
    clause,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    createdBy: row.created_by,
    createdAt: new Date(row.created_at).toISOString(),
    sentBy: row.sent_by,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at === null ? null : new Date(row.approved_at).toISOString(),
    counts: { in: count('in'), out: count('out'), undecided: count('undecided') },
    resultKey: row.result_key,
  };
}

/** Names of the goods of a list, in the classification that it was made in. */
export async function namesOfList(platform: Platform, { row }: StoredList): Promise<(code: string) => GoodNames> {
  return studiesOf(platform).reader.namesOf((row.result as ResultIdentity).classification);
}

export async function detailAnswer(platform: Platform, stored: StoredList, may: Detail['may']): Promise<Detail> {
  const { row, lines } = stored;
  const names = await namesOfList(platform, stored);
  return {
    ...summaryAnswer(platform, stored),
    result: row.result as ResultIdentity,
    criteria: row.criteria as Detail['criteria'],
    notLoaded: row.not_loaded as Detail['notLoaded'],
    lines: lines.map((line) => lineAnswer(stored, line, names(line.code))),
    comments: (await readComments(platform, row.id)).map((one) => ({
      by: one.said_by,
      at: new Date(one.said_at).toISOString(),
      text: one.text,
      good: one.good,
    })),
    may,
  };
}
