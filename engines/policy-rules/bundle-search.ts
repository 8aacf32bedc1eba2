import type { BundleModel } from './bundle-model.ts';

/** A closed branch of the search: with these items taken and these left out, nothing brings more than the best choice. */
export interface Branch {
  readonly taken: readonly string[];
  readonly left: readonly string[];
}

export interface Best {
  readonly chosen: readonly number[];
  readonly total: bigint;
  /** No lawful choice brings more; equal to `total` unless the search was stopped. */
  readonly upperBound: bigint;
  readonly branches: readonly Branch[];
}

/** A search that is longer than this is stopped: the rules then hide a subset-sum problem (Garey and Johnson, 1979, SP13). */
const MOST_STEPS = 20_000;

/** Depth first, larger amounts first, taking before leaving; a branch is closed as soon as its bound does not beat the best. */
export function solveComponent(model: BundleModel, component: readonly number[]): Best {
  const order = [...component].sort((a, b) =>
    model.amounts[a] === model.amounts[b] ? a - b : model.amounts[a]! < model.amounts[b]! ? 1 : -1,
  );
  let chosen: readonly number[] = [];
  let best = -1n;
  let upperBound = -1n;
  let steps = 0;
  const closed: { taken: readonly number[]; left: readonly number[] }[] = [];

  const visit = (depth: number, taken: readonly number[], left: readonly number[]): void => {
    const bound = model.bound(component, taken, left);
    if (bound > best && model.isLawful(taken)) {
      const brought = [...model.grants(taken).values()].reduce((sum, grant) => sum + grant, 0n);
      if (brought > best) [best, chosen] = [brought, taken];
    }
    steps += 1;
    if (bound <= best || steps > MOST_STEPS || depth === order.length) {
      if (bound > upperBound) upperBound = bound;
      closed.push({ taken, left });
      return;
    }
    const item = order[depth]!;
    visit(depth + 1, [...taken, item], left);
    visit(depth + 1, taken, [...left, item]);
  };
  visit(0, [], []);
  const names = (items: readonly number[]) => items.map((item) => model.items[item]!.id);
  return {
    chosen: withFree(model, order, chosen),
    total: best,
    upperBound: upperBound > best ? upperBound : best,
    branches: closed.map(({ taken, left }) => ({ taken: names(taken), left: names(left) })),
  };
}

/** What brings no money (training, advice) is taken too where nothing forbids it. */
function withFree(model: BundleModel, order: readonly number[], chosen: readonly number[]): readonly number[] {
  let all = chosen;
  for (const item of order)
    if (model.amounts[item] === 0n && !all.includes(item) && model.isLawful([...all, item])) all = [...all, item];
  return all;
}
