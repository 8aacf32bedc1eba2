import { fileURLToPath } from 'node:url';
import type { BatchRecord, Observation, ObservationQuery, Origin } from '@industry/facts/types.ts';
import { type Indicator, loadPack, type ProgrammePack } from '@industry/pack';
import { civilDateAt, toCivilDate, year } from '@industry/values';
import type { IndicatorFacts } from './indicator-facts.ts';

/** One release of a series in a situation: figures by year, or by region and year. */
export interface Release {
  readonly dataset: string;
  readonly fact: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly publishedOn: string | null;
  readonly recordedAt?: string;
  readonly unit?: string;
  readonly scheme?: string;
  readonly values: Readonly<Record<string, string>>;
}

export function tinyPack(): Promise<ProgrammePack> {
  return loadPack(fileURLToPath(new URL('../../../tests/packs/tiny', import.meta.url)));
}

/** The tiny pack with one indicator changed. */
export function withIndicator(pack: ProgrammePack, id: string, change: Partial<Indicator>): ProgrammePack {
  const indicators = new Map(pack.indicators);
  indicators.set(id, { ...pack.indicators.get(id)!, ...change });
  return { ...pack, indicators };
}

/** Facts as a list of releases says them: the rule of one winner of FACTS.md over a delta delivery, without a lake. */
export function situation(releases: readonly Release[]): IndicatorFacts {
  const batches = releases.map(batchOf);
  const rows = releases.flatMap((release, index) => observationsOf(release, batches[index]!));
  return {
    dataset: (id) =>
      releases.some((one) => one.dataset === id) ? ({ id } as ReturnType<IndicatorFacts['dataset']>) : undefined,
    batches: async (dataset) => batches.filter((one) => dataset === undefined || one.dataset === dataset),
    observations: async (query) => winners(rows.filter((row) => asked(row, query))),
  };
}

function batchOf(release: Release, index: number): BatchRecord {
  return {
    id: `batch-${index}`,
    dataset: release.dataset,
    source: 'Statistics office',
    licence: 'CC0-1.0',
    publishedOn: release.publishedOn === null ? null : toCivilDate(release.publishedOn),
    recordedAt: release.recordedAt ?? `2026-01-0${index + 1}T00:00:00.000Z`,
    fileName: 'figures.csv',
    fileHash: String(index).repeat(64),
    importer: release.dataset,
    importerVersion: '1',
    options: {},
    rows: Object.keys(release.values).length,
    rejectedRows: 0,
    validFrom: null,
    validTo: null,
    actor: 'cli:test',
    quoted: false,
    simulated: false,
    state: 'published',
    withdrawal: null,
    findings: [],
  };
}

function observationsOf(release: Release, batch: BatchRecord): Observation[] {
  const { dataset, id, fileHash, source, licence, publishedOn, recordedAt, quoted, simulated } = batch;
  const named = { source, sourceText: { kk: source, ru: source, en: source, ja: source }, licence };
  const origin: Origin = { dataset, batch: id, fileHash, ...named, publishedOn, recordedAt, quoted, simulated };
  return Object.entries(release.values).map(([calendarYear, value]) => {
    const { start, end } = year(Number(calendarYear));
    return {
      keys: release.keys,
      fact: release.fact,
      periodStart: start,
      periodEnd: end,
      periodKind: 'interval',
      scheme: { region: release.scheme ?? 'ISO3166-1' },
      value,
      unit: release.unit ?? 'unit-of-indicator',
      status: 'A',
      origin,
    };
  });
}

function knownTime({ origin }: Observation): string {
  return origin.publishedOn ?? civilDateAt(new Date(origin.recordedAt), 'UTC');
}

function asked(row: Observation, query: ObservationQuery): boolean {
  return (
    row.origin.dataset === query.dataset &&
    (query.facts?.includes(row.fact) ?? true) &&
    (query.batches?.includes(row.origin.batch) ?? true) &&
    (query.knownAt === undefined || knownTime(row) <= query.knownAt) &&
    (query.recordedAt === undefined || row.origin.recordedAt <= query.recordedAt) &&
    Object.entries(query.where ?? {}).every(([key, value]) => [value].flat().includes(row.keys[key]!))
  );
}

function winners(rows: readonly Observation[]): Observation[] {
  const inOrder = rows.toSorted((a, b) =>
    `${knownTime(a)}|${a.origin.recordedAt}` < `${knownTime(b)}|${b.origin.recordedAt}` ? -1 : 1,
  );
  const key = (row: Observation) => JSON.stringify([row.keys, row.fact, row.periodStart, row.scheme]);
  return [...new Map(inOrder.map((row) => [key(row), row])).values()];
}
