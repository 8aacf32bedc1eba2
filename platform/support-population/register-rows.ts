import { type Economy, type TableName, TABLES } from '@industry/simulated-economy';
import type { CivilDate } from '@industry/values';

/** What registers say of one simulated firm on a day. */
export interface RegisterView {
  readonly bin: string;
  readonly region: string;
  readonly oked: string;
  readonly size: string;
  readonly registeredOn: CivilDate;
  readonly owners: readonly {
    readonly owner: string;
    readonly kind: string;
    readonly ownerBin: string;
    readonly share: number;
  }[];
  /** First days of the quarters with a figure over 0, by `dataset fact`. */
  readonly quarters: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sum over the last four whole quarters, by `dataset fact`. */
  readonly yearly: ReadonlyMap<string, number>;
  /** Goods that were made in them, `code scheme`. */
  readonly goods: ReadonlySet<string>;
  readonly certificates: ReadonlySet<string>;
}

const NEEDED: ReadonlySet<TableName> = new Set([
  'firm-certificates',
  'firm-customs',
  'firm-owners',
  'firm-registration',
  'firm-statistics',
  'firm-tax',
]);
const SERIES: ReadonlySet<TableName> = new Set(['firm-customs', 'firm-statistics', 'firm-tax']);

/** First day of the quarter that lies so many whole quarters before the one of the day. */
export function quarterBefore(day: CivilDate, quarters: number): string {
  const quarter = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) - quarters;
  return `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;
}

/**
 * The view of a firm as of a day, made from the very rows that would be imported; undefined for a firm that is not registered by then.
 * Series are looked at for so many whole quarters before it, four at least.
 */
export function viewOf(economy: Economy, firm: number, asOf: CivilDate, quarters: number): RegisterView | undefined {
  const first = quarterBefore(asOf, Math.max(4, quarters));
  const year = quarterBefore(asOf, 4);
  const view = {
    owners: [] as RegisterView['owners'][number][],
    quarters: new Map<string, Set<string>>(),
    yearly: new Map<string, number>(),
    goods: new Set<string>(),
    certificates: new Set<string>(),
  };
  let registration: Pick<RegisterView, 'bin' | 'region' | 'oked' | 'size' | 'registeredOn'> | undefined;
  economy.rows(firm, (table, line) => {
    if (!NEEDED.has(table) || (SERIES.has(table) && !isWithin(line, first, asOf))) return;
    const row = rowOf(table, line);
    if (table === 'firm-registration') {
      const { bin, region, oked, size_class: size, registered_on: registeredOn } = row;
      if (holds(row, asOf))
        registration = {
          bin: bin!,
          region: region!,
          oked: oked!,
          size: size!,
          registeredOn: registeredOn as CivilDate,
        };
    } else if (table === 'firm-owners') {
      const { owner, owner_kind: kind, owner_bin: ownerBin, share } = row;
      if (holds(row, asOf)) view.owners.push({ owner: owner!, kind: kind!, ownerBin: ownerBin!, share: Number(share) });
    } else if (table === 'firm-certificates') {
      if (row['period_start']! <= asOf && asOf < row['period_end']!) view.certificates.add(row['item']!);
    } else series(table, row);
  });
  return registration && { ...registration, ...view };

  function series(table: TableName, { item, item_scheme: scheme, fact, period_start: start, value }: Row): void {
    if (!(Number(value) > 0)) return;
    if (table === 'firm-statistics' && item !== '') {
      if (start! >= year) view.goods.add(`${item} ${scheme}`);
      return;
    }
    const key = `${table} ${fact}`;
    view.quarters.set(key, (view.quarters.get(key) ?? new Set()).add(start!));
    if (start! >= year) view.yearly.set(key, (view.yearly.get(key) ?? 0) + Number(value));
  }
}

type Row = Readonly<Record<string, string>>;

function rowOf(table: TableName, line: string): Row {
  const cells = line.split(',');
  return Object.fromEntries(TABLES[table].map((column, index) => [column, cells[index]!]));
}

/** Rows of series end with the first day, the day after the last and the value; most lie outside and are not taken apart. */
function isWithin(line: string, first: string, asOf: string): boolean {
  const end = line.lastIndexOf(',');
  return line.slice(end - 10, end) <= asOf && line.slice(end - 21, end - 11) >= first;
}

function holds({ valid_from: from, valid_to: to }: Row, day: string): boolean {
  return from! <= day && (to === '' || day < to!);
}
