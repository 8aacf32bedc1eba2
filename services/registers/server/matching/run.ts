import { randomUUID } from 'node:crypto';
import { createCompute } from '@industry/compute';
import { fieldWeight, FIELDS, type Match, type MatchingPair } from '@industry/record-matching';
import type { Platform } from '@industry/registry/types.ts';
import type { MATCHING_KINDS, MatchingPartner, MatchingSide } from '@industry/registers/contract';
import type { RegisterTables } from '../tables.ts';
import { foldSide } from './fold.ts';
import { MODEL } from './model.ts';
import { ourSides } from './ours.ts';

export interface MatchRequest {
  readonly kind: (typeof MATCHING_KINDS)[number];
  /** What the other source is called. */
  readonly source: string;
  readonly sides: readonly MatchingSide[];
}

export interface MatchCounts {
  readonly joined: number;
  readonly queued: number;
  readonly new: number;
  /** Records that were matched before: what was decided of them stays. */
  readonly known: number;
}

const AT_ONCE = 500;

/** Partners that a person chooses among. */
const MOST_PARTNERS = 5;

/**
 * Matches the records of another source with our firms or plants, in a worker thread, and keeps what became of each: joined, new, or
 * in the queue of people. A record that is there already keeps its decision. What the system joins is one audit event a run.
 */
export async function matchSource(
  platform: Platform,
  { kind, source, sides }: MatchRequest,
  actor: string,
): Promise<MatchCounts> {
  const { store, audit } = platform;
  const ours = await ourSides(platform, kind);
  const compute = await createCompute({ threads: 1 });
  let matches: readonly Match[];
  try {
    matches = await compute.run(
      'matchRecords',
      { model: MODEL, left: sides.map(foldSide), right: ours.map(foldSide) },
      { timeout: 600_000 },
    );
  } finally {
    await compute.close();
  }
  const rows = matches.map(({ left, outcome, pairs }) => ({
    id: randomUUID(),
    kind,
    source,
    source_key: sides[left]!.id,
    state: outcome,
    record: JSON.stringify(sides[left]!),
    partners: JSON.stringify(pairs.slice(0, MOST_PARTNERS).map((pair) => partnerOf(pair, ours))),
    joined: outcome === 'joined' ? ours[pairs[0]!.right]!.id : null,
    likeliest: pairs[0]?.probability ?? 0,
    decided_by: null,
    decided_at: null,
    reason: null,
    version: 1,
  }));
  const added = { joined: 0, queued: 0, new: 0 };
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await store.transaction<RegisterTables, void>(async (tx) => {
      const inserted = await tx
        .insertInto('matching_record')
        .values(rows.slice(from, from + AT_ONCE))
        .onConflict((row) => row.columns(['kind', 'source', 'source_key']).doNothing())
        .returning('state')
        .execute();
      for (const { state } of inserted) added[state] += 1;
    });
  const counts = { ...added, known: rows.length - added.joined - added.queued - added.new };
  await store.transaction(async (tx) => {
    await audit.record(tx, { actor, action: 'matching.run', object: `matching:${kind}`, after: { source, ...counts } });
  });
  return counts;
}

/** What speaks for and against the pair, the field that says most first. */
function partnerOf({ right, comparison, probability }: MatchingPair, ours: readonly MatchingSide[]): MatchingPartner {
  const reasons = FIELDS.map((field) => ({
    field,
    level: comparison[field],
    bits: fieldWeight(MODEL.weights, field, comparison[field]),
  }));
  return {
    side: ours[right]!,
    probability,
    reasons: reasons.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits)),
  };
}
