import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditMigrations, createAudit } from '@industry/audit';
import { openTestStore } from '@industry/database/test-store.ts';
import { disclosureRule, loadPack } from '@industry/pack';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { civilDateAt } from '@industry/values';
import { createFacts, type FactsOptions, type LakeFacts } from './create-facts.ts';
import type { ImportableDataset } from './importer.ts';
import { factsMigrations } from './migrations.ts';
import { publishBatch, type PublishResult } from './publish.ts';
import { stageImport, type StageRequest } from './stage.ts';
import type { BatchRecord, DatasetDeclaration } from './types.ts';

const TINY = fileURLToPath(new URL('../../tests/packs/tiny', import.meta.url));

/** Where `shared` lies for tests that read real files; they are skipped, saying so, when it is absent. */
export const SHARED = process.env['INDUSTRY_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));

export interface TestLake {
  readonly stateFolder: string;
  readonly pack: ProgrammePack;
  readonly platform: Platform;
  readonly facts: LakeFacts;
  readonly announced: readonly BatchRecord[];
  /** Day and time that the next batch is recorded at. */
  setNow(instant: string): void;
  write(name: string, content: string | Buffer): string;
  stage(dataset: DatasetDeclaration, file: string, more?: Partial<StageRequest>): ReturnType<typeof stageImport>;
  publish(staged: string, actor?: string): Promise<PublishResult>;
  /** Stages a text and publishes it. */
  import(dataset: DatasetDeclaration, text: string, options?: Record<string, string>): Promise<BatchRecord>;
  close(): Promise<void>;
}

/** A state folder with a store, for tests of the lake; `country` stands in for that of the tiny pack. */
export async function openTestLake(
  datasets: readonly DatasetDeclaration[],
  country: Partial<Pick<ProgrammePack, 'regionSchemes' | 'regionNames' | 'indicators'>> & {
    readonly nation?: string;
  } = {},
  access: Pick<FactsOptions, 'secrecy' | 'roles' | 'namedReading'> = {},
): Promise<TestLake> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'industry-lake-'));
  const tiny = await loadPack(TINY);
  const pack: ProgrammePack = {
    ...tiny,
    passport: { ...tiny.passport, nation: country.nation ?? tiny.passport.nation },
    regionSchemes: country.regionSchemes ?? tiny.regionSchemes,
    regionNames: country.regionNames ?? tiny.regionNames,
    indicators: country.indicators ?? tiny.indicators,
  };
  const store = await openTestStore([...auditMigrations, ...factsMigrations]);
  let clock = new Date('2026-01-15T06:00:00.000Z');
  const now = () => clock;
  const audit = createAudit(store, now);
  const facts = createFacts({
    store,
    stateFolder,
    datasets,
    mode: 'real',
    now,
    audit,
    timeZone: 'Asia/Almaty',
    disclosure: () => disclosureRule(pack, civilDateAt(now(), 'Asia/Almaty')),
    ...access,
  });
  const announced: BatchRecord[] = [];
  // Only what the lake reads of the platform; the rest belongs to the server.
  const platform = {
    settings: { stateFolder },
    pack,
    store,
    facts,
    audit,
    mode: 'real',
    now,
    contributions: {
      datasets,
      async batchPublished(batch: BatchRecord) {
        announced.push(batch);
      },
    },
  } as unknown as Platform;
  const lake: TestLake = {
    stateFolder,
    pack,
    platform,
    facts,
    announced,
    setNow(instant) {
      clock = new Date(instant);
    },
    write(name, content) {
      const path = join(stateFolder, basename(name));
      writeFileSync(path, content);
      return path;
    },
    stage(declaration, file, more = {}) {
      const { importer } = declaration as ImportableDataset;
      return stageImport({
        stateFolder,
        declaration,
        ...(importer === undefined ? {} : { importer }),
        file,
        pack,
        ...more,
      });
    },
    publish: (staged, actor = 'cli:test') => publishBatch({ ...platform, actor }, staged),
    async import(dataset, text, options = {}) {
      const { staged } = await lake.stage(dataset, lake.write('figures.csv', text), { options });
      return lake.publish(staged);
    },
    async close() {
      await facts.close();
      await store.close();
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
  return lake;
}
