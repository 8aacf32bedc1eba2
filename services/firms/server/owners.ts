import type { Reader, Times } from '@industry/facts/types.ts';
import { FIRM_REGISTRATION, firmOwners, ownershipChain } from '@industry/firms';
import type { Owner, StateShareAnswer } from '@industry/firms-service/contract';
import type { Platform } from '@industry/registry/types.ts';
import type { Bin } from '@industry/values';

export interface Ownership {
  readonly owners: Owner[];
  readonly stateShare: StateShareAnswer;
}

/** Owners of a firm with their names, and the state's share; null where the reader may not see them. */
export async function ownershipOf(
  platform: Platform,
  bin: Bin,
  reader: Reader,
  times: Times,
): Promise<Ownership | null> {
  const chain = await ownershipChain(platform.facts, bin, reader, times);
  if (chain === null) return null;
  const { own, stateShare } = chain;
  const names = await namesOf(platform, firmOwners(own), times);
  const { direct, least, most, unknown, cycle } = stateShare;
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
