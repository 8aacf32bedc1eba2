import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { viewerOf } from '@industry/auth';
import { createApp } from '@industry/http';
import { repositoryFolder } from '@industry/observe';
import type { FastifyInstance } from 'fastify';
import type { Composition } from './compose.ts';
import { createDemonstrationProcess, type DemonstrationProcess } from './demonstration-process.ts';
import { registerDemonstrationProcess } from './demonstration-routes.ts';

export interface ServerAppOptions {
  /** Folder of the built pages; `dist/web` of the product when absent. */
  readonly pages?: string;
  readonly demonstration?: DemonstrationProcess;
  /** Compare each answer with its contract: for tests. */
  readonly checkAnswers?: boolean;
}

export function productVersion(): string {
  const file = join(repositoryFolder(), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** The web application of a composition, without a port; closing it stops the demonstration country that it started. */
export async function createServerApp(
  { platform, services }: Pick<Composition, 'platform' | 'services'>,
  options: ServerAppOptions = {},
): Promise<FastifyInstance> {
  const { settings, pack, store } = platform;
  const app = await createApp({
    publicUrl: settings.publicUrl,
    pictures: settings.tilesUrl === null ? [] : [new URL(settings.tilesUrl.replaceAll(/[{}]/g, '')).origin],
    host: settings.host,
    log: platform.log,
    problems: platform.contributions.problems,
    actions: platform.contributions.actions,
    permits: platform.rights.permits,
    pages: options.pages ?? join(repositoryFolder(), 'dist', 'web'),
    viewer: viewerOf(platform),
    checkAnswers: options.checkAnswers ?? false,
    health: {
      version: productVersion(),
      mode: platform.mode,
      pack: { id: pack.passport.id, version: pack.passport.version, hash: pack.hash },
      startedAt: platform.now().toISOString(),
    },
    readiness: [
      { name: 'store', check: () => store.ping() },
      { name: 'lake', check: async () => void (await platform.facts.batches()) },
    ],
    metrics: platform.metrics,
  });
  const demonstration = options.demonstration ?? createDemonstrationProcess(settings, platform.log);
  app.addHook('onClose', () => demonstration.stop());
  registerDemonstrationProcess(app, platform, demonstration);
  for (const service of services) await service.routes?.(app, platform);
  return app;
}
