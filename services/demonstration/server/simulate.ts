import type { DatasetDeclaration, FactDeclaration } from '@industry/facts/types.ts';
import type { Indicator, ProgrammePack, Unit } from '@industry/pack';
import { indicatorFacts } from './indicator-facts.ts';
import { simulatedPath, type YearPath } from './indicator-path.ts';
import { randomOf } from '@industry/facts/simulation/random.ts';
import { splitOverRegions } from './region-split.ts';

/** One row of the canonical form in which every dataset reads a file. */
export interface SimulatedRow {
  readonly keys: Readonly<Record<string, string>>;
  readonly fact: string;
  readonly year: number;
  readonly value: string;
}

/** One series: the keys that it has, the key over which it is split, and its figures by year. */
interface Series {
  readonly keys: Readonly<Record<string, string>>;
  readonly fact: FactDeclaration;
  readonly unit: Unit | undefined;
  readonly splitBy: string | null;
  readonly values: YearPath;
}

function keysOf(dataset: DatasetDeclaration, pack: ProgrammePack, where: Readonly<Record<string, string>>) {
  const entries = dataset.keys.map(({ name, classification }) => {
    const value = where[name] ?? (classification === undefined ? pack.passport.country : pack.passport.nation);
    return [name, value] as const;
  });
  return Object.fromEntries(entries);
}

function boundSeries(dataset: DatasetDeclaration, pack: ProgrammePack, lastYear: number): readonly Series[] {
  return [...pack.indicators.values()].flatMap((indicator: Indicator) => {
    const { binding } = indicator;
    const fact = dataset.facts.find(({ id }) => id === binding?.fact);
    if (!binding || binding.dataset !== dataset.id || !fact) return [];
    // A dataset whose rows are in their indicators' own units declares a unit that the pack does not have.
    const unit = pack.units.get(fact.unit) ?? pack.units.get(indicator.unit);
    const values = indicatorFacts(indicator, simulatedPath(indicator, lastYear), pack.units.get(indicator.unit), unit);
    return [{ keys: keysOf(dataset, pack, binding.where), fact, unit, splitBy: binding.splitBy ?? null, values }];
  });
}

/** Where an invented series of a unit starts: only its order of magnitude is meant. */
function startOf(unit: Unit | undefined): number {
  switch (unit?.dimension) {
    case 'money':
      return 10 ** Math.max(0, 13 - unit.magnitude);
    case 'count':
      return 10 ** Math.max(0, 4 - unit.magnitude);
    case 'rank':
      return 70;
    case 'ratio':
      return 1;
    default:
      return 100;
  }
}

/** A fact that no indicator is bound to grows by itself, so that maps and region passports have something to show. */
function freeSeries(
  dataset: DatasetDeclaration,
  pack: ProgrammePack,
  firstYear: number,
  lastYear: number,
): readonly Series[] {
  // Of other subjects nothing is known here from which codes could be invented.
  if (!dataset.keys.every(({ name, classification }) => classification !== undefined || name === 'country')) return [];
  return dataset.facts.map((fact) => {
    const unit = pack.units.get(fact.unit);
    const random = randomOf(`free ${dataset.id} ${fact.id}`);
    const grows = unit?.dimension === 'money' || unit?.dimension === 'count';
    const values = new Map<number, number>();
    let value = startOf(unit);
    for (let year = firstYear; year <= lastYear; year += 1) {
      values.set(year, value * (grows ? 1 : 0.97 + 0.08 * random()));
      if (grows) value *= 1.04 + 0.1 * random();
    }
    const region = dataset.keys.find(({ classification }) => classification !== undefined);
    return { keys: keysOf(dataset, pack, {}), fact, unit, splitBy: grows ? (region?.name ?? null) : null, values };
  });
}

function printed(value: number, { fact, unit }: Pick<Series, 'fact' | 'unit'>): string {
  const bounded = Math.min(Math.max(value, Number(fact.minimum ?? -Infinity)), Number(fact.maximum ?? Infinity));
  return bounded.toFixed(unit?.digits ?? 1);
}

function rowsOf(series: Series, pack: ProgrammePack, revision: number): readonly SimulatedRow[] {
  const { keys, fact, splitBy } = series;
  return [...series.values].flatMap(([year, value]) => {
    const revised = value * revision;
    if (splitBy === null) return [{ keys, fact: fact.id, year, value: printed(revised, series) }];
    const parts = splitOverRegions(pack, `${fact.id} ${JSON.stringify(keys)}`, year, revised, series.unit?.digits ?? 1);
    return parts.map((part) => ({ keys: { ...keys, [splitBy]: part.code }, fact: fact.id, year, value: part.value }));
  });
}

/**
 * Invented figures of a dataset up to a year, the same for the same pack. `revision` multiplies them: an earlier
 * delivery said something slightly different of the same years, as statistics do.
 */
export function simulate(
  dataset: DatasetDeclaration,
  pack: ProgrammePack,
  lastYear: number,
  revision: number,
): readonly SimulatedRow[] {
  const bound = boundSeries(dataset, pack, lastYear);
  const firstYear = pack.passport.period.firstYear - 10;
  const all = bound.length > 0 ? bound : freeSeries(dataset, pack, firstYear, lastYear);
  const rows = new Map<string, SimulatedRow>();
  for (const row of all.flatMap((series) => rowsOf(series, pack, revision))) {
    const key = JSON.stringify([row.keys, row.fact, row.year]);
    // Two indicators may read one series; the first has its way.
    if (!rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()];
}
