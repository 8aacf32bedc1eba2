import type { BudgetCheck } from '@industry/programme/contract';
import type { Budget } from '@industry/pack';
import { decimal, type DecimalString, decimalString } from '@industry/values';
import { amountOf, type BudgetFigures, inForceOf, keyOf, linesTotal, newestSpent, sumOf } from './statement.ts';

/** A sum that does not hold: `amount` against `limit`, of a body, measure or quarter where it is about one. */
export interface Finding {
  readonly check: BudgetCheck;
  readonly amount: DecimalString;
  readonly limit: DecimalString;
  readonly body: string | null;
  readonly measure: string | null;
  readonly quarter: number | null;
}

/**
 * What the sum checks find in a statement beside those in force. A finding is no error: an act may contradict itself, and money
 * may be spent over the budget; it must be confirmed with a reason.
 */
export function checksOf(
  statement: BudgetFigures,
  approved: readonly BudgetFigures[],
  budget: Pick<Budget, 'years' | 'total'>,
): readonly Finding[] {
  const key = keyOf(statement);
  const others = inForceOf(approved.filter((one) => one.id !== statement.id)).filter((one) => keyOf(one) !== key);
  const lines = decimalString(linesTotal(statement.lines));
  const own = over('lines-over-total', lines, statement.total);
  return [...own, ...(statement.kind === 'revised' ? ofRevised : ofSpent)(statement, others, budget)];
}

function over(
  check: BudgetCheck,
  amount: DecimalString,
  limit: DecimalString | null,
  about: Partial<Pick<Finding, 'body' | 'measure' | 'quarter'>> = {},
): readonly Finding[] {
  if (limit === null || decimal(amount).lte(decimal(limit))) return [];
  return [{ check, amount, limit, body: null, measure: null, quarter: null, ...about }];
}

type Checks = (
  statement: BudgetFigures,
  others: readonly BudgetFigures[],
  budget: Pick<Budget, 'years' | 'total'>,
) => readonly Finding[];

const ofRevised: Checks = (statement, others, budget) => {
  const years = Object.entries(budget.years).map(([year, planned]) => {
    if (Number(year) === statement.year) return statement.total;
    return others.find((one) => one.kind === 'revised' && one.year === Number(year))?.total ?? planned;
  });
  const spent = newestSpent(others, statement.year);
  const all = decimalString(sumOf([...spent.values()].map(({ total }) => total)));
  return [
    ...over('years-over-programme', decimalString(sumOf(years)), budget.total),
    ...over('revised-below-spent', all, statement.total),
    ...[...spent].flatMap(([body, { total }]) =>
      over('revised-below-spent', total, amountOf(statement, { body }), { body }),
    ),
  ];
};

const ofSpent: Checks = (statement, others, budget) => {
  const { year, body, quarter, total, lines } = statement;
  const revised = others.find((one) => one.kind === 'revised' && one.year === year);
  const limit = revised?.total ?? budget.years[String(year)] ?? null;
  const spent = new Map(newestSpent(others, year));
  if ((spent.get(body)?.quarter ?? 0) < quarter!) spent.set(body, statement);
  const all = decimalString(sumOf([...spent.values()].map((one) => one.total)));
  const byMeasure = lines.flatMap(({ measure, amount }) =>
    measure === null || !revised
      ? []
      : over('spent-over-revised', amount, amountOf(revised, { body, measure }), { body, measure }),
  );
  const sameYear = others.filter((one) => one.kind === 'spent' && one.year === year && one.body === body);
  const falling = sameYear.flatMap((other) => {
    const [before, after] = other.quarter! < quarter! ? [other, statement] : [statement, other];
    return [
      ...over('spent-falling', before.total, after.total, { body, quarter: other.quarter }),
      ...before.lines.flatMap(({ measure, amount }) =>
        measure === null
          ? []
          : over('spent-falling', amount, amountOf(after, { measure }), { body, measure, quarter: other.quarter }),
      ),
    ];
  });
  return [
    ...over('spent-over-revised', all, limit),
    ...(revised ? over('spent-over-revised', total, amountOf(revised, { body }), { body }) : []),
    ...byMeasure,
    ...falling,
  ];
};
