import { Problem } from '@industry/http';
import { DATA_CSV_MEDIA, DATA_JSON_MEDIA, STRUCTURE_MEDIA } from '@industry/sdmx/contract';

export type DataFormat = 'json' | 'csv';

export interface CsvOptions {
  readonly labels: 'id' | 'name' | 'both';
  readonly keys: 'none' | 'obs' | 'series' | 'both';
  readonly timeFormat: 'original' | 'normalized';
}

interface Wanted {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly quality: number;
}

/** Media types of an Accept header, best first; everything when there is none. */
function wanted(accept: string | undefined): readonly Wanted[] {
  return (accept?.trim() || '*/*')
    .split(',')
    .slice(0, 50)
    .map((part) => {
      const [type = '', ...rest] = part.split(';').map((one) => one.trim());
      const parameters = new Map(
        rest.map((one) => {
          const [name = '', value = ''] = one.split('=');
          return [
            name.trim().toLowerCase(),
            value
              .trim()
              .replaceAll('"', '')
              .replace(/^\[|\]$/g, ''),
          ] as const;
        }),
      );
      const quality = Number(parameters.get('q') ?? '1');
      return { type: type.toLowerCase(), parameters, quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
}

/** Version 2.0 of the formats, exactly or by the wildcards of semantic versioning ("2+", "2.0+.0"). */
function isOurs(version: string | undefined): boolean {
  return version === undefined || /^[12]\+(\.\d+){0,2}$|^2(\.0\+?(\.0\+?)?)?$/.test(version);
}

const ANY = new Set(['*/*', 'application/*', 'application/json']);

/** Throws 406 unless the client takes structures as SDMX-JSON 2.0. */
export function checkStructureFormat(accept: string | undefined): void {
  const taken = wanted(accept).some(
    ({ type, parameters }) =>
      ANY.has(type) || (type === 'application/vnd.sdmx.structure+json' && isOurs(parameters.get('version'))),
  );
  if (!taken) throw new Problem('sdmx-not-acceptable', { offered: STRUCTURE_MEDIA });
}

/** The format of data that the client likes best; throws 406 when it takes none of ours. */
export function dataFormat(
  accept: string | undefined,
  asked: DataFormat | `${DataFormat}data` | undefined,
): { readonly format: DataFormat; readonly csv: CsvOptions } {
  const none: CsvOptions = { labels: 'id', keys: 'none', timeFormat: 'original' };
  if (asked) return { format: asked.startsWith('csv') ? 'csv' : 'json', csv: none };
  for (const { type, parameters } of wanted(accept)) {
    if (type === 'application/vnd.sdmx.data+csv' && isOurs(parameters.get('version')))
      return { format: 'csv', csv: csvOptions(parameters) };
    if (type === 'text/csv') return { format: 'csv', csv: none };
    if (ANY.has(type) || (type === 'application/vnd.sdmx.data+json' && isOurs(parameters.get('version'))))
      return { format: 'json', csv: none };
  }
  throw new Problem('sdmx-not-acceptable', { offered: `${DATA_JSON_MEDIA}, ${DATA_CSV_MEDIA}` });
}

function csvOptions(parameters: ReadonlyMap<string, string>): CsvOptions {
  const one = <const T extends string>(names: readonly string[], values: readonly T[]): T => {
    const given = names.map((name) => parameters.get(name)).find((value) => value !== undefined);
    const known = values.find((value) => value === (given ?? values[0]));
    if (known !== undefined) return known;
    throw new Problem('sdmx-query', { parameter: `Accept: ${names[0]}`, value: given!, example: values.join(', ') });
  };
  return {
    labels: one(['labels', 'label'], ['id', 'name', 'both']),
    keys: one(['keys', 'key'], ['none', 'obs', 'series', 'both']),
    timeFormat: one(['timeformat'], ['original', 'normalized']),
  };
}
