import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout, nearestDensity, densityFromProximity, productSpace, proximity } from './index.ts';

const input = {
  countryCount: 4,
  productCount: 4,
  presence: Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 0, 1, 0, 0, 0),
};
const nested = proximity(input);

describe('proximity of products that 4, 3, 2 and 1 countries have, each set within the next', () => {
  const row = (matrix: Float64Array, product: number) => [...matrix.subarray(product * 4, product * 4 + 4)];
  it('max: the smaller conditional probability', () => expect(row(nested, 1)).toEqual([3 / 4, 1, 2 / 3, 1 / 3]));
  it('sqrt: the cosine of the columns', () => expect(row(proximity(input, 'sqrt'), 1)[3]).toBe(1 / Math.sqrt(3)));
  it('asymmetric: the probability of the column given the row', () =>
    expect(row(proximity(input, 'asymmetric'), 3)).toEqual([1, 1, 1, 1]));
  it('the diagonal can be 0', () => expect(row(proximity(input, 'max', 0), 0)).toEqual([0, 3 / 4, 1 / 2, 1 / 4]));
  it('continuous: half of one plus the correlation', () => {
    const rca = Float64Array.of(1, 2, 3, 1, 2, 4, 2, 1, 3, 6, 1, 1, 4, 8, 0, 1);
    const matrix = proximity({ ...input, rca }, 'continuous');
    expect(matrix[1]).toBeCloseTo(1, 14);
    expect(matrix[2]).toBeCloseTo(0, 14);
    expect(matrix[3]).toBe(0.5);
  });
});

describe('the network of the product space', () => {
  const symmetric = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.array(fc.integer({ min: 0, max: 20 }), { minLength: size * size, maxLength: size * size }).map((cells) => ({
      size,
      matrix: Float64Array.from(
        cells,
        (_, at) => cells[Math.min(at, (at % size) * size + Math.floor(at / size))]! / 20,
      ),
    })),
  );
  it('has a tree of P - 1 links that joins everything, and every strong link once', () => {
    fc.assert(
      fc.property(symmetric, ({ size, matrix }) => {
        const links = productSpace(matrix, size, { strongFrom: 0.9 });
        const tree = links.filter((link) => link.kind === 'tree');
        expect(tree.length).toBe(size - 1);
        const group = Array.from({ length: size }, (_, i) => i);
        for (const { from, to } of tree) {
          const [keep, merge] = [group[from]!, group[to]!];
          expect(keep).not.toBe(merge);
          group.forEach((of, i) => (group[i] = of === merge ? keep : of));
        }
        const strong = matrix.reduce(
          (count, value, at) => count + (value >= 0.9 && at % size > Math.floor(at / size) ? 1 : 0),
          0,
        );
        expect(links.filter((link) => link.proximity >= 0.9).length).toBe(strong);
      }),
    );
  });
  it('takes the strongest links into the tree', () => {
    expect(productSpace(nested, 4, { strongFrom: 0.7 }).map(({ from, to, kind }) => `${from}-${to} ${kind}`)).toEqual([
      '0-1 tree',
      '1-2 tree',
      '2-3 tree',
    ]);
  });
  it('has the same positions every time, all apart and within the square', () => {
    const links = productSpace(nested, 4);
    const at = layout(links, 4);
    expect(at).toEqual(layout(links, 4));
    expect(at.every((value) => Math.abs(value) <= 1)).toBe(true);
    expect(new Set([0, 1, 2, 3].map((p) => `${at[2 * p]!.toFixed(2)} ${at[2 * p + 1]!.toFixed(2)}`)).size).toBe(4);
  });
});

describe('density over the k nearest products', () => {
  it('is a share of proximity to neighbours, the product itself left out', () => {
    const density = nearestDensity(input, 2);
    // The nearest of product 0 are 1 (3/4) and 2 (1/2); country 2 has product 1 only.
    expect(density[2 * 4]).toBeCloseTo(0.75 / 1.25, 14);
    expect(density[0]).toBe(1);
    expect(density[3 * 4]).toBe(0);
  });
  it('with all other products is density without the diagonal', () => {
    expect(nearestDensity(input, 3)).toEqual(densityFromProximity(input.presence, 4, proximity(input, 'max', 0)));
  });
});
