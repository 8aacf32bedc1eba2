import { AccessDenied } from '@industry/facts';
import type { Reader, Times } from '@industry/facts/types.ts';
import { FIRM_OWNERS, FIRM_REGISTRATION } from '@industry/firms';
import type { Owner, StateShareAnswer } from '@industry/firms-service/contract';
import { type Share, stateShare } from '@industry/ownership';
import type { Platform } from '@industry/registry/types.ts';
import type { Bin } from '@industry/values';

const COLUMNS = ['bin', 'owner', 'owner_kind', 'owner_bin', 'share'] as const;
/** Steps up a chain that are read: a longer one is told as unknown at its end. */
const STEPS = 20;

export interface Ownership {
  readonly owners: Owner[];
  readonly stateShare: StateShareAnswer;
}

type OwnerRow = Share & { readonly bin: string | null; readonly origin: Owner['origin'] };

/**
 * Owners of a firm and the state's share through the chains that the reader may see; null where they may not see those of the
 * firm itself. Each firm whose owners are read goes into its read log.
 */
export async function ownershipOf(
  platform: Platform,
  bin: Bin,
  reader: Reader,
  times: Times,
): Promise<Ownership | null> {
  const own = await ownersOf(platform, bin, reader, times);
  if (own === null) return null;
  const found = new Map([[bin as string, own]]);
  let asked = firmsIn(own, found);
  for (let step = 0; step < STEPS && asked.length > 0; step += 1) {
    for (const firm of asked) found.set(firm, (await ownersOf(platform, firm, reader, times)) ?? []);
    asked = firmsIn([...found.values()].flat(), found);
  }
  const { direct, least, most, unknown, cycle } = stateShare(bin, [...found.values()].flat());
  const names = await namesOf(platform, firmsIn(own, new Map()), times);
  return {
    owners: own
      .toSorted((a, b) => b.share - a.share)
      .map(({ owner, kind, bin, share, origin }) => ({
        owner,
        kind,
        bin,
        nameKk: names.get(bin ?? '')?.[0] ?? null,
        nameRu: names.get(bin ?? '')?.[1] ?? null,
        share: String(share),
        origin,
      })),
    stateShare: { direct: shown(direct), least: shown(least), most: shown(most), unknown: [...unknown], cycle },
  };
}

const shown = (share: number): string => String(Number(share.toFixed(6)));

function firmsIn(rows: readonly OwnerRow[], known: ReadonlyMap<string, unknown>): string[] {
  const firms = rows.flatMap(({ kind, owner }) => (kind === 'firm' ? [owner] : []));
  return [...new Set(firms)].filter((firm) => !known.has(firm));
}

async function ownersOf({ facts }: Platform, bin: string, reader: Reader, times: Times): Promise<OwnerRow[] | null> {
  if (facts.dataset(FIRM_OWNERS) === undefined) return null;
  try {
    const { rows, origins } = await facts.table({
      dataset: FIRM_OWNERS,
      columns: COLUMNS,
      where: { bin },
      reader,
      ...times,
    });
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

async function namesOf(
  { facts }: Platform,
  bins: readonly string[],
  times: Times,
): Promise<Map<string, readonly [string, string]>> {
  if (bins.length === 0 || facts.dataset(FIRM_REGISTRATION) === undefined) return new Map();
  const { rows } = await facts.table({
    dataset: FIRM_REGISTRATION,
    columns: ['bin', 'name_kk', 'name_ru'],
    where: { bin: bins },
    ...times,
  });
  return new Map(rows.map((row) => [row['bin']!, [row['name_kk']!, row['name_ru']!]]));
}
