import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { Contributions, InboxItem, RebuiltModel, ServerService, ServiceContributions } from './types.ts';
import { contributionFaults, datasetsOf } from './faults.ts';

/** Services that cannot be composed; `faults` holds everything that was found. */
export class ContributionError extends Error {
  override readonly name = 'ContributionError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`the services cannot be composed:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * Collects what the services publish for others to show, in the order of the composition root's list. Throws
 * `ContributionError` with every fault: two services of one name, two datasets, problem codes, commands, migrations, sections
 * or stories of one id, a story for a person whom the pack does not have.
 *
 * Example: `const contributions = collectContributions(SERVICES, await loadPack(settings.packFolder))`
 */
export function collectContributions(services: readonly ServerService[], pack: ProgrammePack): Contributions {
  const faults = contributionFaults(services, pack);
  if (faults.length > 0) throw new ContributionError(faults);

  const given: readonly ServiceContributions[] = services.flatMap((service) => service.contributions ?? []);
  return {
    services: services.map((service) => service.name),
    datasets: given.flatMap((from) => datasetsOf(from, pack)),
    computedTables: given.flatMap((from) => from.computedTables ?? []),
    problems: given.flatMap((from) => from.problems ?? []),
    actions: given.flatMap((from) => from.actions ?? []),
    noticeKinds: given.flatMap((from) => from.noticeKinds ?? []),
    demonstrationStories: given.flatMap((from) => from.demonstrationStories ?? []),
    mapLayers: given.flatMap(({ mapLayers = [] }) => (typeof mapLayers === 'function' ? mapLayers(pack) : mapLayers)),
    placeLayers: given.flatMap((from) => from.placeLayers ?? []),
    async citations(clause, platform) {
      const lists = await Promise.all(
        given.map(async (from) => (await from.citations?.(clause, pack, platform)) ?? []),
      );
      return [...new Map(lists.flat().map((page) => [`${page.kind} ${page.path}`, page])).values()];
    },
    lineage: (dataset) => given.flatMap((from) => from.lineage?.(dataset, pack) ?? []),
    async searchables(platform) {
      const lists = services.map(async ({ name, contributions }) => {
        try {
          return (await contributions?.searchables?.(pack, platform)) ?? [];
        } catch (error) {
          platform.log.error({ err: error, service: name }, 'what the service wants found could not be read');
          return [];
        }
      });
      return (await Promise.all(lists)).flat();
    },
    async inbox(viewer, platform) {
      const items = await Promise.all(given.map(async (from) => (await from.inbox?.(viewer, platform)) ?? []));
      return items.flat().toSorted(byDue);
    },
    async namedReading(request, platform) {
      const lists = await Promise.all(given.map(async (from) => (await from.namedReading?.(request, platform)) ?? []));
      return [...new Set(lists.flat())];
    },
    async consenting(dataset, firms, platform) {
      const sets = await Promise.all(
        given.map((from) => from.consenting?.(dataset, firms, platform) ?? new Set<string>()),
      );
      return new Set(sets.flatMap((set) => [...set]));
    },
    async fillDemonstration(platform) {
      for (const from of given) await from.fillDemonstration?.(platform);
    },
    async batchPublished(batch, platform) {
      const failures: unknown[] = [];
      for (const from of given) {
        try {
          await from.batchPublished?.(batch, platform);
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) {
        throw new AggregateError(failures, `batch ${batch.id} is published, but not every read model followed it`);
      }
    },
    async textPublished(platform) {
      for (const from of given) await from.textPublished?.(platform);
    },
    async rebuild(platform, report) {
      const models: RebuiltModel[] = [];
      const batches = await platform.facts.batches();
      // The newest batch of each dataset: telling of it is what drops a cache.
      const newest = [...new Map(batches.map((batch) => [batch.dataset, batch])).values()];
      for (const [done, { name, contributions }] of services.entries()) {
        report({ step: name, done, total: services.length });
        if (contributions?.rebuild) models.push(...(await contributions.rebuild(platform, report)));
        else for (const batch of newest) await contributions?.batchPublished?.(batch, platform);
      }
      report({ step: 'done', done: services.length, total: services.length });
      return models;
    },
  };
}

/** What is due first comes first; what has no date comes last. */
function byDue(a: InboxItem, b: InboxItem): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999', 'en');
}
