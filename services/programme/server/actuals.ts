import type { ActualValue } from '@industry/programme/contract';
import type { Observation } from '@industry/facts/types.ts';
import { chainedIndex, changeFromBase, percentOfBase, type YearFigures } from '@industry/indicators';
import type { Indicator, ProgrammePack } from '@industry/pack';
import { bindingOf } from './binding.ts';
import { convert } from './convert.ts';
import { UNIT_OF_INDICATOR } from './datasets/indicator-actuals.ts';
import { type Asked, factTimes } from './times.ts';
import { allVintages, byYear, knownVintages, nationKeys } from './vintages.ts';
import type { IndicatorFacts } from './indicator-facts.ts';

/** The actual series of an indicator at the times asked for. */
export interface Actuals {
  readonly values: readonly ActualValue[];
  /** Figures exist and cannot be set against the plan: another unit, or no figure of the base year. */
  readonly comparable: boolean;
}

const NOTHING: Actuals = { values: [], comparable: true };

/** What the facts say of the indicator, in the indicator's unit, each figure with its origin. */
export async function actualsOf(
  facts: IndicatorFacts,
  pack: ProgrammePack,
  indicator: Indicator,
  times: Asked,
): Promise<Actuals> {
  const binding = bindingOf(indicator, pack);
  if (facts.dataset(binding.dataset) === undefined) return NOTHING;
  const observed =
    binding.transform === 'change-from-base'
      ? knownVintages(await allVintages(facts, pack, indicator, times), times).at(-1)?.byYear
      : byYear(
          await facts.observations({
            dataset: binding.dataset,
            facts: [binding.fact],
            where: nationKeys(pack, binding),
            ...factTimes(times),
          }),
          binding.sumOf,
        );
  return observed === undefined || observed.size === 0 ? NOTHING : transformed(pack, indicator, observed);
}

function transformed(pack: ProgrammePack, indicator: Indicator, observed: ReadonlyMap<number, Observation>): Actuals {
  const { transform } = bindingOf(indicator, pack);
  const published: YearFigures = Object.fromEntries([...observed].map(([year, { value }]) => [String(year), value!]));
  switch (transform) {
    case 'level':
    case 'change-from-base': {
      const levels = inIndicatorUnit(pack, indicator, observed);
      if (levels === null) return { values: answer(published, observed), comparable: false };
      if (transform === 'level') return { values: answer(levels, observed), comparable: true };
      const changes = changeFromBase(levels, indicator.baseYear);
      return { values: answer(levels, observed, { changes }), comparable: changes !== null };
    }
    case 'percent-of-base':
    case 'chained-percent-of-base': {
      const computed =
        transform === 'percent-of-base'
          ? percentOfBase(published, indicator.baseYear)
          : chainedIndex(published, indicator.baseYear);
      if (computed === null) return { values: [], comparable: false };
      return { values: answer(computed, observed, { computed: true }), comparable: true };
    }
  }
}

function inIndicatorUnit(
  pack: ProgrammePack,
  indicator: Indicator,
  observed: ReadonlyMap<number, Observation>,
): YearFigures | null {
  const to = pack.units.get(indicator.unit)!;
  const figures: Record<string, string> = {};
  for (const [year, { value, unit }] of observed) {
    const converted = unit === UNIT_OF_INDICATOR ? value : convert(value!, pack.units.get(unit), to);
    if (converted === null) return null;
    figures[String(year)] = converted;
  }
  return figures;
}

function answer(
  figures: YearFigures,
  observed: ReadonlyMap<number, Observation>,
  { changes, computed = false }: { changes?: YearFigures | null; computed?: boolean } = {},
): ActualValue[] {
  return [...observed.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((year) => {
      const { value: fact, unit, status, origin } = observed.get(year)!;
      const value = figures[String(year)];
      const change = changes?.[String(year)];
      // A link before the base year has no place in the chain.
      if (value === undefined) return [];
      return [
        {
          year,
          value,
          ...(change !== undefined && { change }),
          ...(computed && { fact: { value: fact!, unit } }),
          status,
          origin,
        },
      ];
    });
}
