import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  canonicalLayout,
  discardStaged,
  importers,
  publishBatch,
  type PublishResult,
  stageImport,
} from '@industry/facts';
import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { Type as T } from 'typebox';
import { bindingOf } from '../binding.ts';
import { INDICATOR_ACTUALS } from '../datasets/indicator-actuals.ts';
import { PUBLISH_JOB } from './cycle.ts';
import { SUBMISSION_IMPORTER } from './importer.ts';
import { readTerm } from './period.ts';
import { addStep, recorded } from './records.ts';
import { step } from './state.ts';
import type { ReportingTables, SubmissionRow } from './tables.ts';

/** Raised when the file of a submission would be written otherwise. */
const VERSION = '1';
const SYSTEM = { enters: false, approves: false, contributed: false, system: true } as const;

const Input = T.Object({ submission: T.String() });

/**
 * Publishes what was approved: an actual as a batch of `indicator-actuals`, on the road of every file. Harmless to repeat: the
 * same submission is the same batch, and what is published already is left alone.
 */
export const publishJob: JobDefinition<Platform, typeof Input> = {
  name: PUBLISH_JOB,
  title: {
    kk: 'Бекітілген мәнді не есепті жариялау',
    ru: 'Публикация утверждённого значения или отчёта',
    en: 'Publish an approved figure or report',
    ja: '承認された数値・報告の公表',
  },
  input: Input,
  run: (platform, { submission }) => publishSubmission(platform, submission),
};

export async function publishSubmission(platform: Platform, id: string): Promise<void> {
  const { store, audit } = platform;
  const { row } = await recorded(store, id);
  const outcome = step(row.state, 'publish', SYSTEM);
  if ('refused' in outcome) return;
  const batch = row.kind === 'actual' ? await publishFigures(platform, row) : null;
  const at = platform.now().toISOString();
  await store.transaction<ReportingTables, void>(async (tx) => {
    const after = await tx
      .updateTable('submission')
      .set({ state: outcome.to, version: row.version + 1, published_at: at, batch: batch?.id ?? null })
      .where('id', '=', id)
      .where('state', '=', row.state)
      .returningAll()
      .executeTakeFirst();
    // Another run of this job was first.
    if (after === undefined) return;
    await addStep(tx, after, { action: 'publish', person: null, at });
    await audit.record(tx, {
      actor: 'system',
      action: `${row.kind}.publish`,
      object: `submission:${id}`,
      before: { state: row.state },
      after: { state: after.state, value: row.value, batch: batch?.id ?? null },
    });
  });
}

/** The figure as a delivery of its body: the day of approval is the day on which the body released it. */
async function publishFigures(platform: Platform, row: SubmissionRow): Promise<PublishResult> {
  const { settings, pack, contributions, calendar } = platform;
  const declaration = importers(contributions.datasets).get(INDICATOR_ACTUALS)!;
  const folder = await mkdtemp(join(settings.stateFolder, 'submission-'));
  try {
    const file = join(folder, `${row.id}.csv`);
    await writeFile(file, csvOf(platform, row));
    const { staged } = await stageImport({
      stateFolder: settings.stateFolder,
      declaration,
      importer: {
        version: VERSION,
        source: declaration.importer.source,
        layouts: [canonicalLayout(declaration)],
        maximumRejectedShare: 0,
        ...(declaration.importer.keyRules && { keyRules: declaration.importer.keyRules }),
        additive: { key: 'region', facts: ['actual'] },
      },
      importerName: SUBMISSION_IMPORTER,
      file,
      options: {
        publishedOn: calendar.today(new Date(row.approved_at!)),
        source: `${pack.bodies.get(row.body)!.name.en} · ${row.id}`,
      },
      pack,
    });
    try {
      return await publishBatch({ ...platform, actor: `person:${row.approved_by}` }, staged);
    } finally {
      await discardStaged(settings.stateFolder, staged);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The canonical form of the dataset: the nation, then the regions. */
function csvOf({ pack }: Pick<Platform, 'pack'>, row: SubmissionRow): string {
  const { start, end } = readTerm(row.period)!;
  const indicator = pack.indicators.get(row.indicator!)!;
  const { fact } = bindingOf(indicator, pack);
  const line = (region: string, scheme: string, value: string) =>
    [indicator.id, region, scheme, fact, start, end, value, row.unit, 'A'].join(',');
  const regions = (row.regions ?? []).map((one) => line(one.region, row.scheme!, one.value));
  const header = 'indicator,region,region_scheme,fact,period_start,period_end,value,unit,status';
  return `${[header, line(pack.passport.nation, '', row.value!), ...regions].join('\n')}\n`;
}
