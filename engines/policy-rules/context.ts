import { addMonths, type CivilDate, Decimal, isCivilDate, isDecimalString } from '@industry/values';
import type { ExchangeRate, MissingInput } from './answer.ts';
import { PolicyRulesError } from './problems.ts';
import { dayNumber, readValue, type Value, writeNumber } from './read-value.ts';
import type { Ruleset } from './ruleset.ts';
import type { Dated, FactDeclaration, JsonValue, Limit } from './types.ts';

/** The day and the exchange rates by which rules are read. */
export interface EvaluationOptions {
  readonly asOf: CivilDate;
  /** Rates of that day; others are not used. A weekend's rate is the caller's to resolve. */
  readonly rates?: readonly ExchangeRate[];
}

export interface Context {
  readonly ruleset: Ruleset;
  readonly asOf: CivilDate;
  readonly rates: readonly ExchangeRate[];
}

export function contextOf(ruleset: Ruleset, { asOf, rates = [] }: EvaluationOptions): Context {
  const problems = [];
  if (!isCivilDate(asOf))
    problems.push({ path: '/asOf', message: `not a day of the calendar (YYYY-MM-DD): ${JSON.stringify(asOf)}` });
  for (const [index, { rate }] of rates.entries())
    if (!isDecimalString(rate) || new Decimal(rate).lte(0))
      problems.push({
        path: `/rates/${index}/rate`,
        message: `a rate is a decimal over 0, not ${JSON.stringify(rate)}`,
      });
  if (problems.length > 0) throw new PolicyRulesError('options', problems);
  return { ruleset, asOf, rates: rates.filter(({ date }) => date === asOf) };
}

/** The version that holds on the day. */
export function heldOn<T extends Dated>(versions: readonly T[], date: CivilDate): T | undefined {
  return versions.find(({ from, until }) => from <= date && (until === undefined || date < until));
}

export interface Converted {
  readonly number: Decimal;
  readonly rates: readonly ExchangeRate[];
}

/** Money in another currency at the day's rate, either way round; or the rate that is missing. */
export function convert(context: Context, number: Decimal, from: string, to: string): Converted | MissingInput {
  if (from === to) return { number, rates: [] };
  for (const rate of context.rates) {
    if (rate.base === from && rate.quote === to) return { number: number.times(rate.rate), rates: [rate] };
    if (rate.base === to && rate.quote === from) return { number: number.div(rate.rate), rates: [rate] };
  }
  const pair = from === context.ruleset.source.currency ? `${to}/${from}` : `${from}/${to}`;
  return { kind: 'rate', id: `${pair} on ${context.asOf}`, date: context.asOf };
}

/** A limit with its figure on the day, in the fact's unit. */
export interface ResolvedLimit {
  readonly value: Value;
  readonly json: JsonValue;
  readonly parameters: readonly string[];
  readonly clause?: string;
  readonly inDecree: boolean;
  readonly rates: readonly ExchangeRate[];
}

/** A limit that does not lean on another fact. */
export type FixedLimit = Exclude<Limit, { fact: string } | { of: string }>;

/** The figure of a limit that is not another fact. */
export function resolveLimit(context: Context, fact: FactDeclaration, limit: FixedLimit): ResolvedLimit | MissingInput {
  if ('value' in limit) return inUnit(context, fact, limit.value, { parameters: [], inDecree: true });
  const id = 'parameter' in limit ? limit.parameter : 'monthsBefore' in limit ? limit.monthsBefore : limit.monthsAfter;
  const parameter = context.ruleset.parameters.get(id)!;
  const held = heldOn(parameter.values, context.asOf);
  if (held === undefined) return { kind: 'parameter', id: `${id} on ${context.asOf}`, date: context.asOf };
  const clause = held.clause ?? parameter.clause;
  const source = { parameters: [id], inDecree: parameter.inDecree, ...(clause !== undefined && { clause }) };
  if ('parameter' in limit) return inUnit(context, fact, held.value, source);
  const months = Number(held.value) * ('monthsBefore' in limit ? -1 : 1);
  const day = addMonths(context.asOf, months);
  return { ...source, value: { kind: 'number', number: new Decimal(dayNumber(day)) }, json: day, rates: [] };
}

type Source = Pick<ResolvedLimit, 'parameters' | 'clause' | 'inDecree'>;

function inUnit(
  context: Context,
  fact: FactDeclaration,
  json: JsonValue,
  source: Source,
): ResolvedLimit | MissingInput {
  const { minimum: _, maximum: __, ...shape } = fact;
  const read = readValue(shape, json);
  if ('problem' in read)
    throw new PolicyRulesError('ruleset', [{ path: '', message: `${fact.id}: ${read.problem.message}` }]);
  const { value } = read;
  if (value.kind !== 'number') return { ...source, value, json, rates: [] };
  const converted =
    value.currency === undefined
      ? { number: value.number, rates: [] }
      : convert(context, value.number, value.currency, fact.unit!);
  if ('kind' in converted) return converted;
  const { number, rates } = converted;
  return { ...source, value: { kind: 'number', number }, json: writeNumber(fact.type, number, fact.unit), rates };
}
