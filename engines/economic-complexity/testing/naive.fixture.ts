import type { Complexity } from '../index.ts';
import { proximity } from '../proximity.ts';
import type { ComplexityConventions } from '../options.ts';

/** Density, COI and COG straight from their formulas with the full products x products matrix: the slow truth. */
export function naiveOutlook(result: Complexity, chosen: ComplexityConventions) {
  const { countries, products, presence, rca, raw, pci } = result;
  const countryCount = countries.length;
  const productCount = products.length;
  const phi = proximity({ countryCount, productCount, presence, rca }, chosen.proximity, chosen.diagonal);
  const at = (row: number, column: number) => phi[row * productCount + column]!;
  const held = chosen.proximity === 'continuous' && chosen.continuousDensityOf === 'rca' ? rca : presence;
  const all = products.map((_, p) => p);
  const total = all.map((p) => all.reduce((sum, other) => sum + at(p, other), 0));
  const cell = (c: number, p: number) => c * productCount + p;
  const density = countries.flatMap((_, c) =>
    all.map((p) =>
      total[p] === 0 ? 0 : all.reduce((sum, other) => sum + held[cell(c, other)]! * at(p, other), 0) / total[p]!,
    ),
  );
  const spread = deviation([...raw.kc], chosen.ddof);
  const coiPci = chosen.coiPci === 'raw' ? raw.kp : pci;
  const index = countries.map((_, c) =>
    all.reduce((sum, p) => sum + (1 - presence[cell(c, p)]!) * density[cell(c, p)]! * coiPci[p]!, 0),
  );
  const cogPci = chosen.cogPci === 'raw' ? raw.kp.map((value) => value / spread) : pci;
  const cog = countries.flatMap((_, c) =>
    all.map((p) => {
      if (presence[cell(c, p)] === 1) return 0;
      const near = all.reduce(
        (sum, other) =>
          total[other] === 0
            ? sum
            : sum + (1 - presence[cell(c, other)]!) * at(other, p) * (cogPci[other]! / total[other]!),
        0,
      );
      return near - (chosen.cogSecondTerm ? density[cell(c, p)]! * cogPci[p]! : 0);
    }),
  );
  const coiSpread = deviation(index, chosen.ddof);
  const coi =
    chosen.coiNormalisation === 'none'
      ? index
      : index.map((value) => (coiSpread === 0 ? 0 : (value - average(index)) / coiSpread));
  return { total, density, coi, cog };
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[], ddof: number) => {
  const centre = average(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - ddof));
};

/** Eigenvalues of a small symmetric matrix, falling, by Jacobi's rotations. */
export function eigenvaluesOf(matrix: number[][]): number[] {
  const a = matrix.map((row) => [...row]);
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) {
        if (Math.abs(a[p]![q]!) < 1e-300) continue;
        const angle = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
        const t = (angle < 0 ? -1 : 1) / (Math.abs(angle) + Math.sqrt(1 + angle * angle));
        const cos = 1 / Math.sqrt(1 + t * t);
        const sin = t * cos;
        for (const row of a) [row[p], row[q]] = [cos * row[p]! - sin * row[q]!, sin * row[p]! + cos * row[q]!];
        [a[p], a[q]] = [a[p]!.map((x, i) => cos * x - sin * a[q]![i]!), a[p]!.map((x, i) => sin * x + cos * a[q]![i]!)];
      }
    }
  }
  return a.map((row, i) => row[i]!).sort((one, other) => other - one);
}
