import type { ProductLink } from './product-space.ts';

export interface LayoutOptions {
  /** Rounds of the spring model. Default 300. */
  readonly rounds?: number;
}

/**
 * Positions of products in the plane, `[x0, y0, x1, y1, ...]` within -1 to 1: a spring model (Fruchterman and Reingold
 * 1991, "Graph drawing by force-directed placement", Software: Practice and Experience 21) without any chance. It
 * starts on a spiral in the order of a walk along the tree from its best-linked product and cools in fixed steps, so
 * the same links give the same picture. Quadratic in products: 866 take about a second, so compute once and store.
 *
 * @example const at = layout(links, productCount); const [x, y] = [at[2 * p], at[2 * p + 1]];
 */
export function layout(
  links: readonly ProductLink[],
  productCount: number,
  { rounds = 300 }: LayoutOptions = {},
): Float64Array {
  const at = spiral(walk(links, productCount));
  const ideal = 1 / Math.sqrt(Math.max(1, productCount));
  const move = new Float64Array(2 * productCount);
  for (let round = 0; round < rounds; round++) {
    move.fill(0);
    repel(at, move, ideal);
    for (const { from, to } of links) attract(at, move, from, to, ideal);
    const most = 0.1 * (1 - round / rounds);
    for (let i = 0; i < move.length; i += 2) {
      const length = Math.sqrt(move[i]! ** 2 + move[i + 1]! ** 2);
      const step = length > most ? most / length : 1;
      at[i] = at[i]! + move[i]! * step;
      at[i + 1] = at[i + 1]! + move[i + 1]! * step;
    }
  }
  const largest = at.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest === 0 ? at : at.map((value) => value / largest);
}

/** Products breadth first along the links from the one with most links. */
function walk(links: readonly ProductLink[], productCount: number): number[] {
  const next = Array.from({ length: productCount }, (): number[] => []);
  for (const { from, to } of links) {
    next[from]!.push(to);
    next[to]!.push(from);
  }
  const byLinks = next.map((_, product) => product).sort((a, b) => next[b]!.length - next[a]!.length || a - b);
  const seen = new Set<number>();
  for (const start of byLinks) {
    if (seen.has(start)) continue;
    seen.add(start);
    // A Set visits what is added while it is walked through.
    const queue = new Set([start]);
    for (const product of queue) {
      seen.add(product);
      for (const other of next[product]!) if (!seen.has(other)) queue.add(other);
    }
  }
  return [...seen];
}

function spiral(order: readonly number[]): Float64Array {
  const at = new Float64Array(2 * order.length);
  order.forEach((product, place) => {
    const radius = Math.sqrt(place / order.length);
    at[2 * product] = radius * Math.cos(place * 2.399963229728653);
    at[2 * product + 1] = radius * Math.sin(place * 2.399963229728653);
  });
  return at;
}

function repel(at: Float64Array, move: Float64Array, ideal: number): void {
  for (let i = 0; i < at.length; i += 2) {
    for (let j = 0; j < i; j += 2) {
      const x = at[i]! - at[j]!;
      const y = at[i + 1]! - at[j + 1]!;
      const push = (ideal * ideal) / Math.max(x * x + y * y, 1e-9);
      move[i] = move[i]! + x * push;
      move[i + 1] = move[i + 1]! + y * push;
      move[j] = move[j]! - x * push;
      move[j + 1] = move[j + 1]! - y * push;
    }
  }
}

function attract(at: Float64Array, move: Float64Array, from: number, to: number, ideal: number): void {
  const x = at[2 * from]! - at[2 * to]!;
  const y = at[2 * from + 1]! - at[2 * to + 1]!;
  const pull = Math.sqrt(x * x + y * y) / ideal;
  move[2 * from] = move[2 * from]! - x * pull;
  move[2 * from + 1] = move[2 * from + 1]! - y * pull;
  move[2 * to] = move[2 * to]! + x * pull;
  move[2 * to + 1] = move[2 * to + 1]! + y * pull;
}
