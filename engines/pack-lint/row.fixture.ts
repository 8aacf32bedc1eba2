import { type Point, rowPoints } from './series.ts';
import type { LintIndicator } from './types.ts';

/** A row for tests: `row('1.00 1.07 | 1.13 1.20', 2018)`; history stands before the bar, a dash is a figure not printed. */
export function row(text: string, firstYear: number, more: Partial<LintIndicator> = {}): LintIndicator {
  const [history = [], plan = []] = text.split('|').map((part) => part.trim().split(/\s+/).filter(Boolean));
  const at = (values: readonly string[], from: number) =>
    Object.fromEntries(
      values.map((value, index) => [String(from + index), value]).filter(([, value]) => value !== '-'),
    );
  const title = { kk: 'row', ru: 'row', en: 'row', ja: 'row' };
  return {
    id: 'ind.x',
    clause: 'ind.x',
    of: 'task.1',
    title,
    printedUnit: 'units',
    unit: 'units',
    measure: 'level',
    baseYear: firstYear,
    printedActual: at(history.slice(0, 1), firstYear),
    printedEstimate: at(history.slice(1), firstYear + 1),
    plan: [{ act: 'A', clause: 'ind.x', values: at(plan, firstYear + history.length) }],
    sources: ['office'],
    responsible: [{ body: 'ministry' }],
    ...more,
  };
}

export function points(text: string, firstYear = 2018): Point[] {
  const built = row(text, firstYear);
  return rowPoints(built, built.plan[0]?.values ?? {});
}
