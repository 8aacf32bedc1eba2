import type { DecimalString } from '@industry/values';
import { type Branch, solveComponent } from './bundle-search.ts';
import { BundleModel, type BundleRules } from './bundle-model.ts';

export interface Bundle {
  /** Chosen items in a lawful order, with what each brings. */
  readonly chosen: readonly { readonly id: string; readonly amount: DecimalString }[];
  /** What they bring together. */
  readonly total: DecimalString;
  /** No lawful choice brings more. Equal to `total`, and `optimal` true, unless the search had to be stopped. */
  readonly upperBound: DecimalString;
  readonly optimal: boolean;
  /** The proof, for `verifyBundle`: groups of items that share rules, each with the closed branches of its search. */
  readonly proof: readonly ComponentProof[];
}

export interface ComponentProof {
  readonly items: readonly string[];
  readonly total: DecimalString;
  readonly upperBound: DecimalString;
  /** Together they cover every choice; in none of them more than `upperBound` can be had. */
  readonly branches: readonly Branch[];
}

/**
 * The lawful choice of measures that brings most money: at most so many of each exclusion, nothing without what it requires, caps
 * kept, no item granted under its minimum. Exact, by branch and bound over each group of items that share a rule; amounts are
 * integers scaled from exact decimals. Of choices that bring the same, the one with earlier items.
 *
 * @example
 * bestBundle({ items: [{ id: 'lease', amount: '68000000' }, { id: 'guarantee', amount: '50000000' }],
 *   exclusions: [{ items: ['lease', 'guarantee'], atMost: 1 }] }); // chosen: lease, total '68000000'
 */
export function bestBundle(rules: BundleRules): Bundle {
  const model = new BundleModel(rules);
  const solved = model.components.map((component) => ({ component, best: solveComponent(model, component) }));
  const chosen = solved.flatMap(({ best }) => best.chosen);
  const grants = model.grants(chosen);
  const upperBound = solved.reduce((sum, { best }) => sum + best.upperBound, 0n);
  const total = solved.reduce((sum, { best }) => sum + best.total, 0n);
  return {
    chosen: model
      .inOrder(chosen)
      .map((item) => ({ id: model.items[item]!.id, amount: model.write(grants.get(item)!) })),
    total: model.write(total),
    upperBound: model.write(upperBound),
    optimal: total === upperBound,
    proof: solved.map(({ component, best }) => ({
      items: component.map((item) => model.items[item]!.id),
      total: model.write(best.total),
      upperBound: model.write(best.upperBound),
      branches: best.branches,
    })),
  };
}

/**
 * Checks a bundle without trusting the search: the choice is lawful and brings what it says, the closed branches cover every choice,
 * and a bound computed afresh shows for each that nothing in it brings more. Returns what is wrong; nothing when the proof holds.
 */
export function verifyBundle(rules: BundleRules, bundle: Bundle): string[] {
  const model = new BundleModel(rules);
  const wrong: string[] = [];
  const index = new Map(model.items.map(({ id }, item) => [id, item]));
  const chosen = bundle.chosen.map(({ id }) => index.get(id) ?? -1);
  if (chosen.includes(-1)) return ['the bundle holds an item that is not offered'];
  if (!model.isLawful(chosen)) wrong.push('the choice breaks a rule');
  const brought = [...model.grants(chosen).values()].reduce((sum, grant) => sum + grant, 0n);
  if (model.write(brought) !== bundle.total)
    wrong.push(`the choice brings ${model.write(brought)}, not ${bundle.total}`);
  const components = bundle.proof.map(({ items }) => items.map((id) => index.get(id) ?? -1));
  if (!model.areComponents(components)) return [...wrong, 'the groups of the proof share a rule or lack an item'];
  let claimed = 0n;
  let bounded = 0n;
  for (const [number, { items, branches, total, upperBound }] of bundle.proof.entries()) {
    claimed += model.read(total);
    bounded += model.read(upperBound);
    const leaves = branches.map(({ taken, left }) => ({ taken: new Set(taken), left: new Set(left) }));
    if (!covers(items, leaves)) wrong.push(`the branches of group ${number} do not cover every choice`);
    for (const { taken, left } of branches) {
      const [inside, outside] = [taken, left].map((ids) => ids.map((id) => index.get(id)!)) as [number[], number[]];
      if (model.bound(components[number]!, inside, outside) > model.read(upperBound))
        wrong.push(`a branch of group ${number} may bring more`);
    }
  }
  if (model.write(claimed) !== bundle.total) wrong.push('the groups do not add up to the total');
  if (model.write(bounded) !== bundle.upperBound || bundle.optimal !== (claimed === bounded))
    wrong.push('the upper bound is not what the groups prove');
  return wrong;
}

/** Whether every choice over the items lies in a leaf: split by an item that some leaf decides. */
function covers(items: readonly string[], leaves: readonly { taken: Set<string>; left: Set<string> }[]): boolean {
  if (leaves.some(({ taken, left }) => taken.size + left.size === 0)) return true;
  const first = leaves[0];
  if (!first) return false;
  const counts = items.map((id) => leaves.filter(({ taken, left }) => taken.has(id) || left.has(id)).length);
  const item = items[counts.indexOf(Math.max(...counts))]!;
  const side = (kept: 'taken' | 'left', gone: 'taken' | 'left') =>
    leaves
      .filter((leaf) => !leaf[gone].has(item))
      .map((leaf) => ({ ...leaf, [kept]: new Set([...leaf[kept]].filter((id) => id !== item)) }));
  return covers(items, side('taken', 'left')) && covers(items, side('left', 'taken'));
}
