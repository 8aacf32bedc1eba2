import { SIZE_CLASSES } from '@industry/firms/datasets/registration.ts';
import { type Plant, type PlantList, PLANTS_ON_PAGE } from '@industry/atlas/contract';
import type { PlantColumns } from './plant-columns.ts';

export interface PlantFilter {
  readonly region?: string;
  readonly sector?: string;
  /** Class of OKED, five digits. */
  readonly activity?: string;
  readonly size?: string;
  readonly zone?: 'yes' | 'no';
  readonly plants?: string;
  readonly page?: number;
}

/** A page of the plants that pass the filter, in the order of the columns. */
export function plantList(found: PlantColumns, { page = 1, ...filter }: PlantFilter): PlantList {
  const rows = rowsOf(found, filter);
  const from = (page - 1) * PLANTS_ON_PAGE;
  return {
    total: rows.length,
    page,
    plants: rows.slice(from, from + PLANTS_ON_PAGE).map((row) => plantAt(found, row)),
    origins: found.origins.map((origin) => ({ ...origin })),
  };
}

function rowsOf(
  { rows, columns, regions, sectors, region, sector, size }: PlantColumns,
  filter: PlantFilter,
): number[] {
  const wanted = {
    region: filter.region === undefined ? null : regions.findIndex(({ code }) => code === filter.region),
    sector: filter.sector === undefined ? null : sectors.findIndex(({ code }) => code === filter.sector),
    size: filter.size === undefined ? null : SIZE_CLASSES.findIndex((one) => one === filter.size),
  };
  const keys = filter.plants === undefined ? null : new Set(filter.plants.split(','));
  const chosen: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (wanted.region !== null && (wanted.region < 0 || region[row] !== wanted.region)) continue;
    if (wanted.sector !== null && (wanted.sector < 0 || sector[row] !== wanted.sector)) continue;
    if (filter.activity !== undefined && columns.oked[row] !== filter.activity) continue;
    if (wanted.size !== null && (wanted.size < 0 || size[row] !== wanted.size)) continue;
    if (filter.zone !== undefined && ((columns.zone[row] ?? '') !== '') !== (filter.zone === 'yes')) continue;
    if (keys !== null && !keys.has(columns.plant[row]!)) continue;
    chosen.push(row);
  }
  return chosen;
}

function plantAt({ columns, firm, firms, size }: PlantColumns, row: number): Plant {
  const of = (name: keyof typeof columns): string | null => columns[name][row] || null;
  const owner = firm[row]!;
  return {
    plant: columns.plant[row]!,
    name: columns.name[row]!,
    bin: columns.bin[row]!,
    firm: owner < 0 ? null : { kk: firms.name_kk[owner]!, ru: firms.name_ru[owner]! },
    region: columns.region[row]!,
    district: of('district'),
    oked: columns.oked[row]!,
    size: SIZE_CLASSES[size[row]!] ?? null,
    zone: of('zone'),
    openedOn: of('opened_on'),
    longitude: of('longitude'),
    latitude: of('latitude'),
  };
}
