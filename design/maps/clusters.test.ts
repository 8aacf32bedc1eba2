import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLUSTER_SIZE, clusters } from './clusters.ts';

test('what is near becomes one at its mean; what is far stays alone', () => {
  const points = { x: [1, 3, 300], y: [2, 4, 300], shown: [0, 1, 2] };
  expect(clusters(points, 1)).toEqual([
    { x: 2, y: 3, count: 2, first: 0 },
    { x: 300, y: 300, count: 1, first: 2 },
  ]);
});

test('coming nearer parts them, hiding takes them out', () => {
  const points = { x: [1, 3], y: [2, 4], shown: [0, 1] };
  expect(clusters(points, 64)).toHaveLength(2);
  expect(clusters({ ...points, shown: [1] }, 1)).toEqual([{ x: 3, y: 4, count: 1, first: 1 }]);
});

test('every point is counted once, at any zoom', () => {
  const place = fc.integer({ min: -5_000, max: 5_000 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, place), { maxLength: 200 }),
      fc.integer({ min: 1, max: 500 }),
      (places, zoom) => {
        const found = clusters(
          { x: places.map(([x]) => x), y: places.map(([, y]) => y), shown: places.map((_, i) => i) },
          zoom,
        );
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(places.length);
      },
    ),
  );
});

test('no two lie over one another', () => {
  const places = Array.from({ length: 500 }, (_, i) => [(i * 37) % 211, (i * 91) % 173] as const);
  const found = clusters({ x: places.map(([x]) => x), y: places.map(([, y]) => y), shown: places.map((_, i) => i) }, 1);
  for (const one of found)
    for (const other of found)
      if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(CLUSTER_SIZE);
});
