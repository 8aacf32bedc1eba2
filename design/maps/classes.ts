import { quantileSorted } from 'd3-array';
import type { DecimalString } from '@industry/values';

/** Place in the five classes of a choropleth, or null where the figure is missing. */
export type MapClass = 0 | 1 | 2 | 3 | 4 | null;

export interface Classes {
  /** Four borders between the five classes, in the figure's unit. */
  readonly borders: readonly number[];
  classOf(value: DecimalString | null | undefined): MapClass;
}

/**
 * Five classes with as many regions each as can be (quintiles). The borders are made over all years at once, so that a
 * colour means the same amount in every year of the slider.
 */
export function quintiles(values: readonly DecimalString[]): Classes {
  const sorted = values.map(Number).sort((a, b) => a - b);
  const borders = sorted.length === 0 ? [] : [0.2, 0.4, 0.6, 0.8].map((p) => quantileSorted(sorted, p) ?? 0);
  return {
    borders,
    classOf: (value) => {
      if (value === null || value === undefined || borders.length === 0) return null;
      return borders.filter((border) => Number(value) >= border).length as MapClass;
    },
  };
}
