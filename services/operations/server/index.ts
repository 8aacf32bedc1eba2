import { reimportCommand } from '@industry/facts';
import { Problem, serve, signedIn } from '@industry/http';
import { cancelJob as cancel, retryJob as retry } from '@industry/jobs';
import { cancelJob, getOperations, retryJob } from '@industry/operations/contract';
import type { ServerService } from '@industry/registry/types.ts';
import { operationsMigrations } from './migrations.ts';
import { actions, problems } from './problems.ts';
import { createReading } from './read.ts';
import { rebuildCommand } from './rebuild.ts';

const ACTS = [
  { route: retryJob, act: retry, action: 'job.retry' },
  { route: cancelJob, act: cancel, action: 'job.cancel' },
] as const;

/** How the installation runs, for its administrator: what is wrong in plain sentences, jobs, data, sizes, versions. */
export const operationsService: ServerService = {
  name: 'operations',
  migrations: operationsMigrations,
  contributions: { actions, problems },
  ownerCommands: [reimportCommand, rebuildCommand],
  routes(app, platform) {
    const { store, audit } = platform;
    const read = createReading(platform);
    serve(app, getOperations, read);

    for (const { route, act, action } of ACTS) {
      serve(app, route, async ({ params, viewer }) => {
        const actor = `person:${signedIn({ viewer }).id}`;
        await store.transaction(async (tx) => {
          if (!(await act(tx, params.job))) throw new Problem('job-unknown');
          await audit.record(tx, { actor, action, object: `job:${params.job}` });
        });
        return null;
      });
    }
  },
};
