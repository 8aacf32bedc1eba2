import { Problem } from '@industry/http';
import type { Sector } from '@industry/manufacturing/contract';
import type { Platform } from '@industry/registry/types.ts';
import { figuresOf } from './figures.ts';
import { readBuild, readTables, sectorTables } from './read-model.ts';
import { shownMeasure, shownValue, titleOf } from './words.ts';

/** A division or a class of technology, with its regions in the newest year. */
export async function sectorOf(platform: Platform, code: string): Promise<Sector> {
  const { pack } = platform;
  const { sectors, technology } = pack.manufacturing;
  const classOf = technology.classes.find(({ id }) => id === code);
  const division = sectors.divisions.find((one) => one.code === code);
  const title = division?.title ?? classOf?.title;
  if (title === undefined) throw new Problem('sector-unknown', { code });
  const within = technology.classes.find(({ divisions }) => divisions.some((one) => one.code === code));
  const build = await readBuild(platform);
  const year = build.years.at(-1) ?? null;
  const newest = year === null ? [] : await readTables(platform, sectorTables(pack).year, '', [year]);
  const shown = pack.manufacturing.measures.flatMap((id) =>
    newest.filter((one) => one.measure === id).map((table) => ({ table, measure: shownMeasure(pack, id) })),
  );
  const ofSector = shown.map(({ table, measure }) => ({
    measure,
    cells: (table.cells ?? []).filter(({ row, column }) => row.code === code && column.kind === 'code'),
  }));
  const codes = [
    ...new Set(
      ofSector.flatMap(({ cells }) => cells.filter(({ firms }) => firms !== 0).map(({ column }) => column.code)),
    ),
  ];
  return {
    code,
    title,
    technology: within === undefined ? null : { id: within.id, title: within.title },
    sectors: sectors.divisions.filter((one) => classOf?.divisions.some((member) => member.code === one.code)),
    firms: await figuresOf(platform, code),
    regions: {
      year,
      measures: ofSector.map(({ measure }) => measure.answer),
      rows: codes.map((region) => ({
        kind: 'code' as const,
        code: region,
        title: titleOf(pack, 'region', 'code', region),
        cells: Object.fromEntries(
          ofSector.flatMap(({ measure, cells }) => {
            const cell = cells.find(({ column }) => column.code === region);
            if (cell === undefined) return [];
            const value = shownValue(measure, cell.value, cell.firms);
            return [[measure.answer.id, { state: cell.state, firms: cell.firms, value }]];
          }),
        ),
      })),
    },
    builtAt: build.builtAt,
    firmOrigins: [...build.origins],
  };
}
