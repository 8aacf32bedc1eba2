import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Type as T } from 'typebox';
import { ControlError } from '@industry/control';
import type { OwnerCommand } from '@industry/control/types.ts';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { CONNECTORS, MATCHING_KINDS, REGISTER_IDS, type RegisterRecord } from '@industry/registers/contract';
import { inside, stateFolders } from '@industry/warehouse';
import { registerAnswers } from './answers.ts';
import { consentsOf } from './consents.ts';
import { releaseDays } from './days.ts';
import { acknowledge } from './inbox.ts';
import { loadSeal } from './key-seal.ts';
import { createKey } from './keys.ts';
import { landDataset } from './land.ts';
import { readSide } from './matching/read-side.ts';
import { matchSource } from './matching/run.ts';
import { pullNow } from './jobs.ts';
import { readBody } from './read-body.ts';
import { rowForm } from './row-form.ts';
import { saveSource } from './sources.ts';
import type { RegisterTables } from './tables.ts';

const Register = T.Object({ register: T.Enum([...REGISTER_IDS]) });

/** `registers-list {}`: what `industry registers list` prints. */
export const listCommand: OwnerCommand<Platform> = {
  name: 'registers-list',
  input: T.Object({}),
  async run(platform): Promise<{ readonly registers: readonly RegisterRecord[] }> {
    return { registers: await registerAnswers(platform) };
  },
};

/** `registers-pull {register}`: pulls from each source now and closes the batches. */
export const pullCommand: OwnerCommand<Platform, typeof Register> = {
  name: 'registers-pull',
  input: Register,
  async run(platform, { register }, report): Promise<{ readonly pulled: number; readonly batches: readonly string[] }> {
    const sources = await platform.store
      .tables<RegisterTables>()
      .selectFrom('register_source')
      .select('dataset')
      .where('register', '=', register)
      .execute();
    if (sources.length === 0)
      throw new ControlError({
        code: 'register-no-source',
        title: 'The register has no source',
        detail: `Enter the address from which ${register} is pulled on /registers/${register}.`,
      });
    const batches: string[] = [];
    for (const [done, { dataset }] of sources.entries()) {
      report({ step: dataset, done, total: sources.length });
      await pullNow(platform, register, dataset, new AbortController().signal);
      batches.push(...(await landDataset(platform, consentsOf(platform), dataset)).batches);
    }
    return { pulled: sources.length, batches };
  },
};

/** `registers-push-key {register}`: a new key; its secret is printed once. */
export const pushKeyCommand: OwnerCommand<Platform, typeof Register> = {
  name: 'registers-push-key',
  input: Register,
  async run(platform, { register }) {
    const { actor } = platform;
    try {
      return await createKey(platform, loadSeal(platform.settings.stateFolder), register, actor);
    } catch (error) {
      throw asControl(error);
    }
  },
};

const Deliver = T.Object({
  register: T.Enum([...REGISTER_IDS]),
  dataset: T.String({ maxLength: 60 }),
  /** Name of a file of JSON lines in the staging folder; the command line removes it. */
  file: T.String({ pattern: '^registers-[0-9a-f-]{36}-[0-9]{1,6}$' }),
  idempotencyKey: T.String({ maxLength: 100 }),
});

/** `registers-deliver {...}`: one part of a file goes into the inbox. */
export const deliverCommand: OwnerCommand<Platform, typeof Deliver> = {
  name: 'registers-deliver',
  input: Deliver,
  async run(platform, { register, dataset, file, idempotencyKey }) {
    const connector = CONNECTORS.find(({ id }) => id === register);
    const declared = platform.facts.dataset(dataset);
    try {
      if (!connector?.datasets.includes(dataset) || declared === undefined)
        throw new Problem('register-dataset', { dataset });
      const stream = createReadStream(inside(stateFolders(platform.settings.stateFolder).staging, file));
      const body = await readBody(stream as AsyncIterable<Buffer>, rowForm(declared), releaseDays(platform), null);
      return await acknowledge(platform, { register, dataset, way: 'file', idempotencyKey, body, key: null });
    } catch (error) {
      throw asControl(error);
    }
  },
};

const Land = T.Object({ dataset: T.String({ maxLength: 60 }) });

/** `registers-land {dataset}`: closes the batch now instead of at the quarter of an hour. */
export const landCommand: OwnerCommand<Platform, typeof Land> = {
  name: 'registers-land',
  input: Land,
  run: (platform, { dataset }) => landDataset(platform, consentsOf(platform), dataset),
};

const SourceInput = T.Object({
  register: T.Enum([...REGISTER_IDS]),
  dataset: T.String({ maxLength: 60 }),
  url: T.String({ maxLength: 500 }),
  everyMinutes: T.Integer({ minimum: 15, maximum: 44_640 }),
  active: T.Boolean(),
});

/** `registers-source {...}`: where a dataset is pulled from, in the place of what was there. */
export const sourceCommand: OwnerCommand<Platform, typeof SourceInput> = {
  name: 'registers-source',
  input: SourceInput,
  async run(platform, { register, dataset, ...body }) {
    const connector = CONNECTORS.find(({ id }) => id === register)!;
    const before = await platform.store
      .tables<RegisterTables>()
      .selectFrom('register_source')
      .select('version')
      .where('register', '=', register)
      .where('dataset', '=', dataset)
      .executeTakeFirst();
    try {
      return await saveSource(platform, connector, dataset, { ...body, version: before?.version ?? 0 }, platform.actor);
    } catch (error) {
      throw asControl(error);
    }
  },
};

const MatchInput = T.Object({
  kind: T.Enum([...MATCHING_KINDS]),
  source: T.String({ minLength: 1, maxLength: 80 }),
  file: T.String({ pattern: '^registers-[0-9a-f-]{36}-0$' }),
});

/** `registers-match {...}`: matches the records of a file of JSON lines in the staging folder. */
export const matchCommand: OwnerCommand<Platform, typeof MatchInput> = {
  name: 'registers-match',
  input: MatchInput,
  async run(platform, { kind, source, file }) {
    const text = await readFile(inside(stateFolders(platform.settings.stateFolder).staging, file), 'utf8');
    const sides = text
      .split('\n')
      .filter((line) => line !== '')
      .map(readSide);
    return matchSource(platform, { kind, source, sides }, platform.actor);
  },
};

function asControl(error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const said = error.errors.map(({ path, message }) => `${path} ${message.en}`).join('; ');
  return new ControlError({
    code: error.code,
    title: error.code,
    detail: said === '' ? `${error.code} ${JSON.stringify(error.values)}` : `Nothing was taken: ${said}.`,
  });
}

export const registerCommands = [
  listCommand,
  pullCommand,
  pushKeyCommand,
  deliverCommand,
  landCommand,
  sourceCommand,
  matchCommand,
];
