import { Type as T } from 'typebox';
import {
  buildFirmStatistics,
  type DeclaredTable,
  type DisclosedCell,
  type FirmCounts,
  type SectorYear,
} from '@industry/firm-statistics';
import type { Origin } from '@industry/facts/types.ts';
import type { JobDefinition } from '@industry/jobs/types.ts';
import { disclosureRule } from '@industry/pack';
import type { Platform, RebuiltModel } from '@industry/registry/types.ts';
import { civilDateAt } from '@industry/values';
import type { ManufacturingTables } from './migrations.ts';

/** A sum over firms of a sector in a year, or in a quarter of it. */
export interface SectorSum extends Pick<DisclosedCell, 'state' | 'value' | 'firms'> {
  readonly measure: string;
  readonly year: number;
  /** Null: the year. */
  readonly quarter: number | null;
}

/** Everything about one sector, class or all. */
export interface SectorContent {
  readonly sums: readonly SectorSum[];
  readonly figures: readonly SectorYear[];
  readonly counts: readonly FirmCounts[];
}

export const buildJob: JobDefinition<Platform> = {
  name: 'manufacturing.build-firm-statistics',
  title: {
    kk: 'Кәсіпорындар бойынша кестелерді есептеу',
    ru: 'Расчёт таблиц о предприятиях',
    en: 'Compute the tables over firms',
    ja: '企業統計表の計算',
  },
  input: T.Object({}, { additionalProperties: false }),
  async run(platform, _input, job) {
    await buildReadModel(platform, (done, total) => job.report({ step: 'firm-statistics', done, total }));
  },
};

/** Computes the declared tables anew and puts them in place of the old ones in one transaction. */
export async function buildReadModel(
  platform: Platform,
  report: (done: number, total: number) => void = () => {},
): Promise<RebuiltModel> {
  const { store, pack, now } = platform;
  const rule = disclosureRule(pack, civilDateAt(now(), pack.passport.timeZone));
  return store.exclusive('firm-statistics', async () => {
    const { years, tables, sectors, counts, origins } = await buildFirmStatistics(platform, rule, report);
    const scopes = [...new Set([...sectors.map(({ scope }) => scope), ...counts.map(({ sector }) => sector)])];
    await store.transaction<ManufacturingTables, void>(async (tx) => {
      await tx.deleteFrom('firm_statistics_table').execute();
      await tx.deleteFrom('firm_statistics_sector').execute();
      await tx.deleteFrom('firm_statistics_build').execute();
      for (const table of tables) {
        for (const [part, cells] of partsOf(table)) {
          const content = JSON.stringify({ ...table, cells });
          const { measure, year } = table;
          await tx
            .insertInto('firm_statistics_table')
            .values({ table_id: `${table.table}${part}`, measure, year, content })
            .execute();
        }
      }
      for (const scope of scopes) {
        const content: SectorContent = {
          sums: sumsOf(tables, pack, scope),
          figures: sectors.filter((one) => one.scope === scope),
          counts: counts.filter((one) => one.sector === scope),
        };
        await tx
          .insertInto('firm_statistics_sector')
          .values({ scope, content: JSON.stringify(content) })
          .execute();
      }
      await tx
        .insertInto('firm_statistics_build')
        .values({
          id: 1,
          built_at: now().toISOString(),
          years: JSON.stringify(years),
          origins: JSON.stringify(origins),
        })
        .execute();
    });
    return {
      name: 'manufacturing.firm-statistics',
      rows: tables.length + scopes.length,
      batches: origins.map(({ batch }) => batch),
    };
  });
}

/** The table, and its two margins alone, which most questions are about. */
function partsOf({ cells }: DeclaredTable): (readonly [Part, DeclaredTable['cells']])[] {
  const only = (keep: (cell: DisclosedCell) => boolean) => cells?.filter(keep) ?? null;
  return [
    ['', cells],
    ['#rows', only(({ column }) => column.kind === 'total')],
    ['#columns', only(({ row }) => row.kind === 'total')],
  ];
}

function sumsOf(tables: readonly DeclaredTable[], pack: Platform['pack'], scope: string): SectorSum[] {
  const { year: yearly, quarter: quarterly } = sectorTables(pack);
  return tables
    .filter(({ table }) => table === yearly || table === quarterly)
    .flatMap(({ table, measure, year, cells }) =>
      (cells ?? [])
        .filter(({ row, column }) => row.code === scope && (table === quarterly || column.kind === 'total'))
        .map(({ column, state, value, firms }) => ({
          measure,
          year,
          quarter: table === quarterly ? Number(column.code) : null,
          state,
          value,
          firms,
        })),
    );
}

/** The declared tables that hold sectors by region and by quarter. */
export function sectorTables({ manufacturing }: Platform['pack']): { readonly year: string; readonly quarter: string } {
  const of = (columns: string) =>
    manufacturing.tables.find((one) => one.rows === 'sector' && one.columns === columns)?.id ?? '';
  return { year: of('region'), quarter: of('quarter') };
}

export interface Build {
  readonly builtAt: string | null;
  readonly years: readonly number[];
  readonly origins: readonly Origin[];
}

export async function readBuild({ store }: Platform): Promise<Build> {
  const found = await store
    .tables<ManufacturingTables>()
    .selectFrom('firm_statistics_build')
    .selectAll()
    .executeTakeFirst();
  if (found === undefined) return { builtAt: null, years: [], origins: [] };
  return {
    builtAt: new Date(found.built_at).toISOString(),
    years: found.years as number[],
    origins: found.origins as Origin[],
  };
}

/** All of a table, its rows over all columns, or its columns over all rows. */
export type Part = '' | '#rows' | '#columns';

/** Declared tables by id, of some years. */
export async function readTables(
  { store }: Platform,
  table: string,
  part: Part,
  years: readonly number[],
): Promise<readonly DeclaredTable[]> {
  if (years.length === 0) return [];
  const found = await store
    .tables<ManufacturingTables>()
    .selectFrom('firm_statistics_table')
    .select('content')
    .where('table_id', '=', `${table}${part}`)
    .where('year', 'in', [...years])
    .orderBy('year')
    .execute();
  return found.map(({ content }) => content as DeclaredTable);
}

export async function readSector({ store }: Platform, scope: string): Promise<SectorContent> {
  const found = await store
    .tables<ManufacturingTables>()
    .selectFrom('firm_statistics_sector')
    .select('content')
    .where('scope', '=', scope)
    .executeTakeFirst();
  return (found?.content as SectorContent | undefined) ?? { sums: [], figures: [], counts: [] };
}
