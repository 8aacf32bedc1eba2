import { serve } from '@industry/http';
import type { ServerService } from '@industry/registry/types.ts';
import { getSimulationReport } from '@industry/simulation/contract';
import { fillEconomyJob } from './demonstration-job.ts';
import { economyInForce, isFilled } from './economy-in-force.ts';
import { simulationMigrations } from './migrations.ts';
import { publishEconomyCommand } from './publish-economy.ts';
import { reportAnswer } from './report-answer.ts';
import { askForReport, readReport, reportJob } from './report-job.ts';

/** The simulated economy: published by command, and a small one in the demonstration country by a job after its start. */
export const simulationService: ServerService = {
  name: 'simulation',
  migrations: simulationMigrations,
  ownerCommands: [publishEconomyCommand],
  jobs: [fillEconomyJob, reportJob],
  contributions: {
    async fillDemonstration(platform) {
      const { pack, jobs, store } = platform;
      if (pack.simulation === undefined) return;
      if (!(await isFilled(platform)))
        return store.transaction((tx) => jobs.send(tx, fillEconomyJob.name, {}, { key: 'fill' })).then(() => undefined);
      const economy = await economyInForce(platform);
      if (economy !== null && (await readReport(platform, economy)) === null) await askForReport(platform);
    },
    searchables: (pack) =>
      pack.simulation === undefined
        ? []
        : [
            {
              path: '/simulation',
              kind: 'dataset',
              title: {
                kk: 'Модельденген экономика',
                ru: 'Смоделированная экономика',
                en: 'Simulated economy',
                ja: '模擬経済',
              },
              text: {},
            },
          ],
  },
  routes(app, platform) {
    serve(app, getSimulationReport, () => reportAnswer(platform));
  },
};
