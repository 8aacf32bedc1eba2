import { Type as T } from 'typebox';
import {
  type ExchangeRate,
  type Facts,
  type Measure,
  type Ruleset,
  type RulesetSource,
  rulesetSchema,
} from '@industry/policy-rules';
import { array, date, id, object, word } from '@industry/policy-rules/schema-parts.ts';
import type { Schema } from '@industry/policy-rules/schema-check.ts';
import type { CivilDate, LocalisedText } from '@industry/values';

/** A case in a line, what differs from the base facts, and what must come out of it. */
export interface RuleSituation {
  readonly title: LocalisedText;
  readonly asOf?: CivilDate;
  readonly rates?: readonly ExchangeRate[];
  /** Codes of a list as it would stand on that day. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly change?: Facts;
  readonly without?: readonly string[];
  readonly answer: 'yes' | 'no' | 'unknown';
  /** Every reason of a no: `lease.assetPrice is 79999999 KZT, must be at-least 80000000 KZT [5.1.2/lease]`. */
  readonly because?: readonly string[];
  /** Everything that is missing for an unknown: `fact lease.assetPrice`. */
  readonly missing?: readonly string[];
  readonly amount?: string;
  readonly amountMissing?: readonly string[];
  readonly terms?: Readonly<Record<string, string>>;
  /** Each way to a yes: `lease.assetPrice at-least 80000000 KZT`. */
  readonly nearest?: readonly string[];
}

/** Worked examples of one measure, group, package or priority; the tests run them, a lawyer reads them. */
export interface RuleExamples {
  /** Id of what is asked; in a measure's own file that measure. */
  readonly of: string;
  readonly asOf: CivilDate;
  readonly rates?: readonly ExchangeRate[];
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly base: Facts;
  readonly situations: readonly RuleSituation[];
}

/** Where something of the ruleset is written. */
export interface RulePlace {
  readonly file: string;
  readonly line: number;
  /** Path inside that file: `/measure/when/all/0`. */
  readonly path: string;
}

/** The programme's rules of support: checked, ready for `@industry/policy-rules`. Where they stand: `rulePlaces`. */
export interface PackRules {
  readonly ruleset: Ruleset;
  readonly examples: readonly RuleExamples[];
  readonly definitions: readonly FactDefinition[];
}

/** Parts of a ruleset that a file may hold; its act, currency and period are the passport's, its notes source-notes.yaml. */
export const RULE_SECTIONS = [
  'costClasses',
  'facts',
  'parameters',
  'lists',
  'bands',
  'conditions',
  'general',
  'groups',
  'packages',
  'priorities',
  'exclusions',
  'order',
  'cumulation',
  'partitions',
] as const;
export type RuleSection = (typeof RULE_SECTIONS)[number];

interface Defined {
  readonly fact: string;
  /** Dataset of the register, and what is looked at in it: its fact, or a column of its table. */
  readonly dataset: string;
  readonly observed: string;
  readonly from: CivilDate;
  /** First day on which it no longer holds. */
  readonly until?: CivilDate;
  readonly clause: string;
  readonly inDecree: boolean;
  readonly note: LocalisedText;
}

/** The last whole quarters that the register has told of the firm. */
interface Quarters {
  readonly quarters: number;
  /** Quarters that the register may be late with: an older last quarter leaves the answer unknown. */
  readonly delay: number;
}

/** Yes when the figure is over 0 in at least `least` of the quarters. */
export interface QuarterDefinition extends Defined, Quarters {
  readonly how: 'quarters';
  readonly least: number;
}

/** The items of which the figure is over 0 in one of the quarters. */
export interface ItemDefinition extends Defined, Quarters {
  readonly how: 'items';
}

/** Yes when the observed value is one of these. */
export interface ValueDefinition extends Defined {
  readonly how: 'value';
  readonly among: readonly string[];
}

