import { group } from 'd3-array';
import { AccessDenied } from '@industry/facts';
import type { Observation, Reader, Times } from '@industry/facts/types.ts';
import { firmFacts, type FirmFactOfRegister } from '@industry/firms';
import type { FactSeries, FirmFacts } from '@industry/firms-service/contract';
import type { FirmRegister, ProgrammePack } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { Bin } from '@industry/values';

/**
 * Facts of one firm in every register that the reader may read; the others are named. Throws `AccessDenied` where no register above
 * "public" is readable.
 */
export async function factsOf(
  platform: Platform,
  bin: Bin,
  reader: Reader,
  { register, ...times }: Times & { readonly register?: string },
): Promise<FirmFacts> {
  const { registers } = platform.pack.firmFacts;
  const asked = registers.filter(({ form, id }) => form === 'facts' && (register === undefined || id === register));
  const found = await Promise.all(
    asked.map(async (one) => ({ register: one, observations: await read(platform, one, bin, reader, times) })),
  );
  const open = found.filter(({ observations }) => observations !== null);
  if (!open.some(({ register }) => register.secrecy !== 'public'))
    throw new AccessDenied(`no register above public opens the facts of a firm for ${reader.purpose}`);
  const facts = new Map(firmFacts(platform.pack).map((fact) => [fact.id, fact]));
  const all = open.flatMap(({ observations }) => observations ?? []);
  return {
    bin,
    purpose: reader.purpose,
    series: seriesOf(all, facts, platform.pack.units),
    closed: found
      .filter(({ observations }) => observations === null)
      .map(({ register: { id, title, secrecy } }) => ({ register: id, title, secrecy })),
    origins: Object.fromEntries(all.map(({ origin }) => [origin.batch, { ...origin }])),
  };
}

async function read(
  { facts }: Platform,
  { dataset }: FirmRegister,
  bin: Bin,
  reader: Reader,
  times: Times,
): Promise<readonly Observation[] | null> {
  try {
    return await facts.observations({ dataset, where: { bin }, reader, ...times });
  } catch (error) {
    if (error instanceof AccessDenied) return null;
    throw error;
  }
}

function seriesOf(
  all: readonly Observation[],
  facts: ReadonlyMap<string, FirmFactOfRegister>,
  units: ProgrammePack['units'],
): FactSeries[] {
  const order = [...facts.keys()];
  const key = ({ fact, keys, scheme }: Observation) =>
    JSON.stringify([fact, keys['item'] ?? '', scheme['item'] ?? '', keys['partner'] ?? '']);
  return [...group(all, key).values()]
    .map((values) => {
      const { fact, keys, scheme, unit, origin } = values[0]!;
      const { register, title, period, aggregation } = facts.get(fact)!;
      return {
        fact,
        dataset: origin.dataset,
        register,
        title,
        unit: { id: unit, symbol: units.get(unit)!.symbol, digits: units.get(unit)!.digits },
        period,
        aggregation,
        item: keys['item'] ?? '',
        itemScheme: scheme['item'] ?? '',
        partner: keys['partner'] ?? '',
        values: values.map(({ periodStart, periodEnd, value, status, origin }) => ({
          periodStart,
          periodEnd,
          value,
          status,
          batch: origin.batch,
        })),
      };
    })
    .toSorted((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact) || (key2(a) < key2(b) ? -1 : 1));
}

const key2 = ({ item, partner }: FactSeries): string => `${item} ${partner}`;
