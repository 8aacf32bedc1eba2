import type { Report } from './report.ts';
import type { Ruleset } from './ruleset.ts';
import type { Condition, Formula } from './types.ts';

/** A condition that is written once and used a thousand times in one measure helps nobody to read it. */
const MOST_PARTS = 5000;

interface Place {
  readonly path: string;
  /** Keys (`condition:x`, `group:y`, `bands:z`, `measure:m`) of what it refers to. */
  readonly to: readonly string[];
  /** Comparisons that it holds itself. */
  readonly own: number;
}

/** Nothing refers to itself through others, and no condition unfolds beyond reading. Names must be known to exist. */
export function checkCycles(ruleset: Ruleset, report: Report): void {
  const { source } = ruleset;
  const places = new Map<string, Place>();
  const add = (key: string, path: string, parts: Parts, more: readonly string[] = []) =>
    places.set(key, { path, to: [...parts.to, ...more], own: parts.own });

  for (const [index, { id, when }] of (source.conditions ?? []).entries())
    add(`condition:${id}`, `/conditions/${index}`, partsOf(when));
  for (const [index, { id, when, includes = [] }] of (source.groups ?? []).entries())
    add(
      `group:${id}`,
      `/groups/${index}`,
      partsOf(when),
      includes.map((other) => `group:${other}`),
    );
  for (const [index, { id, bands }] of (source.bands ?? []).entries())
    add(`bands:${id}`, `/bands/${index}`, sum(bands.map(({ gives }) => partsOfFormula(gives))));
  const groups = (source.groups ?? []).map(({ id }) => `group:${id}`);
  const general = (source.general ?? []).map((id) => `condition:${id}`);
  for (const [index, { id, when }] of source.measures.entries())
    add(`measure:${id}`, `/measures/${index}`, partsOf(when), [...groups, ...general]);
  unfold(places, report);

  const order = new Map<string, Place>();
  for (const [index, { before, after }] of (source.order ?? []).entries()) {
    const known = order.get(after);
    order.set(after, { path: known?.path ?? `/order/${index}`, to: [...(known?.to ?? []), before], own: 0 });
  }
  for (const { id } of source.measures) if (!order.has(id)) order.set(id, { path: '', to: [], own: 0 });
  unfold(order, report);
}

/** Depth first; each place once. Sizes saturate, so that a chain of doublings stays a number. */
function unfold(places: ReadonlyMap<string, Place>, report: Report): void {
  const size = new Map<string, number>();
  const trail: string[] = [];
  const visit = (key: string): number => {
    const known = size.get(key);
    if (known !== undefined) return known;
    const { path, to, own } = places.get(key)!;
    const start = trail.indexOf(key);
    if (start >= 0) {
      const names = [...trail.slice(start), key].map((one) => one.replace(/^(condition|group|bands|measure):/, ''));
      report.wrong(path, `refers to itself: ${names.join(' -> ')}`);
      return 0;
    }
    trail.push(key);
    let total = own;
    for (const other of to) total = Math.min(total + visit(other), MOST_PARTS + 1);
    trail.pop();
    if (total > MOST_PARTS && !size.has(key) && to.every((other) => (size.get(other) ?? 0) <= MOST_PARTS))
      report.wrong(path, `unfolds to more than ${MOST_PARTS} comparisons`);
    size.set(key, total);
    return total;
  };
  for (const key of places.keys()) visit(key);
}

interface Parts {
  readonly to: readonly string[];
  readonly own: number;
}

function partsOf(condition: Condition): Parts {
  if ('all' in condition) return sum(condition.all.map(partsOf));
  if ('any' in condition) return sum(condition.any.map(partsOf));
  if ('not' in condition) return partsOf(condition.not);
  if ('use' in condition) return { to: [`condition:${condition.use}`], own: 0 };
  if ('group' in condition) return { to: [`group:${condition.group}`], own: 0 };
  return { to: [], own: 1 };
}

function partsOfFormula(formula: Formula): Parts {
  if ('bands' in formula) return { to: [`bands:${formula.bands}`], own: 0 };
  if ('choose' in formula)
    return sum([
      ...formula.choose.flatMap(({ when, gives }) => [partsOf(when), partsOfFormula(gives)]),
      ...(formula.otherwise ? [partsOfFormula(formula.otherwise)] : []),
    ]);
  return sum(Object.values(formula).flatMap(formulasIn).map(partsOfFormula));
}

function formulasIn(value: unknown): Formula[] {
  if (Array.isArray(value)) return value as Formula[];
  return typeof value === 'object' && value !== null && !('currency' in value) ? [value as Formula] : [];
}

function sum(parts: readonly Parts[]): Parts {
  return { to: parts.flatMap(({ to }) => to), own: parts.reduce((total, { own }) => total + own, 0) };
}
