import { exponential } from './arithmetic.ts';
import { thousandths } from './decimals.ts';
import type { EconomyParameters } from './parameters.ts';
import type { Path } from './path.ts';
import { type Population, reportsInFull } from './population.ts';
import { PURPOSE, Random } from './random.ts';
import { series } from './register-facts.ts';
import type { RowSink } from './tables.ts';

/** Classification of the goods of the economy. */
export const GOODS_SCHEME = 'HS2017';
/** Above this, investment comes in years of much and years of none. */
const LUMPY_BELOW = 60;
const NONE = 0.6;
/** Spread of capacity use between firms, and from quarter to quarter. */
const USE = { firms: 0.1, quarters: 0.03, least: 60, most: 980 } as const;
/** What the innovation share moves by in a year, and R&D in output of who innovates. */
const INNOVATION_STEP = 0.012;
const RND = 0.004;
/** Chance to rise by a digital level in a year after the reference. */
const RISE = 0.04;

/** The firm's own constants that more than one table needs. */
export interface FirmGoods {
  /** Codes in their order, and how output is split over them; shares add up to 1. */
  readonly codes: readonly string[];
  readonly shares: readonly number[];
}

/** What a firm makes: one to three goods of its division. */
export function firmGoods(
  parameters: EconomyParameters,
  population: Population,
  random: Random,
  firm: number,
): FirmGoods {
  const { goods } = parameters.divisions[population.division[firm]!]!;
  const count = Math.min(goods.length, 1 + random.choose([5, 3, 2]));
  const chosen = new Set<string>();
  while (chosen.size < count) chosen.add(goods[random.below(goods.length)]!);
  const weights = Array.from({ length: count }, (_, i) => (0.4 + random.next()) / (i + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { codes: [...chosen].sort(), shares: weights.map((weight) => weight / total) };
}

/** Statistical returns of firms that report in full: `firm-statistics`. */
export function createStatistics(parameters: EconomyParameters, population: Population) {
  const { quarters, seed, reference } = population;
  const { levels } = parameters;
  const random = new Random(seed, 0, PURPOSE.statistics);
  const goodsRandom = new Random(seed, 0, PURPOSE.statistics);
  const column = () => new Float64Array(quarters.count);
  const [capacity, investment, energy, good] = [column(), column(), column(), column()];
  const use: string[] = [];
  const rate = levels.investment / levels.output;
  return (firm: number, bin: string, path: Path, sink: RowSink): FirmGoods => {
    random.start(seed, firm, PURPOSE.statistics);
    const goods = firmGoods(parameters, population, goodsRandom.start(seed, firm, PURPOSE.goods), firm);
    if (!reportsInFull(population, firm)) return goods;
    const division = parameters.divisions[population.division[firm]!]!;
    const [from, to] = levels.capacityUse;
    const usual = 1000 * ((from + to) / 2 + USE.firms * random.normal());
    const intensity = (division.energy / 1e6) * exponential(0.25 * random.normal());
    const lumpy = population.workers[firm]! < LUMPY_BELOW;
    for (let quarter = path.from; quarter < path.until; quarter += 1) {
      const parts = Math.round(Math.min(USE.most, Math.max(USE.least, usual + 1000 * USE.quarters * random.normal())));
      use[quarter] = thousandths(parts);
      capacity[quarter] = Math.round((path.output[quarter]! * 1000) / parts);
      const part = lumpy ? (random.chance(NONE) ? 0 : 1 / (1 - NONE)) : 1 + 0.2 * random.normal();
      investment[quarter] = Math.max(0, Math.round(path.output[quarter]! * rate * part));
      energy[quarter] = Math.round(path.output[quarter]! * intensity);
    }
    const total = `${bin},,`;
    const write = series(quarters, path, sink);
    write('firm-statistics', `${total},capacity`, capacity);
    for (let quarter = path.from; quarter < path.until; quarter += 1)
      sink(
        'firm-statistics',
        `${total},capacity-use,${quarters.start(quarter)},${quarters.start(quarter + 1)},${use[quarter]!}`,
      );
    const years = wholeYears(path);
    const digital = digitalLevels(years, reference);
    const yearly = (fact: string, year: number, value: number) =>
      sink('firm-statistics', `${total},${fact},${quarters.start(year * 4)},${quarters.start(year * 4 + 4)},${value}`);
    years.forEach((year, i) => yearly('digital-level', year, digital[i]!));
    write('firm-statistics', `${total},energy-use`, energy);
    write('firm-statistics', `${total},investment`, investment);
    write('firm-statistics', `${total},output`, path.output);
    for (const [year, spent] of research(years, path)) yearly('rnd-spending', year, spent);
    write('firm-statistics', `${total},value-added`, path.added);
    goods.codes.forEach((code, i) => {
      for (let quarter = path.from; quarter < path.until; quarter += 1)
        good[quarter] = Math.round(path.output[quarter]! * goods.shares[i]!);
      write('firm-statistics', `${bin},${code},${GOODS_SCHEME},output`, good);
    });
    return goods;
  };

  function digitalLevels(years: readonly number[], at: number): number[] {
    const place = random.next();
    const { digitalTwo: two, digitalThree: three } = levels;
    const level = place < three * 0.8 ? 3 : place < three ? 4 : place < three + two ? 2 : 1;
    let now = level;
    return years.map((year) => {
      const rises = random.chance(RISE);
      if (year * 4 >= at + 4 && rises && now < 5) now += 1;
      return now;
    });
  }

  /** Whoever stands below the year's share innovates: a firm that began goes on while the share grows. */
  function research(years: readonly number[], path: Path): [number, number][] {
    const place = random.next();
    const size = RND * exponential(0.5 * random.normal());
    return years.flatMap((year) => {
      const share = levels.innovationActive + INNOVATION_STEP * (year - (reference / 4 - 1));
      if (place >= share) return [];
      let output = 0;
      for (let quarter = year * 4; quarter < year * 4 + 4; quarter += 1) output += path.output[quarter]!;
      return [[year, Math.max(1, Math.round(output * size))]];
    });
  }
}

/** Years, counted from the first, in which a firm worked from the first day to the last. */
function wholeYears({ from, until }: Path): number[] {
  const years: number[] = [];
  for (let year = Math.ceil(from / 4); year * 4 + 4 <= until; year += 1) years.push(year);
  return years;
}
