import { createHash } from 'node:crypto';
import { FIRM_PLANTS, FIRM_REGISTRATION } from '@industry/firms';
import { SIZE_CLASSES } from '@industry/firms/datasets/registration.ts';
import { regionSchemeFor } from '@industry/pack';
import type { RegionScheme } from '@industry/pack/schema.ts';
import type { Origin, TableColumns } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { type CivilDate, civilDateAt, type LocalisedText } from '@industry/values';

type Cells = readonly (string | null)[];

/** The plants that work on a day, one array a column, by region and then by name. */
export interface PlantColumns {
  /** Names the batches and the day: what is made of it may be kept under it. */
  readonly version: string;
  readonly asOf: CivilDate;
  readonly rows: number;
  readonly columns: Readonly<Record<(typeof COLUMNS)[number], Cells>>;
  /** Row of the firm of each plant in `firms`, -1 where the register of firms does not have it. */
  readonly firm: Int32Array;
  readonly firms: Readonly<Record<(typeof FIRM_COLUMNS)[number], Cells>>;
  readonly regions: RegionScheme['regions'];
  readonly scheme: RegionScheme;
  readonly sectors: readonly { readonly code: string; readonly title: LocalisedText }[];
  /** Indexes of each plant into `regions`, `sectors` and `SIZE_CLASSES`; -1 = none of them. */
  readonly region: Int16Array;
  readonly sector: Int16Array;
  readonly size: Int8Array;
  readonly origins: readonly Origin[];
}

const COLUMNS = [
  'plant',
  'bin',
  'name',
  'region',
  'district',
  'latitude',
  'longitude',
  'oked',
  'zone',
  'opened_on',
  'closed_on',
] as const;
const FIRM_COLUMNS = ['bin', 'name_kk', 'name_ru', 'size_class', 'status'] as const;

const kept = new WeakMap<Platform['facts'], Map<string, Promise<PlantColumns>>>();
/** Days that are asked for beside today. */
const KEPT = 4;

/** Reads the plants of a day from the public registers, and keeps them until a batch is published. */
export async function plantColumns(platform: Platform, asked?: CivilDate): Promise<PlantColumns> {
  const { facts, pack, now } = platform;
  const asOf = asked ?? civilDateAt(now(), pack.passport.timeZone);
  const batches = await Promise.all([facts.batches(FIRM_PLANTS), facts.batches(FIRM_REGISTRATION)]);
  const states = batches.flat().map(({ id, state, recordedAt }) => [id, state, recordedAt]);
  const version = createHash('sha256')
    .update(JSON.stringify([asOf, states]))
    .digest('hex')
    .slice(0, 24);
  const days = kept.get(facts) ?? new Map<string, Promise<PlantColumns>>();
  kept.set(facts, days);
  let found = days.get(version);
  if (found === undefined) {
    if (days.size >= KEPT) days.delete(days.keys().next().value!);
    found = read(platform, asOf, version);
    days.set(version, found);
    found.catch(() => days.delete(version));
  }
  return found;
}

async function read({ facts, pack }: Platform, asOf: CivilDate, version: string): Promise<PlantColumns> {
  // A programme need not know of these registers: then it has no plants.
  const table = (dataset: string, columns: readonly string[]): Promise<TableColumns> =>
    facts.dataset(dataset) === undefined
      ? Promise.resolve({ rows: 0, columns: Object.fromEntries(columns.map((name) => [name, []])), origins: new Map() })
      : facts.tableColumns({ dataset, columns, asOf });
  const plants = await table(FIRM_PLANTS, COLUMNS);
  const firms = await table(FIRM_REGISTRATION, FIRM_COLUMNS);
  const all = plants.columns as Readonly<Record<(typeof COLUMNS)[number], Cells>>;
  const ofFirms = firms.columns as PlantColumns['firms'];
  const scheme = regionSchemeFor(pack, asOf) ?? pack.regionSchemes.get(pack.passport.regionScheme)!;
  const regionAt = new Map(scheme.regions.map(({ code }, i) => [code, i]));
  const sectors = pack.manufacturing.sectors.divisions;
  const sectorAt = new Map(sectors.map(({ code }, i) => [code, i]));
  const sizeAt = new Map<string, number>(SIZE_CLASSES.map((size, i) => [size, i]));
  const firmAt = new Map(ofFirms.bin.map((bin, i) => [bin, i]));
  const works = (row: number): boolean => {
    const { opened_on: opened, closed_on: closed } = all;
    return (opened[row] ?? asOf) <= asOf && (closed[row] === null || closed[row]! > asOf);
  };
  // By code point: a collator would hold the thread up over tens of thousands of names.
  const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const order = Array.from({ length: plants.rows }, (_, row) => row)
    .filter(works)
    .toSorted(
      (a, b) =>
        (regionAt.get(all.region[a] ?? '') ?? 99) - (regionAt.get(all.region[b] ?? '') ?? 99) ||
        byName(all.name[a] ?? '', all.name[b] ?? ''),
    );
  const columns = Object.fromEntries(
    COLUMNS.map((column) => [column, order.map((row) => all[column][row] ?? null)]),
  ) as unknown as PlantColumns['columns'];
  const firm = Int32Array.from(columns.bin, (bin) => firmAt.get(bin) ?? -1);
  return {
    version,
    asOf,
    rows: order.length,
    columns,
    firm,
    firms: ofFirms,
    regions: scheme.regions,
    scheme,
    sectors,
    region: Int16Array.from(columns.region, (code) => regionAt.get(code ?? '') ?? -1),
    sector: Int16Array.from(columns.oked, (code) => sectorAt.get((code ?? '').slice(0, 2)) ?? -1),
    size: Int8Array.from(firm, (at) => (at < 0 ? -1 : (sizeAt.get(ofFirms.size_class[at] ?? '') ?? -1))),
    origins: [...plants.origins.values(), ...firms.origins.values()],
  };
}
