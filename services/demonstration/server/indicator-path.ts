import type { Indicator } from '@industry/pack';
import { planAt } from '@industry/pack';
import { randomOf } from '@industry/facts/simulation/random.ts';

/** Simulated actuals of an indicator by year, in its own unit. */
export type YearPath = ReadonlyMap<number, number>;

/** How an invented country does: some indicators ahead, some on path, some behind, and some bodies deliver late. */
interface Character {
  /** Share of the planned change that comes true. */
  readonly achieved: number;
  readonly noise: number;
  /** Years at the end for which nothing was delivered. */
  readonly late: number;
}

function characterOf(indicator: Pick<Indicator, 'id'>): Character {
  const random = randomOf(`character ${indicator.id}`);
  return {
    achieved: 0.6 + 0.6 * random(),
    noise: 0.06,
    late: Math.max(0, Math.floor(random() * 5) - 2),
  };
}

/** The plan with what the act prints of the years before it, and straight lines between. */
function plannedAt(indicator: Indicator, year: number): number | null {
  const plan = planAt(indicator)?.values ?? {};
  const printed: Record<string, string> = { ...plan, ...indicator.printedEstimate, ...indicator.printedActual };
  const known = Object.entries(printed)
    .map(([at, value]) => [Number(at), Number(value)] as const)
    .toSorted(([a], [b]) => a - b);
  const before = known.findLast(([at]) => at <= year);
  const after = known.find(([at]) => at >= year);
  if (!before || !after) return (before ?? after)?.[1] ?? null;
  if (before[0] === after[0]) return before[1];
  return before[1] + ((after[1] - before[1]) * (year - before[0])) / (after[0] - before[0]);
}

/** Invented actuals from the base year up to `lastYear`, or some years less where the body is late. */
export function simulatedPath(indicator: Indicator, lastYear: number): YearPath {
  const { achieved, noise, late } = characterOf(indicator);
  const random = randomOf(`path ${indicator.id}`);
  const yearly = indicator.measure === 'yoy';
  const base = yearly ? 100 : (plannedAt(indicator, indicator.baseYear) ?? 100);
  const path = new Map<number, number>();
  for (let year = indicator.baseYear; year <= lastYear - late; year += 1) {
    const planned = plannedAt(indicator, year);
    if (planned === null) continue;
    const wobble = year === indicator.baseYear ? 0 : noise * (random() - 0.5);
    path.set(
      year,
      base + (planned - base) * (year === indicator.baseYear ? 1 : achieved) + Math.abs(base) * wobble * 0.3,
    );
  }
  return path;
}
