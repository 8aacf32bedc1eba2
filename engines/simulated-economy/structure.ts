import { cellsOf, type EconomyParameters } from './parameters.ts';

const ROUNDS = 400;

/**
 * A table of divisions by regions that meets the stated shares: weights are raised and lowered in turn until each share is met
 * (iterative proportional fitting; Deming and Stephan 1940, Annals of Mathematical Statistics 11). Shares that contradict each
 * other end near a compromise, which the report shows. `filled`: only these cells have anything, by default all. Answers
 * shares by `division * regions + region`, which add up to 1.
 */
export function fitStructure(
  parameters: EconomyParameters,
  column: 'firms' | 'output',
  filled?: (cell: number) => boolean,
): Float64Array {
  const { divisions, regions, shares } = parameters;
  const divisionOf = (cell: number) => divisions[Math.floor(cell / regions.length)]!;
  const length = divisions.length * regions.length;
  const cells = Float64Array.from({ length }, (_, cell) => {
    if (filled?.(cell) === false) return 0;
    const division = divisionOf(cell);
    const region = regions[cell % regions.length]!;
    const leaning = region.leaning[division.code] ?? region.leaning[division.group ?? ''] ?? 1;
    // Where much is made there are more firms, but not as many more.
    return division[column] * region[column] * (column === 'output' ? leaning : Math.sqrt(leaning));
  });
  const valueAdded = Float64Array.from({ length }, (_, cell) => divisionOf(cell).valueAdded);
  const even = new Float64Array(length).fill(1);
  const steps = shares
    .filter(({ of }) => (of === 'firms') === (column === 'firms'))
    .map(({ share, within, part, of }) => ({
      share,
      whole: cellsOf(parameters, within ?? {}),
      part: cellsOf(parameters, part),
      weights: of === 'value-added' ? valueAdded : even,
    }));
  for (let round = 0; round < ROUNDS; round += 1) for (const step of steps) meet(cells, step);
  const total = cells.reduce((sum, cell) => sum + cell, 0);
  return cells.map((cell) => cell / total);
}

interface Step {
  readonly share: number;
  readonly whole: Uint8Array;
  readonly part: Uint8Array;
  readonly weights: Float64Array;
}

/** The part is raised and the rest lowered, so that the whole stays as large as it was. */
function meet(cells: Float64Array, { share, whole, part, weights }: Step): void {
  let inside = 0;
  let outside = 0;
  for (let cell = 0; cell < cells.length; cell += 1) {
    if (whole[cell] === 0) continue;
    if (part[cell] === 1) inside += cells[cell]! * weights[cell]!;
    else outside += cells[cell]! * weights[cell]!;
  }
  if (inside === 0 || outside === 0) return;
  const total = inside + outside;
  for (let cell = 0; cell < cells.length; cell += 1) {
    if (whole[cell] === 0) continue;
    cells[cell]! *= part[cell] === 1 ? (share * total) / inside : ((1 - share) * total) / outside;
  }
}
