/** A number, or the ends of three and more that follow each other. */
export type NumberRun = number | readonly [first: number, last: number];

/**
 * Numbers as a reader wants them in a list: of sources, of pages. Example: `numberRuns([4, 5, 6, 7, 3])` is `[[4, 7], 3]`: the order
 * in which they count is kept.
 */
export function numberRuns(numbers: readonly number[]): readonly NumberRun[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([first, last]): NumberRun[] => {
    if (first === last) return [first];
    return last === first + 1 ? [first, last] : [[first, last]];
  });
}
