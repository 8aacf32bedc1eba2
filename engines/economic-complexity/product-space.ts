import { ComplexityError } from './errors.ts';

/** A link of the product space between two product indexes, `from` < `to`. */
export interface ProductLink {
  readonly from: number;
  readonly to: number;
  readonly proximity: number;
  /** Part of the maximum spanning tree, or drawn because it is strong. */
  readonly kind: 'tree' | 'strong';
}

export interface ProductSpaceOptions {
  /** Links of at least this proximity are drawn besides the tree. Default 0.55 (Hidalgo et al. 2007). */
  readonly strongFrom?: number;
}

/**
 * The network that is drawn as the product space: the maximum spanning tree of proximity, so that every product has
 * its place, plus every link of at least `strongFrom` (Hidalgo et al. 2007, Science 317, supporting material). Prim's
 * algorithm on the full matrix; equal proximities are taken by product order, so the same matrix always gives the same
 * tree. Products without any proximity hang on the tree by links of proximity 0. Links come sorted by (from, to).
 *
 * @param proximities P x P, symmetric.
 * @example productSpace(proximity(input), productCount).filter((link) => link.kind === 'tree').length // P - 1
 */
export function productSpace(
  proximities: Float64Array,
  productCount: number,
  { strongFrom = 0.55 }: ProductSpaceOptions = {},
): ProductLink[] {
  if (proximities.length !== productCount * productCount) {
    throw new ComplexityError(
      'shape',
      `${proximities.length} proximities for ${productCount} products: give one per pair`,
    );
  }
  const links = spanningTree(proximities, productCount);
  const inTree = new Set(links.map(({ from, to }) => from * productCount + to));
  for (let from = 0; from < productCount; from++) {
    for (let to = from + 1; to < productCount; to++) {
      const proximity = proximities[from * productCount + to]!;
      if (proximity >= strongFrom && !inTree.has(from * productCount + to)) {
        links.push({ from, to, proximity, kind: 'strong' });
      }
    }
  }
  return links.sort((one, other) => one.from - other.from || one.to - other.to);
}

function spanningTree(proximities: Float64Array, productCount: number): ProductLink[] {
  const links: ProductLink[] = [];
  const best = new Float64Array(productCount).fill(-1);
  const via = new Int32Array(productCount);
  const done = new Uint8Array(productCount);
  let last = 0;
  for (let added = 1; added < productCount; added++) {
    done[last] = 1;
    let next = -1;
    for (let product = 0; product < productCount; product++) {
      if (done[product] === 1) continue;
      const proximity = proximities[last * productCount + product]!;
      if (proximity > best[product]!) {
        best[product] = proximity;
        via[product] = last;
      }
      if (next < 0 || best[product]! > best[next]!) next = product;
    }
    const other = via[next]!;
    links.push({ from: Math.min(next, other), to: Math.max(next, other), proximity: best[next]!, kind: 'tree' });
    last = next;
  }
  return links;
}
