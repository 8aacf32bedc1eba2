import type { ServerService } from '@industry/registry/types.ts';
import { CONNECTORS } from '@industry/registers/contract';
import { registerAnswers } from './answers-dataset.ts';
import { registerCommands } from './commands.ts';
import { closeBatchesJob, duePullsJob, landJob, pullJob } from './jobs.ts';
import { registerMigrations } from './migrations.ts';
import { actions, problems } from './problems.ts';
import { registerRoutes } from './routes.ts';

/** State registers: what each promises and how it keeps it, three ways in, questions instead of values, matching of sources. */
export const registersService: ServerService = {
  name: 'registers',
  migrations: registerMigrations,
  jobs: [closeBatchesJob, landJob, duePullsJob, pullJob],
  ownerCommands: registerCommands,
  contributions: {
    datasets: [registerAnswers],
    actions,
    problems,
    lineage: (dataset) =>
      CONNECTORS.filter(({ datasets }) => datasets.includes(dataset)).map(({ id, title }) => ({
        path: `/registers/${id}`,
        kind: 'register',
        title,
      })),
    searchables: () =>
      CONNECTORS.map(({ id, title, delivers, datasets }) => ({
        path: `/registers/${id}`,
        kind: 'register',
        title,
        text: delivers,
        codes: datasets,
      })),
  },
  routes: registerRoutes,
};
