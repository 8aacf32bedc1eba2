import type { CivilDate } from '@industry/values';
import type { Indicator } from './schema.ts';

export type PlanPath = Indicator['plan'][number];

/**
 * The plan path in force: the last one adopted by `asOf` among those that existed by `knownAt`. Without either, the
 * newest. Undefined before the first was adopted. No path is ever removed, so the past can always be asked.
 * Example: `planAt(indicator, { knownAt: toCivilDate('2022-01-01') })?.values['2025']`
 */
export function planAt(
  indicator: Pick<Indicator, 'plan'>,
  { asOf, knownAt }: { asOf?: CivilDate; knownAt?: CivilDate } = {},
): PlanPath | undefined {
  return indicator.plan.findLast(
    ({ adopted }) => (asOf === undefined || adopted <= asOf) && (knownAt === undefined || adopted <= knownAt),
  );
}
