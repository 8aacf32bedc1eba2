import { type DeclaredTable, type DisclosedCell, type Heading, OTHER } from '@industry/firm-statistics';
import type { DividedBy, FirmCell, Summary, SummaryRow } from '@industry/manufacturing/contract';
import type { FirmDimension, ProgrammePack } from '@industry/pack/schema.ts';
import { growthContributions } from '@industry/productivity';
import type { Platform } from '@industry/registry/types.ts';
import { Decimal, type DecimalString, decimalString } from '@industry/values';
import { officialByRegion } from './official.ts';
import { readBuild, readTables } from './read-model.ts';
import { type ShownMeasure, shownMeasure, shownValue, titleOf } from './words.ts';

const GVA = 'value-added';
const EMPLOYEES = 'employees';

/** Which declared table answers, and which of its cells are the rows. */
export function sourceOf(pack: ProgrammePack, by: DividedBy) {
  const dimension: FirmDimension = by === 'technology' ? 'sector' : by;
  const table = pack.manufacturing.tables.find(({ rows, columns }) =>
    by === 'region' ? columns === 'region' : rows === dimension && columns !== 'quarter',
  );
  const heading = ({ row, column }: DisclosedCell): Heading | null => {
    if (by === 'region') return row.kind === 'total' ? column : null;
    if (column.kind !== 'total') return null;
    const wanted = by === 'technology' ? 'group' : 'code';
    return row.kind === wanted || row.kind === 'total' ? row : null;
  };
  return { dimension, table: table?.id, part: by === 'region' ? ('#columns' as const) : ('#rows' as const), heading };
}

/** Cells of one measure and year by code; the whole under an empty code. */
export type Cells = ReadonlyMap<string, { readonly heading: Heading; readonly cell: FirmCell }>;

export function cellsOf(
  table: DeclaredTable,
  measure: ShownMeasure,
  heading: (cell: DisclosedCell) => Heading | null,
): Cells {
  return new Map(
    (table.cells ?? []).flatMap((cell) => {
      const found = heading(cell);
      if (found === null) return [];
      const { state, firms } = cell;
      const shown = { state, firms, value: shownValue(measure, cell.value, firms) };
      return [[`${found.kind} ${found.code}`, { heading: found, cell: shown }] as const];
    }),
  );
}

/** The whole of manufacturing in one year, divided; every sum of firms says whether it is shown, official figures stand beside. */
export async function summaryOf(platform: Platform, by: DividedBy, asked: number | undefined): Promise<Summary> {
  const { pack } = platform;
  const build = await readBuild(platform);
  const year = asked ?? build.years.at(-1) ?? null;
  const { dimension, table, part, heading } = sourceOf(pack, by);
  const tables = table === undefined || year === null ? [] : await readTables(platform, table, part, [year - 1, year]);
  const measures = pack.manufacturing.measures.map((id) => shownMeasure(pack, id));
  const at = (of: number) =>
    new Map(
      measures.flatMap((measure) => {
        const found = tables.find((one) => one.measure === measure.answer.id && one.year === of);
        return found === undefined ? [] : [[measure.answer.id, cellsOf(found, measure, heading)] as const];
      }),
    );
  const now = year === null ? new Map<string, Cells>() : at(year);
  const before = year === null ? new Map<string, Cells>() : at(year - 1);
  const loaded = measures.filter(({ answer }) => now.has(answer.id));
  const official = by === 'region' ? await officialByRegion(platform, year ?? undefined) : null;
  const headings = new Map<string, Heading>();
  for (const cells of now.values()) for (const [key, { heading: one }] of cells) headings.set(key, one);
  for (const code of official?.values.keys() ?? [])
    if (code !== '' && !headings.has(`code ${code}`)) headings.set(`code ${code}`, { kind: 'code', code });
  if (official?.values.has('') && !headings.has('total ')) headings.set('total ', { kind: 'total', code: '' });
  const rows = [...headings]
    .filter(([key, { code }]) => code !== OTHER || [...now.values()].some((cells) => cells.get(key)?.cell.firms !== 0))
    .toSorted(([, a], [, b]) => Number(a.kind === 'total') - Number(b.kind === 'total'))
    .map(([key, { kind, code }]): SummaryRow => {
      const cells = Object.fromEntries(
        loaded.flatMap(({ answer }) => {
          const cell = now.get(answer.id)?.get(key)?.cell;
          if (cell === undefined) return [];
          const whole = now.get(answer.id)?.get('total ')?.cell.value ?? null;
          const then = before.get(answer.id)?.get(key)?.cell.value ?? null;
          const share = answer.mean ? null : ratio(cell.value, whole);
          return [[answer.id, { ...cell, share, growth: less(ratio(cell.value, then)) }]];
        }),
      );
      return {
        kind,
        code,
        title: titleOf(pack, by === 'region' ? 'region' : dimension, kind, code),
        cells,
        productivity: perEmployee(cells[GVA]?.value ?? null, cells[EMPLOYEES]?.value ?? null, loaded),
        official: official?.values.get(code) ?? null,
      };
    });
  return {
    by,
    year,
    years: [...build.years],
    measures: loaded.map(({ answer }) => answer),
    rows,
    drivers: driversOf(rows, now.get(GVA), before.get(GVA)),
    builtAt: build.builtAt,
    firmOrigins: [...build.origins],
    officialOrigins: official?.origins ?? {},
  };
}

function driversOf(rows: readonly SummaryRow[], now: Cells | undefined, before: Cells | undefined): Summary['drivers'] {
  const of = (cells: Cells | undefined, key: string) => cells?.get(key)?.cell.value ?? null;
  const [then, is] = [of(before, 'total '), of(now, 'total ')];
  if (then === null || is === null) return [];
  const parts = rows
    .filter(({ kind }) => kind !== 'total')
    .map(({ kind, code }) => ({ id: code, before: of(before, `${kind} ${code}`), after: of(now, `${kind} ${code}`) }));
  return growthContributions({ before: then, after: is }, parts).map(({ id, change, points }) => ({
    code: id,
    change,
    points,
  }));
}

function ratio(value: DecimalString | null, of: DecimalString | null): DecimalString | null {
  if (value === null || of === null || Number(of) === 0) return null;
  return decimalString(new Decimal(value).div(of).toDecimalPlaces(4));
}

const less = (growth: DecimalString | null): DecimalString | null =>
  growth === null ? null : decimalString(new Decimal(growth).minus(1));

/** Thousand of the currency a person. */
export function perEmployee(
  value: DecimalString | null,
  employees: DecimalString | null,
  measures: readonly ShownMeasure[],
): DecimalString | null {
  const unit = measures.find(({ answer }) => answer.id === GVA)?.answer.unit;
  if (value === null || employees === null || Number(employees) === 0 || unit === undefined) return null;
  return decimalString(
    new Decimal(value)
      .times(new Decimal(10).pow(unit.magnitude - 3))
      .div(employees)
      .toDecimalPlaces(1),
  );
}
