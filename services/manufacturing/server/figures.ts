import type { FirmFigures, FirmSeries } from '@industry/manufacturing/contract';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { readSector, type SectorSum } from './read-model.ts';
import { shownMeasure, shownValue } from './words.ts';

/** Everything that is told of a sector (division), a class of technology or, with an empty scope, all of manufacturing. */
export async function figuresOf(platform: Platform, scope: string): Promise<FirmFigures> {
  const { pack } = platform;
  const { sums, figures, counts } = await readSector(platform, scope);
  return {
    series: pack.manufacturing.measures.flatMap((id) => seriesOf(pack, id, sums) ?? []),
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

function seriesOf(pack: ProgrammePack, id: string, sums: readonly SectorSum[]): FirmSeries | null {
  const measure = shownMeasure(pack, id);
  const own = sums.filter((one) => one.measure === id);
  const shown = ({ value, firms }: SectorSum) => shownValue(measure, value, firms);
  const years = own
    .filter(({ quarter }) => quarter === null)
    .map((sum) => ({ year: sum.year, value: shown(sum), firms: sum.firms }));
  if (years.length === 0) return null;
  const quarters = own.flatMap((sum) =>
    sum.quarter === null || sum.firms === 0 ? [] : [{ year: sum.year, quarter: sum.quarter, value: shown(sum) }],
  );
  return { measure: measure.answer, years, quarters };
}
