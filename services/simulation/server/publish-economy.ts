import { Type as T } from 'typebox';
import type { OwnerCommand, ReportProgress } from '@industry/control/types.ts';
import { readCatalogue } from '@industry/facts/catalogue.ts';
import { publishBatch, type PublishResult, withdrawBatch } from '@industry/facts';
import { SIMULATION } from '@industry/facts/simulation/publish-simulated.ts';
import type { Platform } from '@industry/registry/types.ts';
import { TABLE_NAMES } from '@industry/simulated-economy';
import { consentForEconomy } from './give-consents.ts';
import { askForReport } from './report-job.ts';
import { economySource, isEconomy } from './stage-economy.ts';

/** A simulated economy was to be published among real figures. */
export class RealFolder extends Error {
  override readonly name = 'RealFolder';
  readonly code = 'simulation-in-real-folder';
  readonly title = 'Simulated figures are never published in a real folder';
  readonly status = 409;
  readonly detail: string;

  constructor(stateFolder: string) {
    const detail =
      `${stateFolder} holds real figures, among which simulated ones are never published. Nothing was published. ` +
      'Publish in the demonstration country: industry simulate --demo, or name its folder in INDUSTRY_VAR.';
    super(detail);
    this.detail = detail;
  }
}

export const PublishEconomyInput = T.Object({
  staged: T.Array(T.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' }), { maxItems: 20 }),
  firms: T.Integer({ minimum: 1 }),
  seed: T.Integer({ minimum: 0 }),
});

export interface PublishedEconomy {
  readonly batches: number;
  readonly rows: number;
  /** Tables that were published before and taken out of force since, with the batch after which they go in once more. */
  readonly again: Readonly<Record<string, string>>;
  /** Batches of another economy, which this one replaces. */
  readonly withdrawn: number;
  /** Firms that consent. */
  readonly consents: number;
}

/** Makes the staged tables of an economy visible and takes another economy out of force. Only in a demonstration folder. */
export async function publishEconomy(
  platform: Platform & { readonly actor: string },
  { staged, firms, seed }: { readonly staged: readonly string[]; readonly firms: number; readonly seed: number },
  report: ReportProgress = () => undefined,
): Promise<PublishedEconomy> {
  if (platform.mode !== 'demonstration') throw new RealFolder(platform.settings.stateFolder);
  // Before the facts that stand under them.
  const consents = await consentForEconomy(platform, { firms, seed });
  const results: PublishResult[] = [];
  for (const name of staged) {
    report({ step: 'publish', done: results.length, total: staged.length });
    results.push(await publishBatch(platform, name));
  }
  report({ step: 'publish', done: staged.length, total: staged.length });
  const source = economySource(platform.pack, { firms, seed });
  const withdrawn = await withdrawOthers(platform, source);
  await askForReport(platform);
  return {
    batches: results.length,
    rows: results.reduce((sum, { rows }) => sum + rows, 0),
    again: Object.fromEntries(
      results.flatMap(({ dataset, already, replacedBy }) => (already && replacedBy ? [[dataset, replacedBy]] : [])),
    ),
    withdrawn,
    consents,
  };
}

async function withdrawOthers(platform: Platform & { readonly actor: string }, source: string): Promise<number> {
  let count = 0;
  for (const dataset of TABLE_NAMES)
    for (const batch of await readCatalogue(platform.store, { dataset })) {
      // The few firms with which a demonstration country begins make room too.
      const other = isEconomy(batch) ? batch.source !== source : batch.importer === SIMULATION;
      if (!other || batch.state !== 'published') continue;
      await withdrawBatch(platform, {
        dataset,
        batch: batch.id,
        reason: {
          original: 'en',
          texts: {
            kk: 'Басқа модельденген экономика жарияланды',
            ru: 'Опубликована другая смоделированная экономика',
            en: 'Another simulated economy was published',
            ja: '別の模擬経済が公開されました',
          },
        },
      });
      count += 1;
    }
  return count;
}

/** `simulation.publish`: the part of `industry simulate` that crosses to the owner of the state folder. */
export const publishEconomyCommand: OwnerCommand<Platform, typeof PublishEconomyInput, PublishedEconomy> = {
  name: 'simulation.publish',
  input: PublishEconomyInput,
  run: (platform, input, report) => publishEconomy(platform, input, report),
};
