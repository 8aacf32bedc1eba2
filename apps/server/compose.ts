import { join } from 'node:path';
import { createAudit, loadSigner, startSealer } from '@industry/audit';
import { createRights } from '@industry/auth';
import { createCalendar } from '@industry/calendar';
import type { OwnerCommand, ReportProgress } from '@industry/control/types.ts';
import { openStore, type StoreLocation } from '@industry/database';
import { fillDemonstration } from '@industry/demonstration/server';
import { createFacts, sourceTexts, sweepLake, syncPackQuotes, watchCatalogue } from '@industry/facts';
import { openJobs, type RunningJobs } from '@industry/jobs';
import { createNotices, mailLanguage } from '@industry/notices';
import { createLogger, createMetrics } from '@industry/observe';
import type { Settings } from '@industry/observe/settings.ts';
import { disclosureRule, loadPack } from '@industry/pack';
import { collectContributions } from '@industry/registry';
import type { Platform, ServerService } from '@industry/registry/types.ts';
import { civilDateAt } from '@industry/values';
import { openWarehouse } from '@industry/warehouse';
import type { Logger } from 'pino';
import { platformService } from './platform-service.ts';
import { SERVICES } from './services.ts';
import { type Mode, requireLake, settleMode, settleStore } from './state-folder.ts';

/** Lock of what only one process does at its start. */
const START = 'start';

export interface ComposeOptions {
  /** Absent: what the folder is; a new folder becomes real. */
  readonly mode?: Mode;
  readonly services?: readonly ServerService[];
  readonly log?: Logger;
  readonly now?: () => Date;
  readonly report?: ReportProgress;
  /** Whether this process runs jobs; it sends them in any case. False when absent. */
  readonly runJobs?: boolean;
}

export interface Composition {
  readonly platform: Platform;
  /** The platform's own part first, then the services of the list. */
  readonly services: readonly ServerService[];
  /** Every command of every service. */
  readonly ownerCommands: readonly OwnerCommand<Platform>[];
  /** Seals the audit and closes the stores. */
  close(): Promise<void>;
}

/** Where the store of these settings lies. */
export function storeLocation(settings: Settings): StoreLocation {
  return settings.databaseUrl === null
    ? { folder: join(settings.stateFolder, 'store') }
    : { url: settings.databaseUrl };
}

/** Opens pack, store and lake side by side; when one fails, the others are closed again. */
async function openAll(settings: Settings) {
  const opening = [openStore(storeLocation(settings)), openWarehouse(settings.stateFolder)] as const;
  try {
    const [pack, store, lake] = await Promise.all([loadPack(settings.packFolder), ...opening]);
    return { pack, store, lake };
  } catch (error) {
    for (const opened of await Promise.allSettled(opening)) {
      if (opened.status === 'fulfilled') await opened.value.close();
    }
    throw error;
  }
}

/**
 * Opens the stores of a state folder and puts the services together; the caller holds the folder (`acquireOwnership`,
 * `shareStateFolder`).
 * Migrations are applied, the pack's quoted figures are published when they are missing, and the audit is sealed each
 * second until `close`. Throws what a person can act on: `StateFolderError`, `PackError`, `ContributionError`, `StoreError`.
 *
 * Example: `const { platform, ownerCommands, close } = await composePlatform(readSettings())`
 */
export async function composePlatform(settings: Settings, options: ComposeOptions = {}): Promise<Composition> {
  const now = options.now ?? (() => new Date());
  const log = options.log ?? createLogger(settings);
  const report = options.report ?? (() => undefined);
  const services = [platformService, ...(options.services ?? SERVICES)];
  const mode = settleMode(settings.stateFolder, options.mode, now());
  settleStore(settings.stateFolder, settings.databaseUrl === null ? 'pglite' : 'postgresql');

  report({ step: 'open', done: 0, total: 3 });
  const { pack, store, lake } = await openAll(settings);
  const metrics = createMetrics();
  let jobs: RunningJobs | null = null;
  try {
    const contributions = collectContributions(services, pack);
    report({ step: 'migrate', done: 1, total: 3 });
    // Servers and workers on one database may begin at the same time.
    const signer = await store.exclusive(START, async () => {
      await store.migrate(services.flatMap((service) => service.migrations ?? []));
      await requireLake(settings.stateFolder, store);
      await sweepLake(settings.stateFolder, store);
      return loadSigner(join(settings.stateFolder, 'keys'));
    });
    const audit = createAudit(store, now, signer);
    const facts = createFacts({
      store,
      stateFolder: settings.stateFolder,
      datasets: contributions.datasets,
      mode,
      now,
      audit,
      timeZone: pack.passport.timeZone,
      sourceText: sourceTexts(contributions.datasets, pack),
      secrecy: pack.secrecy,
      roles: pack.rights.roles,
      disclosure: () => disclosureRule(pack, civilDateAt(now(), pack.passport.timeZone)),
      namedReading: (request) => contributions.namedReading(request, platform),
    });
    jobs = await openJobs<Platform>({
      store,
      definitions: services.flatMap((service) => service.jobs ?? []),
      timeZone: pack.passport.timeZone,
      log,
      metrics: metrics.registry,
      now,
      context: () => platform,
    });
    const platform: Platform = {
      settings,
      pack,
      store,
      facts,
      audit,
      rights: createRights(pack.rights),
      jobs,
      calendar: createCalendar(pack),
      notices: createNotices({
        store,
        kinds: contributions.noticeKinds,
        roles: pack.rights.roles,
        language: mailLanguage(pack.passport),
        mail: settings.smtpUrl !== null,
        jobs: () => platform.jobs,
        now,
      }),
      log,
      metrics: metrics.registry,
      contributions,
      mode,
      now,
    };
    report({ step: 'figures', done: 2, total: 3 });
    await store.exclusive(START, async () => {
      // The demonstration country holds nothing but simulated figures: a real one among them would mislead.
      if (mode === 'demonstration') await fillDemonstration(platform);
      else await syncPackQuotes(platform);
    });
    const watch = await watchCatalogue(platform);
    const sealer = startSealer(audit, (error) => log.error({ err: error }, 'the audit could not be sealed'));
    report({ step: 'figures', done: 3, total: 3 });
    const running = jobs;
    if (options.runJobs) running.start();
    return {
      platform,
      services,
      ownerCommands: services.flatMap((service) => service.ownerCommands ?? []),
      async close() {
        await running.stop();
        await watch.stop();
        await sealer.stop();
        await facts.close();
        await lake.close();
        await store.close();
        metrics.stop();
      },
    };
  } catch (error) {
    await jobs?.stop();
    await lake.close();
    await store.close();
    metrics.stop();
    throw error;
  }
}
