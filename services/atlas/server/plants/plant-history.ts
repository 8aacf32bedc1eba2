import { setImmediate } from 'node:timers/promises';
import { FIRM_PLANTS } from '@industry/firms';
import type { AreaLevel, PlantCounts } from '@industry/atlas/contract';
import type { Facts, TableColumns } from '@industry/facts/types.ts';
import type { Districts } from '../districts.ts';
import { districtFinder } from './district-finder.ts';
import type { PlantColumns } from './plant-columns.ts';
import type { PlantFilter } from './plant-list.ts';

/** Every plant that the register ever had, as its last row says; those of a day are `PlantColumns`. */
export interface PlantHistory {
  readonly rows: number;
  readonly oked: readonly string[];
  readonly zone: readonly boolean[];
  /** Size class of its firm today; empty where not known. */
  readonly size: readonly string[];
  readonly opened: readonly string[];
  /** Empty: it works. */
  readonly closed: readonly string[];
  /** Code of the area; empty = none. */
  readonly areas: Readonly<Record<AreaLevel, readonly string[]>>;
  /** True where coordinates, not the register, say the district. */
  readonly byPlace: readonly boolean[];
}

const COLUMNS = [
  'plant',
  'valid_from',
  'bin',
  'region',
  'district',
  'latitude',
  'longitude',
  'oked',
  'zone',
  'opened_on',
  'closed_on',
] as const;
const STEP = 1_000;

export async function readPlantHistory(facts: Facts, today: PlantColumns, known: Districts): Promise<PlantHistory> {
  const { rows, columns }: Pick<TableColumns, 'rows' | 'columns'> =
    facts.dataset(FIRM_PLANTS) === undefined
      ? { rows: 0, columns: {} }
      : await facts.tableColumns({ dataset: FIRM_PLANTS, columns: [...COLUMNS] });
  const of = (name: (typeof COLUMNS)[number], row: number): string => columns[name]?.[row] ?? '';
  const last = new Map<string, number>();
  for (let row = 0; row < rows; row += 1) {
    const before = last.get(of('plant', row));
    if (before === undefined || of('valid_from', before) <= of('valid_from', row)) last.set(of('plant', row), row);
  }
  const order = [...last.values()];
  const pick = (name: (typeof COLUMNS)[number]): string[] => order.map((row) => of(name, row));
  const sizes = new Map(today.firms.bin.map((bin, i) => [bin, today.firms.size_class[i] ?? '']));
  const regions = new Set(today.regions.map(({ code }) => code));
  const codes = new Set(known.districts.map(({ code }) => code));
  const find = districtFinder(known.districts);
  const district: string[] = [];
  const byPlace: boolean[] = [];
  for (const [i, row] of order.entries()) {
    if (i % STEP === 0) await setImmediate();
    const said = of('district', row);
    const [longitude, latitude] = [of('longitude', row), of('latitude', row)];
    const at = codes.has(said) || longitude === '' ? -1 : find(Number(longitude), Number(latitude));
    byPlace.push(at >= 0);
    district.push(codes.has(said) ? said : (known.districts[at]?.code ?? ''));
  }
  const validFrom = pick('valid_from');
  return {
    rows: order.length,
    oked: pick('oked'),
    zone: pick('zone').map((zone) => zone !== ''),
    size: pick('bin').map((bin) => sizes.get(bin) ?? ''),
    opened: pick('opened_on').map((day, i) => day || validFrom[i]!),
    closed: pick('closed_on'),
    areas: { region: pick('region').map((code) => (regions.has(code) ? code : '')), district },
    byPlace,
  };
}

/** Years that are counted at most. */
const YEARS = 20;

/** Plants at work on the last day of each year by area; the year that runs stands as of the day. */
export function plantCounts(
  history: PlantHistory,
  level: AreaLevel,
  filter: Omit<PlantFilter, 'page' | 'plants' | 'region'>,
  asOf: string,
): Omit<PlantCounts, 'origins'> {
  const passes = (row: number): boolean =>
    (filter.sector === undefined || history.oked[row]!.startsWith(filter.sector)) &&
    (filter.activity === undefined || history.oked[row] === filter.activity) &&
    (filter.size === undefined || history.size[row] === filter.size) &&
    (filter.zone === undefined || history.zone[row] === (filter.zone === 'yes'));
  const chosen = Array.from({ length: history.rows }, (_, row) => row).filter(passes);
  const thisYear = Number(asOf.slice(0, 4));
  const first = chosen.reduce((year, row) => Math.min(year, Number(history.opened[row]!.slice(0, 4))), thisYear);
  const from = Math.max(first, thisYear - YEARS + 1);
  const years = chosen.length === 0 ? [] : Array.from({ length: thisYear - from + 1 }, (_, i) => from + i);
  const works = (row: number, day: string): boolean =>
    history.opened[row]! <= day && (history.closed[row] === '' || history.closed[row]! > day);
  const counts = new Map<string, Int32Array>();
  const placed = { register: 0, coordinates: 0 };
  let unplaced = 0;
  const days = years.map((year) => (year === thisYear ? asOf : `${year}-12-31`));
  for (const row of chosen) {
    const area = history.areas[level][row]!;
    const now = days.length > 0 && works(row, asOf);
    if (area === '') {
      unplaced += Number(now);
      continue;
    }
    if (now) placed[level === 'district' && history.byPlace[row] ? 'coordinates' : 'register'] += 1;
    const of = counts.get(area) ?? new Int32Array(years.length);
    counts.set(area, of);
    for (const [i, day] of days.entries()) if (works(row, day)) of[i]! += 1;
  }
  const values = [...counts].flatMap(([area, of]) =>
    years.flatMap((year, i) => (of[i] === 0 ? [] : [{ area, year, value: String(of[i]) }])),
  );
  return { level, years, values, unplaced, placed };
}
