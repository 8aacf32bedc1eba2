import { datasetsOf } from '@industry/firm-statistics';
import { serve } from '@industry/http';
import {
  getFirmCrossTable,
  getManufacturingDevelopment,
  getManufacturingOverview,
  getManufacturingSector,
  getManufacturingSummary,
} from '@industry/manufacturing/contract';
import type { ServerService } from '@industry/registry/types.ts';
import { crossTableFor } from './cross-table.ts';
import { developmentOf } from './development.ts';
import { figuresOf } from './figures.ts';
import { manufacturingMigrations } from './migrations.ts';
import { officialSeries } from './official.ts';
import { actions, problems } from './problems.ts';
import { buildJob, buildReadModel, readBuild } from './read-model.ts';
import { sectorOf } from './sector.ts';
import { summaryOf } from './summary.ts';

const PAGE = {
  path: '/manufacturing',
  kind: 'dataset',
  title: {
    kk: 'Өңдеу өнеркәсібінің жай-күйі',
    ru: 'Состояние обрабатывающей промышленности',
    en: 'State of manufacturing',
    ja: '製造業の現状',
  },
};

/** The state of manufacturing: official series and sums over firms side by side, never mixed. */
export const manufacturingService: ServerService = {
  name: 'manufacturing',
  migrations: manufacturingMigrations,
  jobs: [buildJob],
  contributions: {
    actions,
    problems,
    lineage: (dataset, pack) =>
      dataset === pack.passport.regionalSeries.dataset || datasetsOf(pack).includes(dataset) ? [PAGE] : [],
    searchables: (pack) =>
      pack.manufacturing.sectors.divisions.map(({ code, title }) => ({
        path: `/manufacturing/sectors/${code}`,
        kind: 'sector',
        title,
        text: {},
        codes: [code],
        // Two dozen divisions have the word "products": clauses and indicators that have it come first.
        prior: 0.6,
      })),
    async batchPublished({ dataset }, { store, jobs, pack }) {
      // One that waits already computes this batch too.
      if (datasetsOf(pack).includes(dataset))
        await store.transaction((tx) => jobs.send(tx, buildJob.name, {}, { key: 'declared-tables' }));
    },
    async rebuild(platform, report) {
      // A pack that names no facts about firms declares no registers.
      if (datasetsOf(platform.pack).some((id) => platform.facts.dataset(id) === undefined)) return [];
      return [
        await buildReadModel(platform, (done, total) => report({ step: 'manufacturing.firm-statistics', done, total })),
      ];
    },
  },
  routes(app, platform) {
    const { pack } = platform;
    serve(app, getManufacturingOverview, async () => {
      const build = await readBuild(platform);
      const official = await officialSeries(platform);
      const missing = [
        ...(official.years.length === 0 ? [pack.passport.regionalSeries.dataset] : []),
        ...(build.years.length === 0 ? datasetsOf(pack) : []),
      ];
      return {
        official,
        firms: await figuresOf(platform, ''),
        indicators: [...pack.manufacturing.indicators],
        builtAt: build.builtAt,
        firmOrigins: [...build.origins],
        missing: missing.map((dataset) => ({ dataset, command: `npx industry import ${dataset} FILE` })),
      };
    });
    serve(app, getManufacturingSummary, ({ query }) => summaryOf(platform, query.by, query.year));
    serve(app, getManufacturingDevelopment, ({ query }) => developmentOf(platform, query.by, query.measure));
    serve(app, getManufacturingSector, ({ params }) => sectorOf(platform, params.code));
    serve(app, getFirmCrossTable, ({ query, viewer }) => crossTableFor(platform, query, viewer));
  },
};
