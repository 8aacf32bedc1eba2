import { OTHER, type Heading } from '@industry/firm-statistics';
import { Problem } from '@industry/http';
import { type Development, type DividedBy, type MeasureAnswer, PRODUCTIVITY } from '@industry/manufacturing/contract';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { readBuild, readTables } from './read-model.ts';
import { type Cells, cellsOf, perEmployee, sourceOf } from './summary.ts';
import { shownMeasure, titleOf } from './words.ts';

const [GVA, EMPLOYEES] = ['value-added', 'employees'];
const PER_WORKER = 'thousand-kzt-per-worker';

/** One measure over all years, divided: of the same tables as the summary of a year, so that nothing else is told. */
export async function developmentOf(
  platform: Platform,
  by: DividedBy,
  asked: string | undefined,
): Promise<Development> {
  const { pack } = platform;
  const build = await readBuild(platform);
  const { dimension, table, part, heading } = sourceOf(pack, by);
  const tables = table === undefined ? [] : await readTables(platform, table, part, build.years);
  const loaded = pack.manufacturing.measures.filter((id) => tables.some(({ measure }) => measure === id));
  const productivity = [GVA, EMPLOYEES].every((id) => loaded.includes(id!)) ? productivityMeasure(pack) : undefined;
  const measures = [
    ...loaded.map((id) => shownMeasure(pack, id).answer),
    ...(productivity === undefined ? [] : [productivity]),
  ];
  const wanted = asked ?? (loaded.includes(GVA!) ? GVA : loaded[0]);
  const measure = measures.find(({ id }) => id === wanted) ?? null;
  if (asked !== undefined && measure === null && measures.length > 0)
    throw new Problem('measure-unknown', { measure: asked, known: measures.map(({ id }) => id).join(', ') });
  const of = (id: string) =>
    build.years.map((year): Cells => {
      const found = tables.find((one) => one.measure === id && one.year === year);
      return found === undefined ? new Map() : cellsOf(found, shownMeasure(pack, id), heading);
    });
  const years =
    measure === null ? [] : measure.id === PRODUCTIVITY ? perWorker(pack, of(GVA!), of(EMPLOYEES!)) : of(measure.id);
  const headings = new Map<string, Heading>();
  for (const cells of years) for (const [key, { heading: one }] of cells) headings.set(key, one);
  return {
    by,
    measure,
    measures,
    years: [...build.years],
    rows: [...headings]
      .filter(([key, { code }]) => code !== OTHER || years.some((cells) => cells.get(key)?.cell.firms !== 0))
      .toSorted(([, a], [, b]) => Number(a.kind === 'total') - Number(b.kind === 'total'))
      .map(([key, { kind, code }]) => ({
        kind,
        code,
        title: titleOf(pack, by === 'region' ? 'region' : dimension, kind, code),
        cells: years.map((cells) => {
          const cell = cells.get(key)?.cell;
          return cell === undefined ? null : { state: cell.state, value: cell.value };
        }),
      })),
    firmOrigins: [...build.origins],
  };
}

function productivityMeasure({ units }: ProgrammePack): MeasureAnswer | undefined {
  const unit = units.get(PER_WORKER);
  if (unit === undefined) return undefined;
  const { symbol, digits, magnitude } = unit;
  return {
    id: PRODUCTIVITY,
    title: { kk: 'Еңбек өнімділігі', ru: 'Производительность труда', en: 'Labour productivity', ja: '労働生産性' },
    unit: { symbol, digits, magnitude },
    mean: false,
  };
}

/** Of two sums that are both shown. */
function perWorker(pack: ProgrammePack, added: readonly Cells[], employees: readonly Cells[]): Cells[] {
  const measures = [shownMeasure(pack, GVA!)];
  return added.map(
    (cells, i) =>
      new Map(
        [...cells].map(([key, { heading, cell }]) => {
          const workers = employees[i]!.get(key)?.cell;
          const state = cell.state === 'shown' && workers !== undefined ? workers.state : cell.state;
          const value = perEmployee(cell.value, workers?.value ?? null, measures);
          return [key, { heading, cell: { state, value, firms: cell.firms } }] as const;
        }),
      ),
  );
}
