import { Problem } from '@industry/http';
import { decimal, isDecimalString } from '@industry/values';
import type { Flow, FlowRow } from './flow.ts';
import { periodBounds } from './time-period.ts';

/** What a query keeps: `wanted` are codes by dimension that the lake can narrow by, `keeps` decides. */
export interface Filter {
  readonly wanted: ReadonlyMap<string, readonly string[]>;
  keeps(row: FlowRow): boolean;
}

type Test = (row: FlowRow) => boolean;

const OPERATORS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'co', 'nc', 'sw', 'ew'] as const;
type Operator = (typeof OPERATORS)[number];

/** `key`: "A.*.KZ,Q..KZ"; `components`: the `c[...]` parameters. Throws `sdmx-query` for what cannot be understood. */
export function filterOf(flow: Flow, key: string | undefined, components: ReadonlyMap<string, string>): Filter {
  const keys = keyPatterns(flow, key);
  const tests: Test[] = [];
  const wanted = new Map<string, readonly string[]>();
  const narrow = (id: string, codes: readonly string[]): void => {
    const before = wanted.get(id);
    wanted.set(id, before ? before.filter((code) => codes.includes(code)) : codes);
  };
  if (keys) {
    tests.push(({ key: codes }) =>
      keys.some((pattern) => pattern.every((part, i) => part === '*' || part === codes[i])),
    );
    for (const [i, { id }] of flow.dimensions.entries()) {
      const codes = keys.map((pattern) => pattern[i]!);
      if (!codes.includes('*')) narrow(id, [...new Set(codes)]);
    }
  }
  for (const [component, text] of components) {
    const { test, equals } = componentFilter(flow, component, text);
    tests.push(test);
    if (equals && flow.dimensions.some(({ id }) => id === component)) narrow(component, equals);
  }
  return { wanted, keeps: (row) => tests.every((test) => test(row)) };
}

/** Null: everything. A key that is too short is filled with wildcards; one that is too long is a mistake. */
function keyPatterns(flow: Flow, key: string | undefined): readonly (readonly string[])[] | null {
  if (key === undefined || key === '*' || key === 'all') return null;
  const names = flow.dimensions.map(({ id }) => id);
  return key.split(',').map((one) => {
    const parts = one.split('.').map((part) => part || '*');
    if (parts.length > names.length || parts.some((part) => part !== '*' && part.includes('*'))) {
      throw new Problem('sdmx-query', { parameter: 'key', value: one, example: names.join('.') });
    }
    return [...parts, ...names.slice(parts.length).map(() => '*')];
  });
}

/** `A,B` is or; `ge:A+le:B` is and (a plus in an address may arrive as a blank). */
function componentFilter(
  flow: Flow,
  component: string,
  text: string,
): { readonly test: Test; readonly equals: readonly string[] | null } {
  const read = reader(flow, component);
  const alternatives = text.split(',').map((one) =>
    one
      .split(/[+ ]/)
      .filter((part) => part !== '')
      .map((part) => {
        const [, operator = 'eq', value = ''] = /^(?:([a-z]{2}):)?(.*)$/s.exec(part) ?? [];
        if (value === '' || !OPERATORS.some((known) => known === operator)) {
          throw new Problem('sdmx-query', { parameter: `c[${component}]`, value: text, example: 'ge:2020+le:2025' });
        }
        return { operator: operator as Operator, value };
      }),
  );
  if (alternatives.some((all) => all.length === 0)) {
    throw new Problem('sdmx-query', { parameter: `c[${component}]`, value: text, example: 'A,B' });
  }
  const tests = alternatives.map((all) => all.map(({ operator, value }) => read(operator, value)));
  const onlyEquals = alternatives.every((all) => all.length === 1 && all[0]!.operator === 'eq');
  return {
    test: (row) => tests.some((all) => all.every((one) => one(row))),
    equals: onlyEquals ? alternatives.map((all) => all[0]!.value) : null,
  };
}

function reader(flow: Flow, component: string): (operator: Operator, value: string) => Test {
  const index = flow.dimensions.findIndex(({ id }) => id === component);
  if (index >= 0) return (operator, value) => (row) => compareText(operator, row.key[index]!, value);
  switch (component) {
    case 'TIME_PERIOD':
      return timeTest;
    case 'OBS_VALUE':
      return valueTest;
    case 'OBS_STATUS':
      return (operator, value) => (row) => compareText(operator, row.status, value);
    case 'UNIT_MEASURE':
      return (operator, value) => (row) => compareText(operator, row.unit, value);
    case 'BATCH':
      return (operator, value) => (row) => compareText(operator, row.batch ?? '', value);
    case 'PUBLISHED_ON':
      return (operator, value) => (row) => compareText(operator, row.publishedOn ?? '', value);
    case 'SIMULATED':
      return (operator, value) => (row) => compareText(operator, String(row.simulated), value);
    default: {
      const example = [...flow.dimensions.map(({ id }) => id), 'TIME_PERIOD', 'OBS_STATUS'].map((id) => `c[${id}]`);
      throw new Problem('sdmx-query', { parameter: 'c', value: component, example: example.join(', ') });
    }
  }
}

function compareText(operator: Operator, is: string, value: string): boolean {
  switch (operator) {
    case 'eq':
      return is === value;
    case 'ne':
      return is !== value;
    case 'lt':
      return is < value;
    case 'le':
      return is <= value;
    case 'gt':
      return is > value;
    case 'ge':
      return is >= value;
    case 'co':
      return is.includes(value);
    case 'nc':
      return !is.includes(value);
    case 'sw':
      return is.startsWith(value);
    case 'ew':
      return is.endsWith(value);
  }
}

/** A period is at or after another when it does not begin before it, at or before when it does not end after it. */
function timeTest(operator: Operator, value: string): Test {
  const bounds = periodBounds(value);
  if (!bounds) throw new Problem('sdmx-query', { parameter: 'c[TIME_PERIOD]', value, example: 'ge:2020+le:2025-Q3' });
  const { start, end } = bounds;
  switch (operator) {
    case 'eq':
      return (row) => row.start === start && row.end === end;
    case 'ne':
      return (row) => row.start !== start || row.end !== end;
    case 'lt':
      return (row) => row.end <= start;
    case 'le':
      return (row) => row.end <= end;
    case 'gt':
      return (row) => row.start >= end;
    case 'ge':
      return (row) => row.start >= start;
    default:
      throw new Problem('sdmx-query', {
        parameter: 'c[TIME_PERIOD]',
        value: operator,
        example: 'eq, ne, lt, le, gt, ge',
      });
  }
}

function valueTest(operator: Operator, value: string): Test {
  if (!isDecimalString(value))
    throw new Problem('sdmx-query', { parameter: 'c[OBS_VALUE]', value, example: 'ge:10.5' });
  const limit = decimal(value);
  const compared: Readonly<Partial<Record<Operator, (sign: number) => boolean>>> = {
    eq: (sign) => sign === 0,
    ne: (sign) => sign !== 0,
    lt: (sign) => sign < 0,
    le: (sign) => sign <= 0,
    gt: (sign) => sign > 0,
    ge: (sign) => sign >= 0,
  };
  const holds = compared[operator];
  if (!holds)
    throw new Problem('sdmx-query', { parameter: 'c[OBS_VALUE]', value: operator, example: 'eq, ne, lt, le, gt, ge' });
  return (row) => row.value !== null && holds(decimal(row.value).cmp(limit));
}
