import { catalogueVersion, type ImportProblem, type Preview } from '@industry/facts';
import type { BatchRecord, CheckFinding, DatasetDeclaration } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { BatchAnswer, PreviewAnswer, PullAnswer, PullRunAnswer, UploadAnswer } from '@industry/catalogue/contract';
import { batchAnswer } from '../answers.ts';
import { refusalAnswer } from './refusal.ts';
import type { PullRow, PullRunRow, UploadRow } from './tables.ts';
import { warningsOf } from './warnings.ts';

const instant = (at: string): string => new Date(at).toISOString();
const orNull = (at: string | null): string | null => (at === null ? null : instant(at));

/** `batches` are all of the dataset, in the order of the catalogue. */
export function uploadAnswer(platform: Platform, row: UploadRow, batches: readonly BatchRecord[]): UploadAnswer {
  const declaration = platform.facts.dataset(row.dataset);
  const { record, preview } = row;
  const findings = record?.findings ?? [];
  const open = declaration?.secrecy === 'public';
  return {
    id: row.id,
    dataset: row.dataset,
    datasetTitle: titleOf(declaration, row.dataset),
    secrecy: declaration?.secrecy ?? 'sealed',
    source: row.source,
    state: row.state,
    step: row.step,
    done: Number(row.done),
    total: row.total === null ? null : Number(row.total),
    fileName: row.file_name,
    fileBytes: Number(row.file_bytes),
    fileHash: record?.fileHash ?? null,
    encoding: record === null ? null : encodingOf(findings),
    options: { ...row.options },
    secondFiles: [...row.second_files],
    createdAt: instant(row.created_at),
    createdBy: row.person_name,
    endedAt: orNull(row.ended_at),
    endedBy: row.ended_by,
    expiresAt: instant(row.expires_at),
    rows: record?.rows ?? null,
    rejectedRows: record?.rejectedRows ?? null,
    validFrom: record?.validFrom ?? null,
    validTo: record?.validTo ?? null,
    findings: findings.map((one) => ({ ...one, examples: examplesOf(one, open) })),
    preview: preview === null ? null : previewAnswer(preview),
    outOfDate: row.state === 'waiting' && preview !== null && preview.against !== catalogueVersion(batches),
    warnings: row.state === 'waiting' ? warningsOf(findings, preview).map((one) => ({ ...one })) : [],
    refusal: row.refusal === null ? null : refusalAnswer(open ? row.refusal : withoutValue(row.refusal)),
    already: row.already,
    batch: row.batch,
    confirmed: [...row.confirmed],
    reason: row.reason,
    facts: factsOf(declaration),
    version: row.version,
  };
}

/** A batch as its officers see it: above "public" what checks found stands without the values. */
export function deskBatch(platform: Platform, { secrecy }: DatasetDeclaration, batch: BatchRecord): BatchAnswer {
  const answer = batchAnswer(batch, platform);
  const findings = batch.findings.map((one) => ({ ...one, examples: examplesOf(one, secrecy === 'public') }));
  return { ...answer, findings };
}

/** A refusal that shows nothing of what the file holds. */
function withoutValue({ value: _value, rejectedFile: _file, findings = [], ...problem }: ImportProblem): ImportProblem {
  return { ...problem, findings: findings.map((one) => ({ ...one, examples: examplesOf(one, false) })) };
}

/** Of a class above "public" the place of a wrong value is told, not the value. */
function examplesOf({ examples }: CheckFinding, open: boolean): CheckFinding['examples'][number][] {
  return examples.map(({ line, field, value }) => ({ line, field, value: open ? value : '' }));
}

export function previewAnswer({ against: _against, ...preview }: Preview): PreviewAnswer {
  return {
    ...preview,
    largestChanges: preview.largestChanges.map((one) => ({ ...one, keys: { ...one.keys } })),
    addedRows: preview.addedRows.map(({ keys, values }) => ({ keys: { ...keys }, values: { ...values } })),
    goneRows: preview.goneRows.map(({ keys, values }) => ({ keys: { ...keys }, values: { ...values } })),
  };
}

export function factsOf(declaration: DatasetDeclaration | undefined) {
  return (declaration?.facts ?? []).map(({ id, title, unit }) => ({ id, title, unit }));
}

export function pullAnswer(platform: Platform, row: PullRow, last: PullRunRow | undefined): PullAnswer {
  return {
    id: row.id,
    dataset: row.dataset,
    datasetTitle: titleOf(platform.facts.dataset(row.dataset), row.dataset),
    url: row.url,
    cadence: row.cadence,
    hour: row.hour,
    day: row.day,
    options: { ...row.options },
    limitPercent: row.limit_percent === null ? null : Number(row.limit_percent),
    active: row.active,
    nextAt: orNull(row.next_at),
    failures: row.failures,
    lastAt: last === undefined ? null : instant(last.ended_at),
    lastOutcome: last?.outcome ?? null,
    createdBy: row.person_name,
    version: row.version,
  };
}

export function runAnswer(row: PullRunRow): PullRunAnswer {
  return {
    id: row.id,
    startedAt: instant(row.started_at),
    endedAt: instant(row.ended_at),
    outcome: row.outcome,
    reason: row.reason,
    detail: row.detail,
    bytes: row.bytes === null ? null : Number(row.bytes),
    upload: row.upload,
    batch: row.batch,
  };
}

function titleOf(declaration: DatasetDeclaration | undefined, id: string) {
  return declaration?.title ?? { kk: id, ru: id, en: id, ja: id };
}

function encodingOf(findings: BatchRecord['findings']): string {
  return findings.find(({ check }) => check === 'converted')?.examples[0]?.value ?? 'utf-8';
}
