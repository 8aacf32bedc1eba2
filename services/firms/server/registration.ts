import { FIRM_PLANTS, FIRM_REGISTRATION } from '@industry/firms';
import type { Plant, Registration } from '@industry/firms-service/contract';
import type { TableAnswer, Times } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { regionTitle } from './reader.ts';
import type { Bin } from '@industry/values';

type Row = TableAnswer['rows'][number];
const REGISTRATION = [
  'valid_from',
  'valid_to',
  'name_kk',
  'name_ru',
  'legal_form',
  'region',
  'region_scheme',
  'district',
  'address',
  'oked',
  'size_class',
  'status',
  'registered_on',
  'closed_on',
] as const;

/** All rows of the register about a firm, first to last; of no firm there are none. */
export async function registrations(platform: Platform, bin: Bin, times: Omit<Times, 'asOf'>): Promise<Registration[]> {
  const { rows, origins } = await tableOf(platform, FIRM_REGISTRATION, REGISTRATION, bin, times);
  const answers = rows.map((row): Registration => ({
    validFrom: row['valid_from']!,
    validTo: row['valid_to'] ?? null,
    nameKk: row['name_kk']!,
    nameRu: row['name_ru']!,
    legalForm: row['legal_form']!,
    legalFormTitle: formTitle(platform, row['legal_form']!),
    region: row['region']!,
    regionScheme: row['region_scheme']!,
    regionTitle: regionTitle(platform.pack, row['region_scheme']!, row['region']!),
    district: row['district'] ?? null,
    address: row['address'] ?? null,
    oked: row['oked']!,
    size: row['size_class']!,
    status: row['status']!,
    registeredOn: row['registered_on']!,
    closedOn: row['closed_on'] ?? null,
    origin: { ...origins.get(row['batch']!)! },
  }));
  return answers.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

/** The row that holds on a day: the last that began by it, unless it has ended. */
export function heldOn(rows: readonly Registration[], day: string): Registration | null {
  const last = rows.findLast(({ validFrom }) => validFrom <= day);
  return last === undefined || (last.validTo !== null && last.validTo <= day) ? null : last;
}

function formTitle({ pack }: Platform, form: string): Registration['legalFormTitle'] {
  const found = pack.firmFacts.legalForms.find(
    ({ id, spellings }) => id === form || spellings.some((one) => one.toUpperCase() === form.toUpperCase()),
  );
  return found?.title ?? null;
}

const PLANT = [
  'plant',
  'name',
  'region',
  'region_scheme',
  'latitude',
  'longitude',
  'oked',
  'zone',
  'opened_on',
  'closed_on',
] as const;

export async function plantsOf(platform: Platform, bin: Bin, times: Times): Promise<Plant[]> {
  const { rows, origins } = await tableOf(platform, FIRM_PLANTS, PLANT, bin, times);
  return rows.map((row) => ({
    plant: row['plant']!,
    name: row['name']!,
    region: row['region']!,
    regionScheme: row['region_scheme']!,
    latitude: row['latitude'] ?? null,
    longitude: row['longitude'] ?? null,
    oked: row['oked']!,
    zone: row['zone'] ?? null,
    openedOn: row['opened_on'] ?? null,
    closedOn: row['closed_on'] ?? null,
    origin: { ...origins.get(row['batch']!)! },
  }));
}

async function tableOf(
  { facts }: Platform,
  dataset: string,
  columns: readonly string[],
  bin: Bin,
  times: Times,
): Promise<TableAnswer> {
  if (facts.dataset(dataset) === undefined) return { rows: [], origins: new Map() };
  return facts.table({ dataset, columns, where: { bin }, ...times });
}

export type { Row };
