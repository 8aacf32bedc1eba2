import type { LocalisedText } from '@industry/values';
import { measureOf } from '../relations.ts';
import { median, robustDeviation } from '../robust.ts';
import { rowPoints } from '../series.ts';
import type { Finding, LintIndicator, LintPack, LintUnit, Rule } from '../types.ts';

/** Dimensions whose magnitude has no neighbours: 100 %, an index or a rank says nothing of another row's size. */
const PURE = new Set(['share', 'index', 'rank', 'ratio', 'duration']);
/** Orders of magnitude between a row and the middle of its neighbours, and to the nearest of them. */
const FROM_MIDDLE = 2.5;
const FROM_NEAREST = 2;
const DEVIATIONS = 3;
const NEIGHBOURS = 3;

/**
 * The unit of a row against what its neighbours measure. A row is read in the unit that its printed words name
 * (`printedForms`); it is out of line when its order of magnitude lies far from every neighbour of the same kind, and that is
 * said too when the printed unit measures another thing than the unit in which the pack reads the row.
 * Example: 3 845 920 "million tonnes" among rows of million tenge.
 */
export const unitMagnitude: Rule = {
  id: 'unit-magnitude',
  check: (pack) => [...pack.indicators.values()].flatMap((row) => checkRow(pack, row)),
};

function checkRow(pack: LintPack, row: LintIndicator): Finding[] {
  const read = pack.units.get(row.unit);
  if (!read) return [];
  const printed =
    [...pack.units.values()].find(({ printedForms = [] }) => printedForms.includes(row.printedUnit)) ?? read;
  const size = sizeOf(row);
  if (measureOf(printed) !== measureOf(read) || printed.magnitude !== read.magnitude) {
    return [finding(row, otherUnit(row.printedUnit, read, middleFor(pack, row, read), size))];
  }
  if (size === null || !outOfLine(pack, row, printed, size)) return [];
  const better = [...pack.units.values()].find(
    (unit) => unit.id !== printed.id && comparable(unit) && fits(pack, row, unit, size),
  );
  return [
    finding(row, farOff(row.printedUnit, order(size + printed.magnitude), middleFor(pack, row, printed), better)),
  ];
}

/** Order of magnitude of the row's middle figure, or null when all are zero. */
function sizeOf(row: LintIndicator): number | null {
  const values = row.plan.flatMap(({ values }) => rowPoints(row, values)).map(({ value }) => Math.abs(value));
  const sizes = values.filter((value) => value > 0);
  return sizes.length === 0 ? null : Math.log10(median(sizes));
}

function comparable({ dimension }: LintUnit): boolean {
  return !PURE.has(dimension);
}

/** Money is compared with the same money; physical quantities and counts with one another, for want of more of one kind. */
function family(unit: LintUnit): string {
  return unit.dimension === 'money' ? measureOf(unit) : 'quantity';
}

function neighbours(pack: LintPack, row: LintIndicator, unit: LintUnit): number[] {
  const sizes: number[] = [];
  const add = (size: number | null, id: string) => {
    const other = pack.units.get(id);
    if (size !== null && other && comparable(other) && family(other) === family(unit))
      sizes.push(size + other.magnitude);
  };
  for (const other of pack.indicators.values()) if (other.id !== row.id) add(sizeOf(other), other.unit);
  for (const { figures } of pack.baseline) {
    for (const { value, unit: id } of figures)
      add(Number(value) === 0 ? null : Math.log10(Math.abs(Number(value))), id);
  }
  const budget = Object.values(pack.budget?.years ?? {}).map(Number);
  if (pack.budget && budget.length > 0) add(Math.log10(median(budget)), pack.budget.unit);
  return sizes;
}

function outOfLine(pack: LintPack, row: LintIndicator, unit: LintUnit, size: number): boolean {
  if (!comparable(unit)) return false;
  const sizes = neighbours(pack, row, unit);
  if (sizes.length < NEIGHBOURS) return false;
  const own = size + unit.magnitude;
  const nearest = Math.min(...sizes.map((other) => Math.abs(other - own)));
  const allowed = Math.max(FROM_MIDDLE, DEVIATIONS * robustDeviation(sizes));
  return nearest >= FROM_NEAREST && Math.abs(own - median(sizes)) > allowed;
}

function fits(pack: LintPack, row: LintIndicator, unit: LintUnit, size: number): boolean {
  const sizes = neighbours(pack, row, unit);
  return sizes.length >= NEIGHBOURS && Math.abs(size + unit.magnitude - median(sizes)) <= FROM_MIDDLE;
}

function finding(row: LintIndicator, message: LocalisedText): Finding {
  const figures = Object.entries(row.plan[0]?.values ?? {}).map(([year, value]) => ({ id: row.id, year, value }));
  return { rule: 'unit-magnitude', id: row.id, severity: 'warning', clause: row.clause, message, figures };
}

function middleFor(pack: LintPack, row: LintIndicator, unit: LintUnit): string | null {
  const sizes = comparable(unit) ? neighbours(pack, row, unit) : [];
  return sizes.length === 0 ? null : order(median(sizes));
}

/** Order of magnitude as people write it: `10^12`. */
function order(size: number): string {
  return `10^${Math.round(size)}`;
}

function otherUnit(named: string, read: LintUnit, middle: string | null, size: number | null): LocalisedText {
  const own = size === null || middle === null ? null : order(size + read.magnitude);
  const told = (text: (own: string, middle: string) => string) => (own && middle ? text(own, middle) : '');
  return {
    kk: `«${named}» бірлігі басылған, ал жол «${read.name.kk}» деп оқылады${told((a, b) => ` (реті ${a}, көрші сандардың ортасы ${b})`)}.`,
    ru: `Напечатана единица «${named}», а ряд читается как «${read.name.ru}»${told((a, b) => ` (порядок ${a}, у соседних величин ${b})`)}.`,
    en: `The unit is printed as "${named}", but the row reads as ${read.name.en}${told((a, b) => ` (order ${a}, its neighbours' ${b})`)}.`,
    ja: `単位は「${named}」と印刷されていますが、この行は「${read.name.ja}」として読まれます${told((a, b) => `（規模 ${a}、近傍の数値は ${b}）`)}。`,
  };
}

function farOff(named: string, own: string, middle: string | null, better: LintUnit | undefined): LocalisedText {
  const kk = better ? ` «${better.name.kk}» деп оқылса, қатарға сәйкес келеді.` : '';
  const ru = better ? ` В единице «${better.name.ru}» он был бы в ряду.` : '';
  const en = better ? ` Read as ${better.name.en} it would be in line.` : '';
  const ja = better ? `「${better.name.ja}」と読めば整合します。` : '';
  return {
    kk: `«${named}» бірлігінде бұл жолдың реті ${own}, көрші сандардың ортасы ${middle}.${kk}`,
    ru: `В единице «${named}» порядок ряда ${own}, у соседних величин ${middle}.${ru}`,
    en: `In "${named}" the row is of order ${own}, its neighbours of ${middle}.${en}`,
    ja: `「${named}」ではこの行の規模は ${own}、近傍の数値は ${middle} です。${ja}`,
  };
}
