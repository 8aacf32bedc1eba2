import type { LintIndicator, LintPack, LintUnit } from '@industry/pack-lint';

/** A pack fragment as the example pages write it: only what the rule needs. */
interface Fragment {
  readonly units?: readonly (Partial<LintUnit> & { id: string; dimension: string; magnitude: number })[];
  readonly indicators?: readonly (Partial<LintIndicator> & { id: string; plan: LintIndicator['plan'] | YearValues })[];
  readonly budget?: LintPack['budget'];
  readonly baseline?: LintPack['baseline'];
}
type YearValues = Readonly<Record<string, string>>;

/**
 * Fills what an example leaves out: a row names its source and body, stands in the table `goal`, is in `units`, starts in
 * 2018; a unit is called by its id; a plan given as years is the one path of the act.
 */
export function packOf(fragment: Fragment): LintPack {
  const named = (text: string) => ({ kk: text, ru: text, en: text, ja: text });
  const units = (fragment.units ?? []).map((unit) => ({ name: named(unit.id), ...unit }));
  const rows = (fragment.indicators ?? []).map((row): LintIndicator => ({
    clause: row.id,
    of: 'goal',
    title: named(row.id),
    printedUnit: row.unit ?? 'units',
    unit: 'units',
    measure: 'level',
    baseYear: 2018,
    printedActual: {},
    printedEstimate: {},
    sources: ['office'],
    responsible: [{ body: 'ministry' }],
    ...row,
    plan: Array.isArray(row.plan) ? row.plan : [{ act: 'act', clause: row.clause ?? row.id, values: row.plan }],
  }));
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    indicators: new Map(rows.map((row) => [row.id, row])),
    budget: fragment.budget,
    baseline: fragment.baseline ?? [],
  };
}
