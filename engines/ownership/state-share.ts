/** A share in a firm on the day asked about. */
export interface Share {
  /** The firm that is owned. */
  readonly firm: string;
  /** The owner: another firm, or anybody else. */
  readonly owner: string;
  readonly kind: 'firm' | 'state' | 'person' | 'foreign';
  /** 0 to 1. */
  readonly share: number;
}

export interface StateShare {
  /** Held by the state itself. */
  readonly direct: number;
  /** Direct and through all known chains. */
  readonly least: number;
  /** The same if all that is not known were the state's. */
  readonly most: number;
  /** Firms in the chains of which no owners are known, in order. */
  readonly unknown: readonly string[];
  /** Firms of the chains own each other in a ring. */
  readonly cycle: boolean;
}

const SWEEPS = 10_000;
const PRECISE = 1e-12;

/**
 * The state's share in a firm through owners of owners: x = d + A x, where d is what the state holds itself and A what firms hold in
 * firms. Over a ring the sum of all paths round it is taken, which is what x is. Shares of one firm above the whole are scaled down to
 * it; what is missing to the whole, and firms whose owners nobody knows, make the difference of `least` and `most`.
 *
 * Pure; the shares are those of one day. Method: docs/methods/state-share.md.
 *
 * Example: the state holds 60 % of A, A holds 50 % of B: `stateShare('B', shares).least` is 0.3.
 */
export function stateShare(firm: string, shares: readonly Share[]): StateShare {
  return stateShares(shares)(firm);
}

/**
 * The same question for many firms over the same shares, which are put in order once.
 *
 * Example: `const of = stateShares(shares); firms.map((firm) => of(firm).least)`
 */
export function stateShares(shares: readonly Share[]): (firm: string) => StateShare {
  const owned = new Map<string, Share[]>();
  for (const share of shares) {
    if (!(share.share >= 0 && share.share <= 1)) throw new RangeError(`not a share: ${share.share}`);
    const known = owned.get(share.firm);
    if (known === undefined) owned.set(share.firm, [share]);
    else known.push(share);
  }
  return (firm) => shareIn(firm, owned);
}

function shareIn(firm: string, owned: ReadonlyMap<string, readonly Share[]>): StateShare {
  const chain = upstream(firm, owned);
  const known = chain.filter((one) => owned.has(one));
  const unknown = chain.filter((one) => !owned.has(one)).toSorted();
  const scaled = new Map(known.map((one) => [one, wholeOf(owned.get(one)!)]));
  const least = solve(known, scaled, () => 0, 0);
  // Whatever has no known owner could be the state's.
  const most = solve(known, scaled, (rest) => rest, 1);
  const own = scaled.get(firm);
  return {
    direct: own?.state ?? 0,
    least: own === undefined ? 0 : least.get(firm)!,
    most: own === undefined ? 1 : most.get(firm)!,
    unknown,
    cycle: hasCycle(known, scaled),
  };
}

interface Whole {
  readonly state: number;
  /** What no owner is known of. */
  readonly rest: number;
  readonly firms: readonly (readonly [owner: string, share: number])[];
}

function wholeOf(shares: readonly Share[]): Whole {
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const scale = sum > 1 ? 1 / sum : 1;
  const state = shares.filter(({ kind }) => kind === 'state').reduce((total, { share }) => total + share * scale, 0);
  const firms = shares.filter(({ kind }) => kind === 'firm').map(({ owner, share }) => [owner, share * scale] as const);
  return { state, rest: Math.max(0, 1 - Math.min(1, sum)), firms };
}

/** The firm and all firms that own it through any number of steps. */
function upstream(firm: string, owned: ReadonlyMap<string, readonly Share[]>): string[] {
  const found = new Set([firm]);
  for (const one of found)
    for (const { kind, owner, share } of owned.get(one) ?? []) if (kind === 'firm' && share > 0) found.add(owner);
  return [...found];
}

/** x = d + A x by Gauss-Seidel from x = 0: the sums of longer and longer chains, which rise to the least solution. */
function solve(
  known: readonly string[],
  wholes: ReadonlyMap<string, Whole>,
  ofRest: (rest: number) => number,
  ofUnknown: number,
): Map<string, number> {
  const x = new Map(known.map((one) => [one, 0]));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moved = 0;
    for (const one of known) {
      const { state, rest, firms } = wholes.get(one)!;
      const sum = firms.reduce(
        (total, [owner, share]) => total + share * (x.get(owner) ?? ofUnknown),
        state + ofRest(rest),
      );
      const next = Math.min(1, sum);
      moved = Math.max(moved, Math.abs(next - x.get(one)!));
      x.set(one, next);
    }
    if (moved < PRECISE) break;
  }
  return x;
}

function hasCycle(known: readonly string[], wholes: ReadonlyMap<string, Whole>): boolean {
  const done = new Set<string>();
  const open = new Set<string>();
  // Without recursion: a chain may be as long as the register.
  for (const start of known) {
    const path: { readonly firm: string; next: number }[] = [{ firm: start, next: 0 }];
    while (path.length > 0) {
      const at = path.at(-1)!;
      if (at.next === 0) open.add(at.firm);
      const owner = wholes.get(at.firm)?.firms[at.next]?.[0];
      at.next += 1;
      if (owner === undefined) {
        open.delete(at.firm);
        done.add(at.firm);
        path.pop();
      } else if (open.has(owner)) return true;
      else if (!done.has(owner) && wholes.has(owner)) path.push({ firm: owner, next: 0 });
    }
  }
  return false;
}
