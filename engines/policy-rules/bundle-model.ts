import { Decimal, decimal, type DecimalString, decimalString } from '@industry/values';
import { PolicyRulesError, type Problem } from './problems.ts';

/** A measure that the subject could get. All amounts are in one currency. */
export interface BundleItem {
  readonly id: string;
  /** The most that it brings. */
  readonly amount: DecimalString;
  /** The least for which it is granted; all of `amount` when absent. */
  readonly minimum?: DecimalString;
}

export interface BundleRules {
  readonly items: readonly BundleItem[];
  readonly exclusions?: readonly { readonly items: readonly string[]; readonly atMost: number }[];
  /** `after` only with `before`, when `required`; otherwise they only follow each other. Items that are not offered are ignored, */
  readonly order?: readonly { readonly before: string; readonly after: string; readonly required: boolean }[];
  /** ... but for these, which the subject already has. */
  readonly held?: readonly string[];
  /** Sets of items are nested or disjoint. */
  readonly caps?: readonly { readonly items: readonly string[]; readonly cap: DecimalString }[];
}

interface Cap {
  readonly items: ReadonlySet<number>;
  readonly cap: bigint;
}

/** The rules of a bundle on item numbers and scaled integers. */
export class BundleModel {
  readonly items: readonly BundleItem[];
  readonly amounts: readonly bigint[];
  readonly minima: readonly bigint[];
  readonly exclusions: readonly { readonly items: ReadonlySet<number>; readonly atMost: number }[];
  readonly required: readonly { readonly before: number; readonly after: number }[];
  /** Smaller sets first. */
  readonly caps: readonly Cap[];
  readonly components: readonly (readonly number[])[];
  readonly #rules: BundleRules;
  readonly #digits: number;
  readonly #index: ReadonlyMap<string, number>;

