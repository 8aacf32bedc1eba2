import { Decimal } from '@industry/values';
import type { BandEnds, MissingInput } from './answer.ts';
import type { Atom, AtomBase } from './atom.ts';
import { codeMatcher } from './codes.ts';
import { type Context, type FixedLimit, heldOn, resolveLimit, type ResolvedLimit } from './context.ts';
import { NO, type Truth, UNKNOWN, YES } from './truth.ts';
import type { Band, BandsDeclaration, Comparison, FactDeclaration, JsonValue, Limit, SourceNote } from './types.ts';

/** A comparison with the figures of the day in it. */
export function resolveAtom(context: Context, given: Comparison): Atom {
  const fact = context.ruleset.facts.get(given.fact)!;
  switch (given.is) {
    case 'between':
      return betweenAtom(context, fact, given);
    case 'one-of':
      return oneOfAtom(context, fact, given);
    case 'within-list':
      return listAtom(context, fact, given);
    case 'within-bands':
      return bandsAtom(context, fact, context.ruleset.bands.get(given.bands)!);
    case 'undecided':
      return unresolved(fact, 'undecided', actMissing(context.ruleset.notes.get(given.note)!), []);
    default:
      return limitAtom(context, fact, given);
  }
}

const PAIR = {
  'at-least': [NO, YES, YES],
  'more-than': [NO, NO, YES],
  'up-to': [YES, YES, NO],
  under: [YES, NO, NO],
  equals: [NO, YES, NO],
} as const satisfies Record<string, readonly [Truth, Truth, Truth]>;

function limitAtom(context: Context, fact: FactDeclaration, given: Extract<Comparison, { limit: Limit }>): Atom {
  const { is, limit } = given;
  if ('fact' in limit) return pairAtom(fact, is, limit.fact);
  if ('of' in limit) return shareAtom(context, fact, is, limit);
  const resolved = resolveLimit(context, fact, limit);
  if ('kind' in resolved) return unresolved(fact, is, resolved, parametersOf(limit));
  const { value } = resolved;
  if (value.kind === 'number')
    return { ...base(fact, is, resolved.json, [resolved]), kind: 'ordered', breaks: [value.number], cells: PAIR[is] };
  return {
    ...oneOfAtom(context, fact, { fact: fact.id, is: 'one-of', values: [resolved.json] }),
    ...base(fact, is, resolved.json, [resolved]),
  };
}

type PairOperator = keyof typeof PAIR;

function pairAtom(fact: FactDeclaration, is: PairOperator, other: string): Atom {
  const key = `${fact.id} ${is} fact ${other}`;
  const head = { key, fact: fact.id, operator: is, limit: '', inDecree: true, parameters: [], rates: [] };
  return { ...head, kind: 'pair', other, factor: new Decimal(1), cells: PAIR[is] };
}

function shareAtom(
  context: Context,
  fact: FactDeclaration,
  is: PairOperator,
  limit: { readonly share: string; readonly of: string },
): Atom {
  const shape: FactDeclaration = { id: limit.share, type: 'decimal', text: fact.text };
  const resolved = resolveLimit(context, shape, { parameter: limit.share });
  if ('kind' in resolved) return unresolved(fact, is, resolved, [limit.share]);
  const factor = numberOf(resolved);
  const key = `${fact.id} ${is} ${factor.toFixed()} of ${limit.of}`;
  return { ...base(fact, is, '', [resolved]), key, kind: 'pair', other: limit.of, factor, cells: PAIR[is] };
}

function betweenAtom(context: Context, fact: FactDeclaration, given: Extract<Comparison, { is: 'between' }>): Atom {
  const [from, to] = [
    resolveLimit(context, fact, given.from as FixedLimit),
    resolveLimit(context, fact, given.to as FixedLimit),
  ];
  if ('kind' in from) return unresolved(fact, 'between', from, parametersOf(given.from));
  if ('kind' in to) return unresolved(fact, 'between', to, parametersOf(given.to));
  const ends = base(fact, 'between', [from.json, to.json], [from, to]);
  return {
    ...ends,
    ...piecewise(fact, [numberOf(from), numberOf(to)], (number) =>
      number.gte(numberOf(from)) && number.lte(numberOf(to)) ? YES : NO,
    ),
  };
}

function oneOfAtom(context: Context, fact: FactDeclaration, given: Extract<Comparison, { is: 'one-of' }>): Atom {
  const limits: ResolvedLimit[] = [];
  for (const value of given.values) {
    const resolved = resolveLimit(context, fact, { value });
    if ('kind' in resolved) return unresolved(fact, 'one-of', resolved, []);
    limits.push(resolved);
  }
  const head = base(
    fact,
    'one-of',
    limits.map(({ json }) => json),
    limits,
  );
  const values = limits.map(({ value }) => value);
  if (fact.type === 'boolean')
    return { ...head, kind: 'boolean', holdsFor: values.map((value) => value.kind === 'boolean' && value.boolean) };
  if (fact.type === 'code' || fact.type === 'enum') {
    const words = values.flatMap((value) => (value.kind === 'word' ? [value.word] : []));
    const test = fact.type === 'code' ? codeMatcher(words) : (word: string): Truth => (words.includes(word) ? YES : NO);
    return { ...head, kind: 'word', words, test };
  }
  const numbers = limits.map(numberOf);
  return { ...head, ...piecewise(fact, numbers, (number) => (numbers.some((one) => one.eq(number)) ? YES : NO)) };
}

