import { expect, test } from 'vitest';
import { numberRuns } from './number-runs.ts';

test.each([
  [[], []],
  [[7], [7]],
  [
    [7, 8],
    [7, 8],
  ],
  [
    [4, 5, 6, 7, 3],
    [[4, 7], 3],
  ],
  [
    [3, 2, 1],
    [3, 2, 1],
  ],
])('%j is said as %j', (numbers, runs) => {
  expect(numberRuns(numbers)).toEqual(runs);
});
