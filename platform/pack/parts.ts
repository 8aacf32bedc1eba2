import type { Static, TSchema } from 'typebox';
import type { MeasureFile, PACK_FILES, RuleFile } from './schema.ts';
import type { YamlFile } from './yaml-file.ts';

type Shape<K extends keyof typeof PACK_FILES> = (typeof PACK_FILES)[K] extends TSchema
  ? Static<(typeof PACK_FILES)[K]>
  : never;

/** A file whose shape is right, with the lines of its values. */
export interface Part<T> {
  readonly yaml: YamlFile;
  readonly value: T;
}

/** All files of a pack whose shape is right, before their references are checked. */
export interface PackParts {
  readonly passport: Part<Shape<'pack.yaml'>>;
  readonly acts: Part<Shape<'acts.yaml'>>;
  readonly clauses: Part<Shape<'clauses.yaml'>>;
  readonly bodies: Part<Shape<'bodies.yaml'>>;
  readonly units: Part<Shape<'units.yaml'>>;
  readonly indicators: readonly Part<Shape<'indicators/*.yaml'>>[];
  readonly budget: Part<Shape<'budget.yaml'>>;
  readonly baseline: Part<Shape<'baseline.yaml'>>;
  readonly sourceNotes: Part<Shape<'source-notes.yaml'>>;
  readonly regions: Part<Shape<'regions.yaml'>>;
  readonly regionNames: Part<Shape<'region-names.yaml'>>;
  readonly quotes: Part<Shape<'quotes/quotes.yaml'>>;
  readonly rights: Part<Shape<'rights.yaml'>>;
  readonly secrecy: Part<Shape<'secrecy.yaml'>>;
  readonly calendar: Part<Shape<'calendar.yaml'>>;
  readonly reporting: Part<Shape<'reporting.yaml'>>;
  readonly resultsFunding: Part<Shape<'results-funding.yaml'>>;
  readonly goods: Part<Shape<'priority-goods.yaml'>>;
  readonly programmeReport: Part<Shape<'report.yaml'>>;
  readonly firmFacts: Part<Shape<'firm-facts.yaml'>>;
  readonly manufacturing: Part<Shape<'manufacturing.yaml'>>;
  readonly simulation: Part<Shape<'simulation.yaml'>> | undefined;
  readonly rules: readonly Part<RuleFile>[];
  readonly measures: readonly Part<MeasureFile>[];
}
