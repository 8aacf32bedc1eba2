import type { BudgetKind } from '@industry/programme/contract';
import { Decimal, decimal, type DecimalString, decimalString } from '@industry/values';

/** An amount of a body, for one measure or undivided. */
export interface BudgetLine {
  readonly body: string;
  readonly measure: string | null;
  readonly amount: DecimalString;
}

/** The figures of a statement: what the sum checks and the budget's answer are made from. */
export interface BudgetFigures {
  readonly id: string;
  readonly kind: BudgetKind;
  readonly year: number;
  readonly quarter: number | null;
  readonly body: string;
  readonly total: DecimalString;
  readonly lines: readonly BudgetLine[];
  /** Day of the act of a revised budget. */
  readonly adopted: string | null;
  /** UTC instant of the approval; null while it is open. */
  readonly decidedAt: string | null;
}

export function sumOf(amounts: readonly DecimalString[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(decimal(amount)), new Decimal(0));
}

export function linesTotal(lines: readonly BudgetLine[]): Decimal {
  return sumOf(lines.map(({ amount }) => amount));
}

/** The part of the total that the source does not divide; negative when the lines make more. */
export function undivided({ total, lines }: Pick<BudgetFigures, 'total' | 'lines'>): DecimalString {
  return decimalString(decimal(total).minus(linesTotal(lines)));
}

/** Statements of one kind, year, quarter and body are versions of one another. */
export function keyOf({
  kind,
  year,
  quarter,
  body,
}: Pick<BudgetFigures, 'kind' | 'year' | 'quarter' | 'body'>): string {
  return [kind, year, quarter ?? '', kind === 'revised' ? '' : body].join('|');
}

/**
 * The versions in force among approved statements, one a key: of a revised budget the last adopted, of an amount spent the last
 * approved.
 */
export function inForceOf(approved: readonly BudgetFigures[]): readonly BudgetFigures[] {
  const newest = new Map<string, BudgetFigures>();
  for (const statement of approved.toSorted(byForce)) newest.set(keyOf(statement), statement);
  return [...newest.values()];
}

/** Order in which versions of one key came into force. */
export function byForce(a: BudgetFigures, b: BudgetFigures): number {
  const at = ({ adopted, decidedAt }: BudgetFigures) => `${adopted ?? ''}|${decidedAt ?? ''}|`;
  return at(a) < at(b) ? -1 : 1;
}

/** What the statement says of a body or a measure; null when no line is about it. */
export function amountOf(
  { lines }: Pick<BudgetFigures, 'lines'>,
  about: { readonly body?: string; readonly measure?: string },
): DecimalString | null {
  const own = lines.filter(
    ({ body, measure }) =>
      (about.body === undefined || body === about.body) && (about.measure === undefined || measure === about.measure),
  );
  return own.length === 0 ? null : decimalString(linesTotal(own));
}

/** Newest quarter of each body in a year, by body. */
export function newestSpent(inForce: readonly BudgetFigures[], year: number): ReadonlyMap<string, BudgetFigures> {
  const newest = new Map<string, BudgetFigures>();
  for (const statement of inForce) {
    if (statement.kind !== 'spent' || statement.year !== year) continue;
    if ((newest.get(statement.body)?.quarter ?? 0) < (statement.quarter ?? 0)) newest.set(statement.body, statement);
  }
  return newest;
}
