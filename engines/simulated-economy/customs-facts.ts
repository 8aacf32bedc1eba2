import { exponential } from './arithmetic.ts';
import type { EconomyParameters, Partner } from './parameters.ts';
import type { Path } from './path.ts';
import { type Population, reportsInFull } from './population.ts';
import { PURPOSE, Random } from './random.ts';
import { series } from './register-facts.ts';
import { type FirmGoods, GOODS_SCHEME } from './statistics-facts.ts';
import type { RowSink } from './tables.ts';

/** Chance that a firm buys abroad itself, and goods it buys. */
const IMPORTERS = 0.2;
/** Every how many quarters a small trader ships. */
const RARE = 0.5;
const SMALL_TRADE = 20_000;

/** What crosses the border: `firm-customs`, exports of the firm's goods and imports of others, by partner. */
export function createCustoms(parameters: EconomyParameters, population: Population) {
  const { quarters, seed } = population;
  const random = new Random(seed, 0, PURPOSE.customs);
  const values = new Float64Array(quarters.count);
  const shipped = new Uint8Array(quarters.count);
  const foreign = [...new Set(parameters.divisions.flatMap(({ goods }) => goods))].sort();
  const dollars = Float64Array.from({ length: quarters.count }, (_, quarter) => {
    return parameters.years.find(({ year }) => year === quarters.year(quarter))!.dollar;
  });
  return (firm: number, bin: string, path: Path, goods: FirmGoods, sink: RowSink): void => {
    random.start(seed, firm, PURPOSE.customs);
    if (!reportsInFull(population, firm)) return;
    const division = parameters.divisions[population.division[firm]!]!;
    const write = series(quarters, path, sink, shipped);
    const flows: { item: string; partner: string; fact: 'exports' | 'imports'; share: number }[] = [];
    if (population.exporting[firm]! > 0) {
      const item = goods.codes[random.below(goods.codes.length)]!;
      for (const [partner, share] of partnersOf(parameters.partners, 'exports', random))
        flows.push({ item, partner, fact: 'exports', share });
    }
    if (random.chance(IMPORTERS)) {
      const share = division.imports * exponential(0.4 * random.normal());
      const item = foreign[random.below(foreign.length)]!;
      for (const [partner, part] of partnersOf(parameters.partners, 'imports', random))
        flows.push({ item, partner, fact: 'imports', share: share * part });
    }
    flows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    for (const { item, partner, fact, share } of flows) {
      for (let quarter = path.from; quarter < path.until; quarter += 1) {
        const all = fact === 'exports' ? path.exports[quarter]! : path.output[quarter]! / dollars[quarter]!;
        values[quarter] = Math.round(all * share);
        const rare = fact === 'imports' && values[quarter]! < SMALL_TRADE && random.chance(RARE);
        shipped[quarter] = values[quarter]! > 0 && !rare ? 1 : 0;
      }
      write('firm-customs', `${bin},${item},${GOODS_SCHEME},${partner},${fact}`, values);
    }
  };
}

const key = (flow: { item: string; partner: string; fact: string }) => `${flow.item},${flow.partner},${flow.fact}`;

/** One to three countries with their shares, which add up to 1. */
function partnersOf(partners: readonly Partner[], way: 'exports' | 'imports', random: Random): [string, number][] {
  const weights = partners.map((partner) => partner[way]);
  const count = 1 + random.choose([5, 3, 2]);
  const chosen = new Set<string>();
  for (let i = 0; i < count; i += 1) chosen.add(partners[random.choose(weights)]!.code);
  const shares = [...chosen].map((_, i) => (0.4 + random.next()) / (i + 1));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return [...chosen].map((code, i) => [code, shares[i]! / total]);
}
