import type { ServerService } from '@industry/registry/types.ts';
import { fillEconomyJob, isFilled } from './demonstration-job.ts';
import { publishEconomyCommand } from './publish-economy.ts';

/** The simulated economy: published by command, and a small one in the demonstration country by a job after its start. */
export const simulationService: ServerService = {
  name: 'simulation',
  ownerCommands: [publishEconomyCommand],
  jobs: [fillEconomyJob],
  contributions: {
    async fillDemonstration(platform) {
      const { pack, jobs, store } = platform;
      if (pack.simulation === undefined || (await isFilled(platform))) return;
      await store.transaction((tx) => jobs.send(tx, fillEconomyJob.name, {}, { key: 'fill' }));
    },
  },
};
