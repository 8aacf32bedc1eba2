import type { Answer } from './answer.ts';
import { compileAtom, type TruthBits } from './atom-bits.ts';
import { andInto, type Bits, hasBit, orInto } from './bits.ts';
import type { Columns } from './columns.ts';
import type { EvaluationOptions } from './context.ts';
import { type Check, type Node, planOf, type Target } from './plan.ts';
import { at, PolicyRulesError, type Problem } from './problems.ts';
import { isOrdered } from './read-value.ts';
import type { Ruleset } from './ruleset.ts';

/** Answers of one measure (or group, or package) for all rows. */
export interface TargetRows {
  readonly id: string;
  readonly yes: Bits;
  readonly no: Bits;
  /** The measure's conditions, in the order of `failing`. */
  readonly checks: readonly Check[];
  /** `failing[c]`: rows for which condition `c` is one of the reasons of a no; the same as `reasons` of `evaluate`. */
  readonly failing: readonly Bits[];
}

export interface PopulationAnswers {
  readonly rows: number;
  readonly measures: readonly TargetRows[];
  readonly groups: readonly TargetRows[];
  readonly packages: readonly TargetRows[];
  readonly priorities: readonly TargetRows[];
}

export type PopulationEvaluator = (columns: Columns) => PopulationAnswers;

/**
 * The ruleset of a day, ready to run over a whole population: each distinct comparison is computed once over its column, the rest
 * is bit arithmetic on 32 rows at a time. Equal to `evaluate` row by row.
 *
 * @example
 * const answers = compile(ruleset, { asOf })(columnsOf(ruleset, firms, { asOf }));
 * countBits(answers.measures[0]!.yes); // firms that get it
 * answerAt(answers.measures[0]!, 17); // { answer: 'no', failing: [0, 4] }
 */
export function compile(ruleset: Ruleset, options: EvaluationOptions): PopulationEvaluator {
  const plan = planOf(ruleset, options);
  const atoms = plan.atoms.map(compileAtom);
  return (columns) => {
    checkColumns(ruleset, columns);
    const truths = atoms.map((atom) => atom(columns));
    const rows = (target: Target) => targetRows(target, truths);
    return {
      rows: columns.rows,
      measures: plan.measures.map(rows),
      groups: plan.groups.map(rows),
      packages: plan.packages.map(rows),
      priorities: plan.priorities.map(rows),
    };
  };
}

/** The answer for one row and the numbers of its failing conditions. */
export function answerAt(
  target: TargetRows,
  row: number,
): { readonly answer: Answer; readonly failing: readonly number[] } {
  const answer = hasBit(target.yes, row) ? 'yes' : hasBit(target.no, row) ? 'no' : 'unknown';
  return { answer, failing: [...target.failing.keys()].filter((check) => hasBit(target.failing[check]!, row)) };
}

function targetRows({ id, root, checks }: Target, atoms: readonly TruthBits[]): TargetRows {
  const truths = new Map<Node, TruthBits>();
  const { yes, no } = truthOf(root, atoms, truths);
  const failing: Bits[] = [];
  blame(root, no, truths, failing);
  return { id, yes: yes.slice(), no: no.slice(), checks, failing };
}

function truthOf(node: Node, atoms: readonly TruthBits[], truths: Map<Node, TruthBits>): TruthBits {
  let result: TruthBits;
  if (node.kind === 'check') {
    const { yes, no } = atoms[node.check.atomNumber]!;
    result = node.check.negated ? { yes: no, no: yes } : { yes, no };
  } else {
    const [first, ...rest] = node.parts.map((part) => truthOf(part, atoms, truths));
    result = { yes: first!.yes.slice(), no: first!.no.slice() };
    const [narrowed, widened] = node.kind === 'all' ? (['yes', 'no'] as const) : (['no', 'yes'] as const);
    for (const part of rest) {
      andInto(result[narrowed], part[narrowed]);
      orInto(result[widened], part[widened]);
    }
  }
  truths.set(node, result);
  return result;
}

/** A condition is a reason where it is false and everything above it is false. */
function blame(node: Node, above: Bits, truths: ReadonlyMap<Node, TruthBits>, failing: Bits[]): void {
  const here = truths.get(node)!.no.slice();
  andInto(here, above);
  if (node.kind === 'check') failing[node.check.number] = here;
  else for (const part of node.parts) blame(part, here, truths, failing);
}

function checkColumns(ruleset: Ruleset, { rows, facts }: Columns): void {
  const problems: Problem[] = [];
  for (const [id, column] of facts) {
    const declared = ruleset.facts.get(id);
    const path = at('', id);
    if (declared === undefined) {
      problems.push({ path, message: 'no such fact' });
      continue;
    }
    const { type } = declared;
    const kind = isOrdered(type) ? 'number' : type === 'boolean' || type === 'goods' ? type : 'word';
    if (column.kind !== kind)
      problems.push({ path, message: `a ${type} is a column of kind "${kind}", not "${column.kind}"` });
    const length = column.kind === 'goods' ? column.offsets.length - 1 : column.values.length;
    if (length !== rows) problems.push({ path, message: `${length} values for ${rows} rows` });
    if (column.kind === 'number' && column.values.some(Number.isNaN))
      problems.push({ path, message: 'NaN is no value: set the bit of the row in `missing`' });
    if (column.missing && column.missing.length !== (rows + 31) >>> 5)
      problems.push({ path, message: `the bits of missing rows have ${column.missing.length} words for ${rows} rows` });
  }
  if (problems.length > 0) throw new PolicyRulesError('columns', problems);
}
