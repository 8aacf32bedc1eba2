import type { DeclaredTable } from '@industry/firm-statistics';
import type { FirmFigures, FirmSeries } from '@industry/manufacturing/contract';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { type Build, readSector, readTables } from './read-model.ts';
import { shownMeasure, shownValue } from './words.ts';

/** Everything that is told of a sector (division), a class of technology or, with an empty scope, all of manufacturing. */
export async function figuresOf(platform: Platform, build: Build, scope: string): Promise<FirmFigures> {
  const { pack } = platform;
  const ids = tableIds(pack);
  const yearly = await readTables(platform, ids.year, build.years);
  const quarterly = await readTables(platform, ids.quarter, build.years);
  const { figures, counts } = await readSector(platform, scope);
  return {
    series: pack.manufacturing.measures.flatMap((id) => seriesOf(pack, id, scope, yearly, quarterly) ?? []),
    productivity: figures.flatMap(({ year, productivity }) =>
      productivity === null ? [] : [{ year, ...productivity }],
    ),
    jobs: figures.flatMap(({ year, jobs }) => (jobs === null ? [] : [{ year, ...jobs }])),
    concentration: figures.flatMap(({ year, concentration }) =>
      concentration === null ? [] : [{ year, ...concentration }],
    ),
    counts: counts.map(({ year, registered, active, opened, closed }) => ({
      year,
      registered,
      active,
      opened,
      closed,
    })),
  };
}

/** The declared tables that hold sectors by region and by quarter. */
export function tableIds(pack: ProgrammePack): { readonly year: string; readonly quarter: string } {
  const of = (columns: string) =>
    pack.manufacturing.tables.find((one) => one.rows === 'sector' && one.columns === columns);
  return { year: of('region')?.id ?? '', quarter: of('quarter')?.id ?? '' };
}

function seriesOf(
  pack: ProgrammePack,
  id: string,
  scope: string,
  yearly: readonly DeclaredTable[],
  quarterly: readonly DeclaredTable[],
): FirmSeries | null {
  const measure = shownMeasure(pack, id);
  const years = yearly
    .filter((one) => one.measure === id)
    .map(({ year, cells }) => {
      const cell = cells?.find(({ row, column }) => row.code === scope && column.kind === 'total');
      const firms = cell?.firms ?? null;
      return { year, value: shownValue(measure, cell?.value ?? null, firms), firms };
    });
  if (years.length === 0) return null;
  const quarters = quarterly
    .filter((one) => one.measure === id)
    .flatMap(({ year, cells }) =>
      (cells ?? [])
        .filter(({ row, firms }) => row.code === scope && firms !== 0)
        .map(({ column, value, firms }) => ({
          year,
          quarter: Number(column.code),
          value: shownValue(measure, value, firms),
        })),
    );
  return { measure: measure.answer, years, quarters };
}
