import { Type as T } from 'typebox';
import { Problem } from '@industry/http';
import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { addDays } from '@industry/values';
import { ANSWERS_DATASET, CONNECTORS, LIMITS, type RegisterId } from '@industry/registers/contract';
import { AskFailed } from './ask.ts';
import { consentsOf } from './consents.ts';
import { createFaults } from './faults.ts';
import { LAND_JOB, PULL_JOB } from './job-names.ts';
import { loadSeal } from './key-seal.ts';
import { newestKey } from './keys.ts';
import { deliveredDatasets, landDataset } from './land.ts';
import { pullSource } from './pull.ts';
import { forgetSignatures } from './push-route.ts';
import type { RegisterTables } from './tables.ts';

/** Every quarter of an hour the batch of each dataset is closed; what is no longer needed is forgotten. */
export const closeBatchesJob: JobDefinition<Platform> = {
  name: 'registers.close-batches',
  title: {
    kk: 'Тізілім жеткізілімдерін факт етіп жазу',
    ru: 'Приём поставок регистров в факты',
    en: 'Landing of register deliveries',
    ja: '登録簿からの受領分の取り込み',
  },
  input: T.Object({}),
  schedule: `*/${LIMITS.batchMinutes} * * * *`,
  expiresAfter: 3_600,
  async run(platform) {
    for (const dataset of [...deliveredDatasets(), ANSWERS_DATASET])
      await landDataset(platform, consentsOf(platform), dataset);
    await forgetSignatures(platform);
    const before = addDays(platform.calendar.today(platform.now()), -LIMITS.lateDays - 1);
    await platform.store
      .tables<RegisterTables>()
      .deleteFrom('register_row')
      .where('published_on', '<', before)
      .execute();
  },
};

/** A batch is full. */
export const landJob: JobDefinition<Platform> = {
  name: LAND_JOB,
  title: {
    kk: 'Толған топтаманы жазу',
    ru: 'Приём заполненного пакета',
    en: 'Landing of a full batch',
    ja: '満杯のバッチの取り込み',
  },
  input: T.Object({ dataset: T.String() }),
  expiresAfter: 3_600,
  run: async (platform, input) =>
    void (await landDataset(platform, consentsOf(platform), (input as { dataset: string }).dataset)),
};

/** Sends the pulls whose time has come. */
export const duePullsJob: JobDefinition<Platform> = {
  name: 'registers.due-pulls',
  title: {
    kk: 'Мерзімі келген тізілім сұраулары',
    ru: 'Запросы регистров, которым пришло время',
    en: 'Pulls of registers whose time has come',
    ja: '予定時刻になった登録簿の取得',
  },
  input: T.Object({}),
  schedule: '*/5 * * * *',
  async run(platform) {
    const { store, jobs, now } = platform;
    const due = await store
      .tables<RegisterTables>()
      .selectFrom('register_source')
      .select(['register', 'dataset'])
      .where('active', '=', true)
      .where('dataset', '<>', ANSWERS_DATASET)
      .where('next_pull_at', '<=', now().toISOString())
      .execute();
    for (const source of due)
      await store.transaction((tx) => jobs.send(tx, PULL_JOB, source, { key: `${source.register} ${source.dataset}` }));
  },
};

export const pullJob: JobDefinition<Platform> = {
  name: PULL_JOB,
  title: { kk: 'Тізілімнен алу', ru: 'Запрос регистра', en: 'Pull of a register', ja: '登録簿からの取得' },
  input: T.Object({ register: T.String(), dataset: T.String() }),
  expiresAfter: 7_200,
  async run(platform, input, { signal }) {
    const { register, dataset } = input as { register: RegisterId; dataset: string };
    await pullNow(platform, register, dataset, signal);
  },
};

/** A pull that fails is a fault of the register and waits for its next turn, no failed job: its cursor stands where it was. */
export async function pullNow(
  platform: Platform,
  register: RegisterId,
  dataset: string,
  signal: AbortSignal,
): Promise<void> {
  const { store, settings, now } = platform;
  const tables = store.tables<RegisterTables>();
  const source = await tables
    .selectFrom('register_source')
    .selectAll()
    .where('register', '=', register)
    .where('dataset', '=', dataset)
    .executeTakeFirst();
  const connector = CONNECTORS.find(({ id }) => id === register);
  const key = connector && (await newestKey(platform, loadSeal(settings.stateFolder), register));
  if (source === undefined || connector === undefined) return;
  try {
    if (!key) throw new AskFailed('malformed', { detail: 'key' });
    await pullSource(platform, connector, source, key, { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    if (!(error instanceof AskFailed) && !(error instanceof Problem)) throw error;
    const [code, detail] =
      error instanceof Problem ? [error.code, error.errors[0]?.path ?? null] : [error.fault, error.detail];
    await createFaults(platform).note(register, 'pull', code, detail);
  }
  await tables
    .updateTable('register_source')
    .set({ next_pull_at: new Date(now().getTime() + source.every_minutes * 60_000).toISOString() })
    .where('register', '=', register)
    .where('dataset', '=', dataset)
    .execute();
}
