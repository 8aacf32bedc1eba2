import { clean, type Cleaned, type CleaningInput, type CleaningOptions, type CleaningStep } from './cleaning.ts';
import { economicComplexity } from './complexity.ts';
import { ComplexityError } from './errors.ts';
import type { ComplexityConventions } from './options.ts';

/** Another reasonable way to do one step. */
export interface CleaningAlternative {
  readonly id: string;
  readonly change: Partial<CleaningOptions>;
}

/** ECI under one way of cleaning. */
export interface CleaningOutcome {
  /** Ids of the alternatives taken; empty for the declared version. */
  readonly taken: readonly string[];
  readonly options: CleaningOptions;
  readonly countries: readonly string[];
  readonly eci: Float64Array;
  readonly goods: number;
  readonly notDone: readonly CleaningStep[];
}

/** Every combination of alternatives, at most one for each step: the declared version first, then by their number. */
export function combinations(
  declared: CleaningOptions,
  alternatives: readonly CleaningAlternative[],
): { readonly taken: readonly string[]; readonly options: CleaningOptions }[] {
  let all: {
    readonly taken: readonly string[];
    readonly steps: readonly string[];
    readonly options: CleaningOptions;
  }[] = [{ taken: [], steps: [], options: declared }];
  for (const { id, change } of alternatives) {
    const steps = Object.keys(change);
    all = [
      ...all,
      ...all
        .filter((one) => !steps.some((step) => one.steps.includes(step)))
        .map((one) => ({
          taken: [...one.taken, id],
          steps: [...one.steps, ...steps],
          options: { ...one.options, ...change },
        })),
    ];
  }
  return all
    .sort((one, other) => one.taken.length - other.taken.length)
    .map(({ taken, options }) => ({ taken, options }));
}

/**
 * ECI under every combination of alternatives, so that a rank can be given as an interval. A combination that leaves the
 * index undetermined (`ComplexityError`) is left out; one whose step could not be done says so in `notDone`.
 *
 * @example
 * const outcomes = cleaningOutcomes({ years: [trade] }, NO_CLEANING, [{ id: 'big', change: { minimumCountryExports: 1e9 } }]);
 * outcomes.map(({ taken, eci }) => [taken, eci[0]])
 */
export function cleaningOutcomes(
  input: CleaningInput,
  declared: CleaningOptions,
  alternatives: readonly CleaningAlternative[],
  conventions: Partial<ComplexityConventions> = {},
): CleaningOutcome[] {
  return combinations(declared, alternatives).flatMap(({ taken, options }) => {
    const cleaned: Cleaned = clean(input, options);
    try {
      const { countries, products, eci } = economicComplexity(cleaned.trade, {
        disconnected: 'largest',
        ...conventions,
      });
      return [{ taken, options, countries, eci, goods: products.length, notDone: cleaned.notDone }];
    } catch (error) {
      if (error instanceof ComplexityError) return [];
      throw error;
    }
  });
}

/** Rank of each country, 1 = highest; equal values share the better rank. */
export function ranks(values: Float64Array): Int32Array {
  const sorted = Float64Array.from(values).sort().reverse();
  const first = new Map<number, number>();
  sorted.forEach((value, at) => {
    if (!first.has(value)) first.set(value, at + 1);
  });
  return Int32Array.from(values, (value) => first.get(value)!);
}