/** Yes when an item whose code begins so is in force on the day. */
export interface InForceDefinition extends Defined {
  readonly how: 'in-force';
  readonly begins: readonly string[];
}

/** How a fact that the act asks for, and does not define, is read from a register; dated. */
export type FactDefinition = QuarterDefinition | ItemDefinition | ValueDefinition | InForceDefinition;

/** rules/*.yaml */
export type RuleFile = Partial<Pick<RulesetSource, RuleSection>> & {
  readonly examples?: readonly RuleExamples[];
  readonly definitions?: readonly FactDefinition[];
};

/** rules/measures/*.yaml: one measure with its own figures and its examples. */
export type MeasureFile = Partial<Pick<RulesetSource, 'parameters' | 'bands' | 'conditions' | 'lists'>> & {
  readonly measure: Measure;
  readonly examples: Omit<RuleExamples, 'of'>;
};

const lines: Schema = array({ type: 'string', minLength: 1, maxLength: 2000 });
// Facts are checked by their own declarations, not by shape.
const map: Schema = { type: 'object' };
const rate = object(
  {
    base: { type: 'string', pattern: '^[A-Z]{3}$' },
    quote: { type: 'string', pattern: '^[A-Z]{3}$' },
    date,
    rate: { type: 'string', maxLength: 40 },
    source: { type: 'string', maxLength: 200 },
  },
  ['source'],
);
const situation = object(
  {
    title: { $ref: '#/$defs/text' },
    asOf: date,
    rates: array(rate),
    lists: map,
    change: map,
    without: array(id),
    answer: word('yes', 'no', 'unknown'),
    because: lines,
    missing: lines,
    amount: { type: 'string', maxLength: 60 },
    amountMissing: lines,
    terms: map,
    nearest: lines,
  },
  ['asOf', 'rates', 'lists', 'change', 'without', 'because', 'missing', 'amount', 'amountMissing', 'terms', 'nearest'],
);
const examples = { asOf: date, rates: array(rate), lists: map, base: map, situations: array(situation, 1) };
const words = array({ type: 'string', minLength: 1, maxLength: 80 }, 1);
const definition = object(
  {
    fact: id,
    dataset: id,
    observed: id,
    how: { enum: ['quarters', 'items', 'value', 'in-force'] },
    from: date,
    until: date,
    quarters: { type: 'integer', minimum: 1, maximum: 80 },
    least: { type: 'integer', minimum: 1, maximum: 80 },
    delay: { type: 'integer', minimum: 0, maximum: 20 },
    among: words,
    begins: words,
    clause: { type: 'string', minLength: 1, maxLength: 200 },
    inDecree: { type: 'boolean' },
    note: { $ref: '#/$defs/text' },
  },
  ['until', 'quarters', 'least', 'delay', 'among', 'begins'],
);
const properties = rulesetSchema.properties!;
const section = (name: RuleSection) => [name, properties[name]!] as const;

const head = { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: rulesetSchema.$defs! };

/** The same objects as `rulesetSchema`, so that editors and the loader never differ. */
export const ruleFileSchema: Schema = {
  ...head,
  ...object(
    {
      ...Object.fromEntries(RULE_SECTIONS.map(section)),
      examples: array(object({ of: id, ...examples }, ['rates', 'lists'])),
      definitions: array(definition),
    },
    [...RULE_SECTIONS, 'examples', 'definitions'],
  ),
};

export const measureFileSchema: Schema = {
  ...head,
  ...object(
    {
      measure: { $ref: '#/$defs/measure' },
      ...Object.fromEntries((['parameters', 'bands', 'conditions', 'lists'] as const).map(section)),
      examples: object(examples, ['rates', 'lists']),
    },
    ['parameters', 'bands', 'conditions', 'lists'],
  ),
};

export const RuleFileSchema = T.Unsafe<RuleFile>(ruleFileSchema);
export const MeasureFileSchema = T.Unsafe<MeasureFile>(measureFileSchema);
