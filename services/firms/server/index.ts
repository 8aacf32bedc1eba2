import { Type as T } from 'typebox';
import {
  firmsCovered,
  buildFirmIndex,
  consentMigrations,
  FIRM_REGISTRATION,
  firmDatasets,
  firmIndexMigrations,
  readingByConsent,
} from '@industry/firms';
import { firmActions, firmProblems } from '@industry/firms-service/contract';
import type { ReportProgress } from '@industry/control/types.ts';
import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Platform, ServerService } from '@industry/registry/types.ts';
import { civilDateAt } from '@industry/values';
import { consentRoutes } from './consent-routes.ts';
import { fillFirms } from './demonstration.ts';
import { eraseJob } from './erase-job.ts';
import { firmRoutes } from './firm-routes.ts';
import { namesOf, registerOf, todayOf } from './reader.ts';

const BUILD_INDEX = 'firms.build-index';

const build = (platform: Platform, report?: ReportProgress) =>
  buildFirmIndex({
    ...platform,
    words: namesOf(platform.pack),
    today: todayOf(platform),
    ...(report !== undefined && { report }),
  });

const buildIndexJob: JobDefinition<Platform> = {
  name: BUILD_INDEX,
  title: {
    kk: 'Кәсіпорындар іздеу көрсеткішін құру',
    ru: 'Построить указатель предприятий',
    en: 'Build the index of firms',
    ja: '企業索引の作成',
  },
  input: T.Object({}),
  expiresAfter: 3_600,
  async run(platform, _input, { report }) {
    await build(platform, report);
  },
};

/** Firms by what state registers say of them; their consents and who read of them. */
export const firmsService: ServerService = {
  name: 'firms',
  migrations: [...firmIndexMigrations, ...consentMigrations],
  jobs: [buildIndexJob, eraseJob],
  contributions: {
    datasets: firmDatasets,
    problems: firmProblems,
    actions: firmActions,
    namedReading: (request, { store, now, pack }) =>
      readingByConsent({
        store,
        now,
        timeZone: pack.passport.timeZone,
        registerOf: (dataset) => registerOf(pack, dataset),
      })(request),
    consenting: async ({ id }, firms, { store, now, pack }) => {
      const register = registerOf(pack, id);
      if (register === undefined) return new Set();
      return firmsCovered(store, register, firms, civilDateAt(now(), pack.passport.timeZone));
    },
    lineage: (dataset) =>
      dataset.startsWith('firm-')
        ? [
            {
              path: '/firms',
              kind: 'page',
              title: { kk: 'Кәсіпорындар', ru: 'Предприятия', en: 'Firms', ja: '企業' },
            },
          ]
        : [],
    fillDemonstration: fillFirms,
    async batchPublished({ dataset }, { store, jobs }) {
      if (dataset !== FIRM_REGISTRATION) return;
      await store.transaction((tx) => jobs.send(tx, BUILD_INDEX, {}, { key: BUILD_INDEX }));
    },
    async rebuild(platform, report) {
      if (platform.facts.dataset(FIRM_REGISTRATION) === undefined) return [];
      const { firms, batches } = await build(platform, report);
      return [{ name: 'firms.index', rows: firms, batches }];
    },
  },
  routes(app, platform) {
    firmRoutes(app, platform);
    consentRoutes(app, platform);
  },
};
