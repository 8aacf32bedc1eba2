import { BIN_WEIGHTS } from '@industry/values';
import { dialect } from '@industry/warehouse';
import type { RowCheck } from './geojson.ts';
import type { WideTable } from './importer.ts';
import type { StageContext } from './stage-table.ts';

const { digitAt, identifier, literal, matches, tryCast } = dialect;

/** Checks of a whole row of a wide table: numbers of firms, regions in the scheme of the row, places in the country. */
export function tableChecks(wide: WideTable, { pack }: Pick<StageContext, 'pack'>): RowCheck[] {
  const known = [...pack.regionSchemes.values()].flatMap(({ id, regions }) =>
    regions.map(({ code }) => `${id} ${code}`),
  );
  const numbers = wide.fields.filter(({ number }) => number === 'bin');
  const regions = wide.fields.filter(({ region }) => region);
  return [
    ...numbers.map(({ name }): RowCheck => ({ check: 'bin', field: name, bad: notBin(identifier(name)) })),
    ...regions.map(({ name }): RowCheck => {
      const both = `${identifier(`${name}_scheme`)} || ' ' || ${identifier(name)}`;
      const bad = `coalesce(${both} NOT IN (${known.map(literal).join(', ')}), ${identifier(name)} IS NOT NULL)`;
      return { check: 'code', field: name, bad };
    }),
    ...(wide.within === undefined ? [] : placeChecks(wide.within)),
  ];
}

/** True for a text that is there and is no BIN: the rule of `parseBin` in platform/values. */
export function notBin(text: string): string {
  const digit = (position: number) => digitAt(text, position, 12);
  const rest = (weights: readonly number[]) =>
    `((${weights.map((weight, i) => `${weight} * ${digit(i + 1)}`).join(' + ')}) % 11)`;
  const [first, second] = BIN_WEIGHTS.map(rest);
  const good = [
    matches(text, '[0-9]{12}'),
    `${digit(3)} + ${digit(4)} > 0`,
    `${digit(12)} = CASE WHEN ${first} < 10 THEN ${first} ELSE ${second} END`,
  ];
  return `(${text} IS NOT NULL AND NOT coalesce(${good.join(' AND ')}, false))`;
}

function placeChecks({ latitude, longitude, bounds }: NonNullable<WideTable['within']>): RowCheck[] {
  const outside = (field: string, low: string, high: string): RowCheck => ({
    check: 'country',
    field,
    bad: `coalesce(${tryCast(identifier(field), 'decimal')} NOT BETWEEN ${low} AND ${high}, false)`,
  });
  return [outside(latitude, bounds.south, bounds.north), outside(longitude, bounds.west, bounds.east)];
}
