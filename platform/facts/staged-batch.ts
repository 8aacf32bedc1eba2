import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inside, pathPart, stateFolders } from '@industry/warehouse';
import type { BatchRecord } from './types.ts';

/** Name of the record inside a staged folder; a batch folder that still holds it was never listed in the catalogue. */
export const STAGED_RECORD = 'staged.json';

export interface StagedFile {
  readonly table: string;
  /** Name inside the batch's folder. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
}

/** A batch that is read, checked and written under `<state>/staging`, and that nobody sees until it is published. */
export interface StagedBatch {
  /** Name of its folder under `<state>/staging`: what `publish-batch` is called with. */
  readonly staged: string;
  readonly record: Omit<BatchRecord, 'recordedAt' | 'state' | 'withdrawal' | 'simulated' | 'actor'>;
  readonly files: readonly StagedFile[];
  /** Replaces its slices; false when rows were rejected or the figures are a quotation. */
  readonly full: boolean;
  readonly slices: readonly string[];
  /** Name of the raw file under `<state>/raw`. */
  readonly rawName: string;
  /** Names there of the second files that codes were looked up in. */
  readonly lookupRaws?: readonly string[];
  readonly restricted: boolean;
}

/**
 * Id of a batch: a function of dataset, file, importer and options, so that the same import twice is the same batch.
 * Example: `bns-manufacturing-gva-3f1c9a0b52d84e6f`
 */
export function batchId(identity: {
  readonly dataset: string;
  readonly fileHash: string;
  readonly importer: string;
  readonly importerVersion: string;
  readonly options: Readonly<Record<string, unknown>>;
}): string {
  const { dataset, fileHash, importer, importerVersion, options } = identity;
  const sorted = Object.entries(options).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([dataset, fileHash, importer, importerVersion, sorted]);
  return pathPart(`${dataset.slice(0, 60)}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`);
}

export async function writeStaged(stateFolder: string, batch: StagedBatch): Promise<void> {
  await writeFile(join(stagedFolder(stateFolder, batch.staged), 'batch', STAGED_RECORD), JSON.stringify(batch));
}

/** Reads what staging wrote; throws when the folder is not one of this state folder or is gone. */
export async function readStaged(stateFolder: string, staged: string): Promise<StagedBatch> {
  const text = await readFile(join(stagedFolder(stateFolder, staged), 'batch', STAGED_RECORD), 'utf8');
  return JSON.parse(text) as StagedBatch;
}

export function stagedFolder(stateFolder: string, staged: string): string {
  return inside(stateFolders(stateFolder).staging, pathPart(staged));
}
