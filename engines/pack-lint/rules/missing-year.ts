import { median } from '../robust.ts';
import type { Finding, LintIndicator, Rule } from '../types.ts';

/**
 * A plan row with a hole, or one that ends before the others do. A row may begin late: the act prints a dash for years
 * before the measure starts.
 */
export const missingYear: Rule = {
  id: 'missing-year',
  check: ({ indicators }) => {
    const rows = [...indicators.values()];
    const ends = rows.flatMap(({ plan }) => plan.map(({ values }) => lastOf(values)));
    if (ends.length < 3) return [];
    const usualEnd = median(ends);
    return rows.flatMap((row) => row.plan.flatMap((path) => checkPath(row, path, usualEnd)));
  },
};

function lastOf(values: Readonly<Record<string, string>>): number {
  return Math.max(...Object.keys(values).map(Number));
}

function checkPath(row: LintIndicator, path: LintIndicator['plan'][number], usualEnd: number): Finding[] {
  const years = Object.keys(path.values).map(Number);
  const missing: number[] = [];
  for (let year = Math.min(...years); year <= usualEnd; year += 1) if (!years.includes(year)) missing.push(year);
  if (missing.length === 0) return [];
  const list = missing.join(', ');
  return [
    {
      rule: 'missing-year',
      id: row.id,
      severity: 'warning',
      clause: path.clause,
      message: {
        kk: `Жоспарда мына жылдар жоқ: ${list}.`,
        ru: `В плане нет значений за годы: ${list}.`,
        en: `The plan has no figure for: ${list}.`,
        ja: `計画に値のない年：${list}。`,
      },
      figures: [],
    },
  ];
}
