import type { Platform } from '@industry/registry/types.ts';
import type { MATCHING_KINDS, MatchingSide } from '@industry/registers/contract';

type Kind = (typeof MATCHING_KINDS)[number];

const READ = {
  plant: { dataset: 'firm-plants', id: 'plant', name: 'name', other: null, address: null, place: true },
  firm: {
    dataset: 'firm-registration',
    id: 'bin',
    name: 'name_ru',
    other: 'name_kk',
    address: 'address',
    place: false,
  },
} as const satisfies Record<Kind, object>;

/** Every firm or plant that the registers know, each as it is now. */
export async function ourSides({ facts }: Platform, kind: Kind): Promise<MatchingSide[]> {
  const { dataset, id, name, other, address, place } = READ[kind];
  const columns = [
    ...new Set([
      id,
      name,
      'bin',
      'region',
      'oked',
      'valid_from',
      ...(address ? [address] : []),
      ...(other ? [other] : []),
      ...(place ? ['latitude', 'longitude'] : []),
    ]),
  ];
  const { rows } = await facts.table({ dataset, columns });
  const last = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const before = last.get(row[id] ?? '');
    if (before === undefined || (row['valid_from'] ?? '') >= (before['valid_from'] ?? '')) last.set(row[id] ?? '', row);
  }
  const number = (text: string | null | undefined) => (text == null || text === '' ? null : Number(text));
  return [...last].map(([key, row]) => ({
    id: key,
    name: row[name] ?? '',
    otherNames: other !== null && row[other] ? [row[other]] : [],
    address: address === null ? null : (row[address] ?? null),
    region: row['region'] ?? null,
    oked: row['oked'] ?? null,
    latitude: place ? number(row['latitude']) : null,
    longitude: place ? number(row['longitude']) : null,
    bin: row['bin'] ?? null,
  }));
}
