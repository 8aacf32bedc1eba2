import { namesOf } from '../names.ts';
import { Problem, readUserText } from '@industry/http';
import { updateVersioned } from '@industry/database/versioned.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { UserText } from '@industry/values';
import type { MATCHING_STATES, MatchingAnswer } from '@industry/registers/contract';
import { THRESHOLDS } from '@industry/record-matching';
import type { Selectable } from 'kysely';
import type { RegisterTables } from '../tables.ts';

type MatchingRow = Selectable<RegisterTables['matching_record']>;
type State = (typeof MATCHING_STATES)[number];

const PAGE = 25;

/** Likeliest first: what is nearly certain is decided quickest. */
export async function matchingList({ store }: Platform, state: State, offset: number) {
  const tables = store.tables<RegisterTables>();
  const rows = await tables
    .selectFrom('matching_record')
    .selectAll()
    .where('state', '=', state)
    .orderBy('likeliest', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(PAGE)
    .execute();
  const counted = await tables
    .selectFrom('matching_record')
    .select(['state', ({ fn }) => fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute();
  const count = (of: State) => Number(counted.find((one) => one.state === of)?.count ?? 0);
  const names = await namesOf(
    store,
    rows.flatMap(({ decided_by: by }) => by ?? []),
  );
  return {
    records: rows.map((row) => answerOf(row, names)),
    counts: { queued: count('queued'), joined: count('joined'), new: count('new') },
  };
}

export interface MatchingStep {
  readonly decision: 'join' | 'new' | 'undo';
  readonly partner?: string | undefined;
  readonly reason?: UserText | undefined;
  readonly version: number;
}

/**
 * A person joins a record with one of its partners, calls it new, or undoes what was decided, also by the system: then it waits in the
 * queue. Throws `matching-partner`, `matching-state`, `stale-version`, `not-found`.
 */
export async function decideMatching(
  { store, audit, now }: Platform,
  id: string,
  { decision, partner, reason, version }: MatchingStep,
  person: string,
): Promise<MatchingAnswer> {
  const saved = await store.transaction<RegisterTables, MatchingRow>(async (tx) => {
    const before = await tx.selectFrom('matching_record').selectAll().where('id', '=', id).executeTakeFirst();
    if (before === undefined) throw new Problem('not-found', { what: id });
    if (before.version === version && (before.state === 'queued') !== (decision !== 'undo'))
      throw new Problem('matching-state');
    if (decision === 'join' && !before.partners.some(({ side }) => side.id === partner))
      throw new Problem('matching-partner');
    const undone = decision === 'undo';
    const row = await updateVersioned<RegisterTables, 'matching_record'>(
      tx,
      'matching_record',
      { key: { id }, version },
      {
        state: decision === 'join' ? 'joined' : decision === 'new' ? 'new' : 'queued',
        joined: decision === 'join' ? partner! : null,
        decided_by: undone ? null : person,
        decided_at: undone ? null : now().toISOString(),
        reason: reason === undefined ? null : JSON.stringify(readUserText(reason, 'body.reason')),
      },
      (stored) => answerOf(stored, new Map()),
    );
    await audit.record(tx, {
      actor: `person:${person}`,
      action: `matching.${decision}`,
      object: `matching:${id}`,
      before: { state: before.state, joined: before.joined, by: before.decided_by ?? 'system' },
      after: { state: row.state, joined: row.joined, probability: before.likeliest, ...(reason && { reason }) },
    });
    return row;
  });
  return answerOf(saved, await namesOf(store, [person]));
}

function answerOf(row: MatchingRow, names: ReadonlyMap<string, string>): MatchingAnswer {
  return {
    id: row.id,
    kind: row.kind,
    source: row.source,
    state: row.state,
    record: row.record,
    partners: row.partners.filter(({ probability }) => probability >= THRESHOLDS.queue),
    contested: row.state === 'queued' && row.likeliest > THRESHOLDS.join,
    joined: row.joined,
    decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? row.decided_by),
    decidedAt: row.decided_at,
    reason: row.reason,
    version: row.version,
  };
}
