import type { LocalisedText } from '@industry/values';
import { measureOf } from '../relations.ts';
import { median, robustDeviation } from '../robust.ts';
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
 * (`printedForms`); it is out of line when its order of magnitude lies far from every neighbour of the same kind. A printed
 * unit that measures another thing than the unit in which the pack reads the row is a finding too.
 * Example: 3 845 920 "million tonnes" among rows of million tenge.
 */
export const unitMagnitude: Rule = {
  id: 'unit-magnitude',
  check: (pack) => {
    const sizes = sizesOf(pack);
    return [...pack.indicators.values()].flatMap((row) => checkRow({ pack, row, sizes }));
  },
};

/** The order of magnitude of one row or quoted figure in the base unit of its family. */
interface Size {
  readonly id: string;
  readonly family: string;
  readonly order: number;
}

/** The row that is judged, among all sizes of the pack. */
interface Case {
  readonly pack: LintPack;
  readonly row: LintIndicator;
  readonly sizes: readonly Size[];
}

function checkRow(judged: Case): Finding[] {
  const { pack, row } = judged;
  const read = pack.units.get(row.unit);
  if (!read) return [];
  const named = ({ printedForms = [] }: LintUnit) => printedForms.includes(row.printedUnit);
  const printed = [...pack.units.values()].find(named) ?? read;
  const differs = measureOf(printed) !== measureOf(read) || printed.magnitude !== read.magnitude;
  const size = sizeOf(row);
  if (size !== null && outOfLine(judged, printed, size)) {
    const candidates = differs ? [read] : [...pack.units.values()].filter(({ id }) => id !== printed.id);
    const better = candidates.find((unit) => comparable(unit) && fits(judged, unit, size));
    return [finding(row, farOff(row.printedUnit, order(size + printed.magnitude), middleFor(judged, printed), better))];
  }
  return differs ? [finding(row, otherUnit(row.printedUnit, read, middleFor(judged, read), size))] : [];
}

/** Order of magnitude of the row's middle figure, or null when all are zero. */
function sizeOf(row: LintIndicator): number | null {
  const paths = row.plan.map(({ values }) => values);
  return sizeOfFigures(
    [row.printedActual, row.printedEstimate, ...paths].flatMap((of) => Object.values(of).map(Number)),
  );
}

function sizeOfFigures(values: readonly number[]): number | null {
  const sizes = values.map((value) => Math.abs(value)).filter((value) => value > 0);
  return sizes.length === 0 ? null : Math.log10(median(sizes));
}

function comparable({ dimension }: LintUnit): boolean {
  return !PURE.has(dimension);
}

/** Money is compared with the same money; physical quantities and counts with one another, for want of more of one kind. */
function family(unit: LintUnit): string {
  return unit.dimension === 'money' ? measureOf(unit) : 'quantity';
}

function sizesOf(pack: LintPack): Size[] {
  const size = (id: string, value: number | null, unitId: string): Size[] => {
    const unit = pack.units.get(unitId);
    if (value === null || !unit || !comparable(unit)) return [];
    return [{ id, family: family(unit), order: value + unit.magnitude }];
  };
  const rows = [...pack.indicators.values()].flatMap((row) => size(row.id, sizeOf(row), row.unit));
  const quoted = pack.baseline.flatMap(({ figures }) =>
    figures.flatMap(({ id, value, unit }) => size(id, sizeOfFigures([Number(value)]), unit)),
  );
  const years = sizeOfFigures(Object.values(pack.budget?.years ?? {}).map(Number));
  return [...rows, ...quoted, ...size('budget', years, pack.budget?.unit ?? '')];
}

function neighbours({ row, sizes }: Case, unit: LintUnit): number[] {
  return sizes.filter(({ id, family: own }) => id !== row.id && own === family(unit)).map((size) => size.order);
}

function outOfLine(judged: Case, unit: LintUnit, size: number): boolean {
  const orders = comparable(unit) ? neighbours(judged, unit) : [];
  if (orders.length < NEIGHBOURS) return false;
  const own = size + unit.magnitude;
  const nearest = Math.min(...orders.map((other) => Math.abs(other - own)));
  const allowed = Math.max(FROM_MIDDLE, DEVIATIONS * robustDeviation(orders));
  return nearest >= FROM_NEAREST && Math.abs(own - median(orders)) > allowed;
}

function fits(judged: Case, unit: LintUnit, size: number): boolean {
  const orders = neighbours(judged, unit);
  return orders.length >= NEIGHBOURS && Math.abs(size + unit.magnitude - median(orders)) <= FROM_MIDDLE;
}

function finding(row: LintIndicator, message: LocalisedText): Finding {
  const figures = Object.entries(row.plan[0]?.values ?? {}).map(([year, value]) => ({ id: row.id, year, value }));
  return { rule: 'unit-magnitude', id: row.id, severity: 'warning', clause: row.clause, message, figures };
}

function middleFor(judged: Case, unit: LintUnit): string | null {
  const orders = comparable(unit) ? neighbours(judged, unit) : [];
  return orders.length === 0 ? null : order(median(orders));
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