function listAtom(context: Context, fact: FactDeclaration, given: Extract<Comparison, { is: 'within-list' }>): Atom {
  const list = context.ruleset.lists.get(given.list)!;
  const version = heldOn(list.versions, context.asOf);
  if (version === undefined)
    return unresolved(
      fact,
      'within-list',
      { kind: 'list', id: `${list.id} on ${context.asOf}`, date: context.asOf },
      [],
    );
  const matches = codeMatcher(version.codes);
  const every = given.every ?? false;
  const head: AtomBase = {
    key: `${fact.id} within ${list.id} ${every}`,
    fact: fact.id,
    operator: 'within-list',
    limit: { list: list.id },
    ...(list.clause !== undefined && { clause: list.clause }),
    inDecree: list.inDecree ?? true,
    parameters: [],
    rates: [],
  };
  if (fact.type === 'code') return { ...head, kind: 'word', words: version.codes, test: matches };
  return {
    ...head,
    kind: 'goods',
    every,
    scheme: list.scheme,
    test: (good) => (good.scheme === list.scheme ? matches(good.code) : UNKNOWN),
  };
}

function bandsAtom(context: Context, fact: FactDeclaration, table: BandsDeclaration): Atom {
  const bands = resolveBands(context, fact, table);
  if ('kind' in bands) return unresolved(fact, 'within-bands', bands, []);
  const ends = bands.flatMap(({ limits }) => limits);
  const head = base(
    fact,
    'within-bands',
    bands.map(({ ends }) => ends),
    ends,
  );
  const note = table.overlap && context.ruleset.notes.get(table.overlap.note);
  const cells = piecewise(fact, ends.map(numberOf), (number) => {
    const holding = bands.filter(({ holds }) => holds(number)).length;
    return holding === 0 ? NO : holding === 1 || table.overlap?.answer === 'first' ? YES : UNKNOWN;
  });
  const clause = table.clause ?? head.clause;
  return {
    ...head,
    ...cells,
    key: `${head.key} ${table.id}`,
    ...(clause !== undefined && { clause }),
    ...(note && { note }),
  };
}

export interface ResolvedBand {
  readonly band: Band;
  readonly ends: BandEnds;
  readonly limits: readonly ResolvedLimit[];
  holds(number: Decimal): boolean;
}

const EDGES = {
  from: (number: Decimal, edge: Decimal) => number.gte(edge),
  above: (number: Decimal, edge: Decimal) => number.gt(edge),
  upTo: (number: Decimal, edge: Decimal) => number.lte(edge),
  under: (number: Decimal, edge: Decimal) => number.lt(edge),
} as const;

export function resolveBands(
  context: Context,
  fact: FactDeclaration,
  table: BandsDeclaration,
): ResolvedBand[] | MissingInput {
  const bands: ResolvedBand[] = [];
  for (const band of table.bands) {
    const limits: ResolvedLimit[] = [];
    const ends: Partial<Record<keyof BandEnds, JsonValue>> = {};
    const tests: ((number: Decimal) => boolean)[] = [];
    for (const edge of ['from', 'above', 'upTo', 'under'] as const) {
      const limit = band[edge];
      if (limit === undefined) continue;
      const resolved = resolveLimit(context, fact, limit as FixedLimit);
      if ('kind' in resolved) return resolved;
      limits.push(resolved);
      ends[edge] = resolved.json;
      tests.push((number) => EDGES[edge](number, numberOf(resolved)));
    }
    bands.push({ band, ends, limits, holds: (number) => tests.every((test) => test(number)) });
  }
  return bands;
}

// Between two breaks of 38 digits there is always a number of 100.
const Wide = Decimal.clone({ precision: 100 });

/** An ordered atom from its truth at any point: asked on each break and once in each gap. */
function piecewise(fact: FactDeclaration, points: readonly Decimal[], truth: (number: Decimal) => Truth) {
  const breaks = [...new Map(points.map((point) => [point.toFixed(), point])).values()].sort((a, b) => a.comparedTo(b));
  const cells = breaks.flatMap((point, index) => {
    const before = index === 0 ? new Wide(point).minus(1) : new Wide(point).plus(breaks[index - 1]!).div(2);
    return [truth(before), truth(point)];
  });
  const last = breaks.at(-1);
  cells.push(truth(last ? new Wide(last).plus(1) : new Decimal(0)));
  return { kind: 'ordered' as const, breaks, cells, key: `${fact.id} ${breaks.join(' ')} ${cells.join('')}` };
}

function base(
  fact: FactDeclaration,
  operator: AtomBase['operator'],
  limit: AtomBase['limit'],
  limits: readonly ResolvedLimit[],
): AtomBase {
  const clause = limits.find((one) => one.clause !== undefined)?.clause;
  return {
    key: `${fact.id} ${operator} ${JSON.stringify(limit)}`,
    fact: fact.id,
    operator,
    limit,
    ...(clause !== undefined && { clause }),
    inDecree: limits.every(({ inDecree }) => inDecree),
    parameters: [...new Set(limits.flatMap(({ parameters }) => parameters))],
    rates: [...new Set(limits.flatMap(({ rates }) => rates))],
  };
}

function actMissing({ id, clause, text }: SourceNote): MissingInput {
  return { kind: 'act', id, ...(clause !== undefined && { clause }), note: text };
}

function unresolved(
  fact: FactDeclaration,
  operator: AtomBase['operator'],
  missing: MissingInput,
  parameters: readonly string[],
): Atom {
  const key = `${fact.id} unresolved ${missing.kind} ${missing.id}`;
  return {
    kind: 'unresolved',
    key,
    fact: fact.id,
    operator,
    limit: '',
    inDecree: true,
    parameters,
    rates: [],
    missing,
  };
}

function parametersOf(limit: Limit): string[] {
  return 'parameter' in limit ? [limit.parameter] : [];
}

function numberOf({ value }: ResolvedLimit): Decimal {
  if (value.kind !== 'number') throw new TypeError('an ordered fact has numbers as limits');
  return value.number;
}
