import { isImportable } from '@industry/facts/importer.ts';
import { NATION_SCHEME } from '@industry/facts/schemes.ts';
import type { BatchRecord, DatasetDeclaration, Observation, Times } from '@industry/facts/types.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { civilDateAt, type CivilDate, type LocalisedText, toCivilDate } from '@industry/values';
import { byKeyAndPeriod, Codes, type Dimension, type Flow, type FlowRow } from './flow.ts';
import { artefactId } from './ids.ts';
import { type Frequency, timePeriod } from './time-period.ts';
import { CONCEPT_NAMES, FREQUENCIES, KEY_NAMES, same, schemeOf } from './words.ts';

/** Long datasets that everybody may read become dataflows; wide tables have no single measure. */
export function isFlow(dataset: DatasetDeclaration): boolean {
  const wide = isImportable(dataset) && dataset.importer.wide !== undefined;
  return dataset.secrecy === 'public' && !wide && dataset.facts.length > 0;
}

/** A long dataset as a dataflow: FREQ, FACT, each key, each key's classification, TIME_PERIOD. */
export async function datasetFlow(dataset: DatasetDeclaration, { facts, pack }: Platform): Promise<Flow> {
  const present = await facts.observations({ dataset: dataset.id });
  const dimensions = dimensionsOf(dataset, present, pack);
  const units = new Codes();
  for (const id of new Set([...dataset.facts.map(({ unit }) => unit), ...present.map(({ unit }) => unit)]))
    units.add(id, pack.units.get(id)?.name ?? same(id));
  return {
    id: artefactId(dataset.id),
    name: dataset.title,
    description: dataset.description,
    dimensions: dimensions.map(({ dimension }) => dimension),
    units,
    async rows(times: Times, wanted) {
      const where: Record<string, string[]> = {};
      for (const { dimension, column } of dimensions) {
        const codes = wanted?.get(dimension.id)?.map((id) => dimension.codes.codeOf(id) ?? id);
        if (codes !== undefined && column !== null) where[column] = codes;
      }
      const { fact, ...keys } = where;
      const found = await facts.observations({
        dataset: dataset.id,
        ...times,
        ...(fact !== undefined && { facts: fact }),
        where: keys,
      });
      return found.map((observation) => rowOf(observation, dimensions, units)).toSorted(byKeyAndPeriod);
    },
    async knownDays() {
      const published = (await facts.batches(dataset.id)).filter(({ state }) => state === 'published');
      return [...new Set(published.map((batch) => knownDay(batch, pack.passport.timeZone)))].toSorted();
    },
  };
}

export function knownDay({ publishedOn, recordedAt }: BatchRecord, timeZone: string): CivilDate {
  return publishedOn === null ? civilDateAt(new Date(recordedAt), timeZone) : toCivilDate(publishedOn);
}

interface DatasetDimension {
  readonly dimension: Dimension;
  /** Column by which the lake can narrow; null for what is computed from the period. */
  readonly column: string | null;
  code(observation: Observation): string;
}

function frequencyOf({ periodStart, periodEnd, periodKind }: Observation): Frequency {
  return timePeriod(periodStart, periodEnd, periodKind).frequency;
}

function dimensionsOf(
  dataset: DatasetDeclaration,
  present: readonly Observation[],
  pack: ProgrammePack,
): DatasetDimension[] {
  const list = artefactId(dataset.id);
  const dimension = (
    id: string,
    name: LocalisedText,
    codelist: string,
    column: string | null,
    code: (observation: Observation) => string,
    known: readonly (readonly [string, LocalisedText])[],
    nameOf: (code: string) => LocalisedText = same,
  ): DatasetDimension => {
    const codes = new Codes();
    for (const [one, title] of known) codes.add(one, title);
    for (const one of [...new Set(present.map(code))].toSorted()) codes.add(one, nameOf(one));
    return { dimension: { id, name, codelist, codes }, column, code };
  };
  const names = (key: string): LocalisedText => CONCEPT_NAMES[componentId(key)] ?? KEY_NAMES[key] ?? same(key);
  return [
    dimension('FREQ', CONCEPT_NAMES['FREQ']!, 'CL_FREQ', null, frequencyOf, Object.entries(FREQUENCIES)),
    dimension(
      'FACT',
      CONCEPT_NAMES['FACT']!,
      `CL_${list}_FACT`,
      'fact',
      ({ fact }) => fact,
      dataset.facts.map(({ id, title }) => [id, title]),
    ),
    ...dataset.keys.flatMap(({ name, classification }) => {
      const id = componentId(name);
      const key = ({ keys }: Observation): string => keys[name] ?? '';
      if (classification === undefined)
        return [dimension(id, names(name), `CL_${list}_${id}`, name, key, [], knownName(name, pack))];
      const scheme = ({ scheme: schemes }: Observation): string => schemes[name] ?? NATION_SCHEME;
      return [
        dimension(id, names(name), `CL_${artefactId(classification)}`, name, key, classified(classification, pack)),
        dimension(
          `${id}_SCHEME`,
          schemeOf(names(name)),
          `CL_${list}_${id}_SCHEME`,
          `${name}_scheme`,
          scheme,
          [],
          (code) => pack.regionSchemes.get(code)?.title ?? same(code),
        ),
      ];
    }),
  ];
}

/** Regions and countries stand under the concept that every SDMX client knows. */
function componentId(key: string): string {
  return key === 'region' || key === 'country' ? 'REF_AREA' : artefactId(key);
}

function classified(classification: string, pack: ProgrammePack): (readonly [string, LocalisedText])[] {
  const schemes = [...pack.regionSchemes.values()].filter(({ id }) => id.startsWith(`${classification}-`)).toReversed();
  const nation = pack.passport.nation;
  return [
    [nation, countryName(nation)],
    ...schemes.flatMap(({ regions }) => regions.map(({ code, name }) => [code, name] as const)),
  ];
}

function knownName(key: string, pack: ProgrammePack): (code: string) => LocalisedText {
  return (code) => (key === 'indicator' ? pack.indicators.get(code)?.title : undefined) ?? same(code);
}

/** A country by its two letters; the letters where no name is known. */
function countryName(code: string): LocalisedText {
  const name = (language: string): string => {
    try {
      return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
    } catch {
      return code;
    }
  };
  return { kk: name('kk'), ru: name('ru'), en: name('en'), ja: name('ja') };
}

function rowOf(observation: Observation, dimensions: readonly DatasetDimension[], units: Codes): FlowRow {
  const { periodStart, periodEnd, periodKind, value, unit, status, origin } = observation;
  return {
    key: dimensions.map(({ dimension, code }) => dimension.codes.idOf(code(observation))),
    period: timePeriod(periodStart, periodEnd, periodKind).period,
    start: periodStart,
    end: periodEnd,
    value,
    unit: units.idOf(unit),
    status,
    source: origin.sourceText,
    publishedOn: origin.publishedOn,
    batch: origin.batch,
    simulated: origin.simulated,
  };
}
