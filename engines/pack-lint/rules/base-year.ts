import type { LocalisedText } from '@industry/values';
import { rowFigures } from '../series.ts';
import type { Finding, LintIndicator, Rule } from '../types.ts';

/** A year is the usual one when at least three rows and this share of all rows print it. */
const USUAL_SHARE = 0.6;

/**
 * The year over a row's first column against the sibling tables, and a cumulative row against its own base: where it is 100
 * (or 1). A whole table that differs gives one finding, under the table's id. Example: one table headed "2008 (actual)"
 * beside tables headed "2018 (actual)", all with "2019 (estimate)" as the next column.
 */
export const baseYear: Rule = {
  id: 'base-year',
  check: ({ indicators }) => {
    const rows = [...indicators.values()];
    const usual = usualYear(rows.map(printedYear));
    if (usual === null) return rows.flatMap(checkOwnBase);
    const tables = [...new Set(rows.map(({ of }) => of))];
    const odd = tables.flatMap((of) =>
      oddRows(
        of,
        rows.filter((row) => row.of === of),
        usual,
      ),
    );
    return [...odd, ...rows.filter((row) => printedYear(row) === usual).flatMap(checkOwnBase)];
  },
};

function printedYear(row: LintIndicator): number {
  return row.printedBaseYear ?? row.baseYear;
}

function usualYear(years: readonly number[]): number | null {
  const count = (year: number) => years.filter((other) => other === year).length;
  return years.find((year) => count(year) >= 3 && count(year) >= USUAL_SHARE * years.length) ?? null;
}

function oddRows(of: string, table: readonly LintIndicator[], usual: number): Finding[] {
  const odd = table.filter((row) => printedYear(row) !== usual);
  const years = new Set(odd.map(printedYear));
  if (odd.length === table.length && odd.length > 1 && years.size === 1) return [finding(of, odd, usual)];
  return odd.map((row) => finding(row.id, [row], usual));
}

function finding(id: string, rows: readonly LintIndicator[], usual: number): Finding {
  const first = rows[0] as LintIndicator;
  const year = printedYear(first);
  const list = rows.map((row) => row.id).join(', ');
  return {
    rule: 'base-year',
    id,
    severity: 'warning',
    clause: first.clause,
    message: {
      kk: `Бірінші бағанда ${year} жыл басылған (${list}), ал басқа кестелерде ${usual} жыл.`,
      ru: `Первый столбец озаглавлен ${year} годом (${list}), в остальных таблицах — ${usual}.`,
      en: `The first column is headed ${year} (${list}); the other tables say ${usual}.`,
      ja: `最初の列の年が ${year}年（${list}）ですが、他の表では ${usual}年です。`,
    },
    figures: rows.flatMap((row) => {
      const value = rowFigures(row)[row.baseYear];
      return value === undefined ? [] : [{ id: row.id, year: String(year), value }];
    }),
  };
}

function checkOwnBase(row: LintIndicator): Finding[] {
  const figures = rowFigures(row);
  const value = figures[row.baseYear];
  if (row.measure !== 'cumulative' || isBase(value)) return [];
  const year = Object.keys(figures).find((key) => isBase(figures[key]));
  if (value === undefined && year === undefined) return [];
  return [
    {
      rule: 'base-year',
      id: row.id,
      severity: 'warning',
      clause: row.clause,
      message: ownBaseMessage(row.baseYear, value ?? '–', year),
      figures: value === undefined ? [] : [{ id: row.id, year: String(row.baseYear), value }],
    },
  ];
}

function isBase(value: string | undefined): boolean {
  return value !== undefined && (Number(value) === 100 || Number(value) === 1);
}

function ownBaseMessage(base: number, value: string, year: string | undefined): LocalisedText {
  const other = year ?? '–';
  return {
    kk: `Базалық жыл ${base}, бірақ сол жылғы мән ${value}, 100 немесе 1 емес; 100 немесе 1 болатын жыл: ${other}.`,
    ru: `Базовый год ${base}, а значение в нём ${value}, а не 100 или 1; 100 или 1 стоит в году: ${other}.`,
    en: `The base year is ${base}, but its figure is ${value}, not 100 or 1; the year with 100 or 1: ${other}.`,
    ja: `基準年は ${base}年ですが、その年の値は ${value} で、100 でも 1 でもありません。100 または 1 の年：${other}。`,
  };
}
