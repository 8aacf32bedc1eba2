import type { Indicator, Unit } from '@industry/pack';
import type { YearPath } from './indicator-path.ts';

/** Power of ten between the unit of an indicator and that of the fact behind it; null when they measure different things. */
function magnitudeBetween(of: Unit | undefined, fact: Unit | undefined): number | null {
  if (!of || !fact || of === fact) return 0;
  return of.dimension === fact.dimension && of.currency === fact.currency ? of.magnitude - fact.magnitude : null;
}

/** The fact series from which the binding's transform computes the given actuals. */
export function indicatorFacts(
  indicator: Indicator,
  path: YearPath,
  unit: Unit | undefined,
  factUnit: Unit | undefined,
): YearPath {
  switch (indicator.binding?.transform) {
    case 'percent-of-base': {
      const start = factUnit?.dimension === 'money' ? 10 ** Math.max(0, 13 - factUnit.magnitude) : 1000;
      return new Map([...path].map(([year, percent]) => [year, (start * percent) / 100]));
    }
    case 'chained-percent-of-base':
      return new Map(
        [...path].flatMap(([year, percent]) => {
          const before = path.get(year - 1);
          return before === undefined ? [] : [[year, (100 * percent) / before] as const];
        }),
      );
    default: {
      const power = magnitudeBetween(unit, factUnit);
      return power === null ? new Map() : new Map([...path].map(([year, value]) => [year, value * 10 ** power]));
    }
  }
}
