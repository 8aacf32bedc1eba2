import { AccessDenied } from '@industry/facts/access.ts';
import type { Facts, Origin, Reader, Times } from '@industry/facts/types.ts';
import { type Share, type StateShare, stateShare } from '@industry/ownership';
import type { Bin } from '@industry/values';
import { FIRM_OWNERS } from './datasets/index.ts';

const COLUMNS = ['bin', 'owner', 'owner_kind', 'owner_bin', 'share'] as const;
/** Steps up a chain that are read: a longer one is told as unknown at its end. */
const STEPS = 20;

export interface OwnerRow extends Share {
  readonly bin: string | null;
  readonly origin: Origin;
}

export interface OwnershipChain {
  /** Owners of the firm itself. */
  readonly own: readonly OwnerRow[];
  readonly stateShare: StateShare;
  /** Of all rows of the chain, each batch once. */
  readonly origins: readonly Origin[];
}

/**
 * Owners of a firm and the state's share through the chains that the reader may see; null where they may not see those of the
 * firm itself, or the register of owners is not kept here. Each firm whose owners are read goes into its read log.
 */
export async function ownershipChain(
  facts: Facts,
  bin: Bin,
  reader: Reader,
  times: Times,
): Promise<OwnershipChain | null> {
  const own = await ownersOf(facts, bin, reader, times);
  if (own === null) return null;
  const found = new Map([[bin as string, own]]);
  let asked = firmOwners(own, found);
  for (let step = 0; step < STEPS && asked.length > 0; step += 1) {
    for (const firm of asked) found.set(firm, (await ownersOf(facts, firm, reader, times)) ?? []);
    asked = firmOwners([...found.values()].flat(), found);
  }
  const rows = [...found.values()].flat();
  return {
    own,
    stateShare: stateShare(bin, rows),
    origins: [...new Map(rows.map(({ origin }) => [origin.batch, origin])).values()],
  };
}

/** Firms among the owners, but those that are known already. */
export function firmOwners(rows: readonly OwnerRow[], known: ReadonlyMap<string, unknown> = new Map()): string[] {
  const firms = rows.flatMap(({ kind, owner }) => (kind === 'firm' ? [owner] : []));
  return [...new Set(firms)].filter((firm) => !known.has(firm));
}

async function ownersOf(facts: Facts, bin: string, reader: Reader, times: Times): Promise<OwnerRow[] | null> {
  if (facts.dataset(FIRM_OWNERS) === undefined) return null;
  try {
    const query = { dataset: FIRM_OWNERS, columns: COLUMNS, where: { bin }, reader, ...times };
    const { rows, origins } = await facts.table(query);
    return rows.map((row) => ({
      firm: row['bin']!,
      // A firm is known by its number, whatever key the register gives it.
      owner: row['owner_bin'] ?? row['owner']!,
      kind: row['owner_kind'] as Share['kind'],
      share: Number(row['share']),
      bin: row['owner_bin'] ?? null,
      origin: { ...origins.get(row['batch']!)! },
    }));
  } catch (error) {
    if (error instanceof AccessDenied) return null;
    throw error;
  }
}