  constructor(rules: BundleRules) {
    this.#rules = rules;
    this.items = rules.items;
    this.#index = new Map(rules.items.map(({ id }, item) => [id, item]));
    const figures = [
      ...rules.items.flatMap(({ amount, minimum }) => [amount, minimum ?? '0']),
      ...(rules.caps ?? []).map(({ cap }) => cap),
    ];
    this.#digits = Math.max(0, ...figures.map((figure) => decimal(figure).decimalPlaces()));
    this.amounts = rules.items.map(({ amount }) => this.read(amount));
    this.minima = rules.items.map(({ amount, minimum }) => this.read(minimum ?? amount));
    const numbers = (ids: readonly string[]) => new Set(ids.flatMap((id) => this.#index.get(id) ?? []));
    this.exclusions = (rules.exclusions ?? []).map(({ items, atMost }) => ({ items: numbers(items), atMost }));
    const held = new Set(rules.held);
    this.required = (rules.order ?? [])
      .filter(({ required, before, after }) => required && this.#index.has(after) && !held.has(before))
      .map(({ before, after }) => ({ before: this.#index.get(before) ?? -1, after: this.#index.get(after)! }));
    this.caps = (rules.caps ?? [])
      .map(({ items, cap }) => ({ items: numbers(items), cap: this.read(cap) }))
      .sort((a, b) => a.items.size - b.items.size);
    this.#check();
    this.components = this.#components();
  }

  read(figure: DecimalString): bigint {
    return BigInt(decimal(figure).times(new Decimal(10).pow(this.#digits)).toFixed(0));
  }

  write(scaled: bigint): DecimalString {
    return decimalString(new Decimal(scaled.toString()).div(new Decimal(10).pow(this.#digits)));
  }

  /** What each chosen item brings under the caps: minima first, then the rest in the items' order. */
  grants(chosen: readonly number[]): Map<number, bigint> {
    const grants = new Map([...chosen].sort((a, b) => a - b).map((item) => [item, this.minima[item]!]));
    for (const [item, minimum] of grants) {
      let more = this.amounts[item]! - minimum;
      for (const { items, cap } of this.caps) if (items.has(item)) more = least(more, cap - total(grants, items));
      grants.set(item, minimum + (more > 0n ? more : 0n));
    }
    return grants;
  }

  isLawful(chosen: readonly number[]): boolean {
    const set = new Set(chosen);
    const minima = new Map(chosen.map((item) => [item, this.minima[item]!]));
    return (
      set.size === chosen.length &&
      this.exclusions.every(({ items, atMost }) => chosen.filter((item) => items.has(item)).length <= atMost) &&
      this.required.every(({ before, after }) => !set.has(after) || set.has(before)) &&
      this.caps.every(({ items, cap }) => total(minima, items) <= cap)
    );
  }

  /**
   * At most this much comes from the component when the items of `inside` are taken and those of `outside` are not: every other
   * item at its full amount, of each exclusion only the largest that still fit, and each cap kept. -1 when nothing lawful is left.
   */
  bound(component: readonly number[], inside: readonly number[], outside: readonly number[]): bigint {
    const taken = new Set(inside);
    const out = new Set(outside);
    for (const { items, atMost } of this.exclusions) {
      const used = inside.filter((item) => items.has(item)).length;
      if (used > atMost) return -1n;
      if (used === atMost) for (const item of items) if (!taken.has(item)) out.add(item);
    }
    if (this.required.some(({ before, after }) => taken.has(after) && (before < 0 || out.has(before)))) return -1n;
    const minima = new Map(inside.map((item) => [item, this.minima[item]!]));
    if (this.caps.some(({ items, cap }) => total(minima, items) > cap)) return -1n;
    let grown = true;
    while (grown) {
      grown = false;
      for (const { before, after } of this.required)
        if (!out.has(after) && (before < 0 || out.has(before))) {
          out.add(after);
          grown = true;
        }
    }
    const values = new Map(component.filter((item) => !out.has(item)).map((item) => [item, this.amounts[item]!]));
    const placed = new Set<number>();
    let exclusive = 0n;
    for (const { items, atMost } of this.exclusions) {
      const open = [...items].filter((item) => values.has(item) && !placed.has(item));
      if (open.length === 0) continue;
      for (const item of open) placed.add(item);
      const largest = open.map((item) => values.get(item)!).sort((a, b) => (a < b ? 1 : -1));
      exclusive += largest.slice(0, atMost).reduce((sum, value) => sum + value, 0n);
    }
    for (const [item, value] of values) if (!placed.has(item)) exclusive += value;
    return least(exclusive, this.#underCaps(values));
  }

  /** Bottom up through the nested caps; exact when every item may be granted in part. */
  #underCaps(values: ReadonlyMap<number, bigint>): bigint {
    const left = new Map(values);
    let closed = 0n;
    const roots: { items: ReadonlySet<number>; value: bigint }[] = [];
    for (const { items, cap } of this.caps) {
      let inside = 0n;
      let nested = false;
      const whole: bigint[] = [];
      for (const item of items) {
        const value = left.get(item) ?? 0n;
        inside += value;
        if (value > 0n) whole.push(this.minima[item] === value ? value : -1n);
        left.delete(item);
      }
      for (let root = roots.length - 1; root >= 0; root -= 1)
        if ([...roots[root]!.items].every((item) => items.has(item))) {
          inside += roots.splice(root, 1)[0]!.value;
          nested = true;
        }
      const fitting = inside > cap && !nested && !whole.includes(-1n) ? largestSum(whole, cap) : cap;
      roots.push({ items, value: least(inside, fitting) });
    }
    for (const { value } of roots) closed += value;
    for (const value of left.values()) closed += value;
    return closed;
  }

  /** Chosen items so that `before` comes before `after`; otherwise as they were given. */
  inOrder(chosen: readonly number[]): number[] {
    const waiting = new Set([...chosen].sort((a, b) => a - b));
    const order: number[] = [];
    const edges = (this.#rules.order ?? []).map(({ before, after }) => [
      this.#index.get(before) ?? -1,
      this.#index.get(after) ?? -1,
    ]);
    while (waiting.size > 0) {
      const ready = [...waiting].find(
        (item) => !edges.some(([before, after]) => after === item && waiting.has(before!)),
      );
      const next = ready ?? [...waiting][0]!;
      waiting.delete(next);
      order.push(next);
    }
    return order;
  }

  /** Whether the groups hold every item once and no rule reaches over two of them. */
  areComponents(groups: readonly (readonly number[])[]): boolean {
    const group = new Map(groups.flatMap((items, number) => items.map((item) => [item, number] as const)));
    const size = groups.reduce((sum, items) => sum + items.length, 0);
    return (
      size === this.items.length &&
      group.size === size &&
      !group.has(-1) &&
      this.#ties().every((tie) => new Set(tie.map((item) => group.get(item))).size <= 1)
    );
  }

  #ties(): number[][] {
    return [
      ...this.exclusions.map(({ items }) => [...items]),
      ...this.caps.map(({ items }) => [...items]),
      ...this.required.filter(({ before }) => before >= 0).map(({ before, after }) => [before, after]),
    ];
  }

  #components(): number[][] {
    const parent = this.items.map((_, item) => item);
    const find = (item: number): number => (parent[item] === item ? item : (parent[item] = find(parent[item]!)));
    for (const tie of this.#ties()) for (const item of tie) parent[find(item)] = find(tie[0]!);
    const groups = new Map<number, number[]>();
    for (const item of parent.keys()) groups.set(find(item), [...(groups.get(find(item)) ?? []), item]);
    return [...groups.values()];
  }

  #check(): void {
    const problems: Problem[] = [];
    if (this.#index.size !== this.items.length) problems.push({ path: '/items', message: 'an item is there twice' });
    for (const [item, amount] of this.amounts.entries()) {
      if (amount < 0n || this.minima[item]! < 0n)
        problems.push({ path: `/items/${item}`, message: 'an amount is under 0' });
      if (this.minima[item]! > amount)
        problems.push({ path: `/items/${item}/minimum`, message: 'the minimum is over the amount' });
    }
    for (const [number, { items }] of this.caps.entries())
      for (const { items: larger } of this.caps.slice(number + 1)) {
        const common = [...items].filter((item) => larger.has(item)).length;
        if (common > 0 && common < items.size)
          problems.push({ path: '/caps', message: 'two caps cross: sets of items are nested or disjoint' });
      }
    if (problems.length > 0) throw new PolicyRulesError('options', problems);
  }
}

function total(grants: ReadonlyMap<number, bigint>, items: ReadonlySet<number>): bigint {
  let sum = 0n;
  for (const [item, grant] of grants) if (items.has(item)) sum += grant;
  return sum;
}

const MOST_SUMS = 512;

/** The largest sum of some of the amounts that fits under the cap; the cap itself where there are too many sums to list. */
function largestSum(amounts: readonly bigint[], cap: bigint): bigint {
  const sums = new Set([0n]);
  for (const amount of amounts) {
    const before = Array.from(sums);
    for (const sum of before) if (sum + amount <= cap) sums.add(sum + amount);
    if (sums.size > MOST_SUMS) return cap;
  }
  let largest = 0n;
  for (const sum of sums) if (sum > largest) largest = sum;
  return largest;
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
