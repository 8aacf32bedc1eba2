import { getDemonstration, startDemonstration } from '@industry/demonstration/contract';
import { mayAct, personsAndStories } from '@industry/demonstration/server';
import { isLoopback, Problem, serve } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { FastifyInstance } from 'fastify';
import type { DemonstrationProcess } from './demonstration-process.ts';

/** Starting the demonstration country is the composition root's: only it knows how to start another of itself. */
export function registerDemonstrationProcess(
  app: FastifyInstance,
  platform: Platform,
  demonstration: DemonstrationProcess,
): void {
  const real = platform.mode === 'real';

  serve(app, getDemonstration, ({ request }) => ({
    mode: platform.mode,
    allowed: real ? isLoopback(request) : mayAct(platform, request),
    running: real ? demonstration.status() : null,
    ...personsAndStories(platform),
  }));

  serve(app, startDemonstration, async () => {
    if (!real) throw new Problem('demonstration-here');
    const status = await demonstration.start();
    if (status.state === 'failed') throw new Problem('demonstration-start-failed');
    return status;
  });
}
