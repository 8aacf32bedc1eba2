import { Decimal, decimal, type DecimalString, decimalString } from '@industry/values';
import { rounded } from './figures.ts';

// A product of two 38-digit figures keeps all its digits, so that the rows close exactly even then.
const Exact = Decimal.clone({ precision: 100 });
const exact = (figure: DecimalString): Decimal => new Exact(decimal(figure));

/** A part of a sum; figures in the unit of the whole. A part without both figures stays in "unallocated". */
export interface GapPart {
  readonly id: string;
  /** Figure of the base year: its share of the whole sets the part's plan. */
  readonly base: DecimalString | null;
  readonly actual: DecimalString | null;
}

export interface GapInput {
  readonly plan: DecimalString;
  readonly actual: DecimalString;
  /** The base year's figure as the plan was made with it, and as the newest statistics have it. */
  readonly base?: { readonly planned: DecimalString; readonly newest: DecimalString };
  /** Present when the figure is a sum over these parts. `base` of the whole is what the parts' shares are taken of. */
  readonly parts?: { readonly base: DecimalString; readonly of: readonly GapPart[] };
}

export interface GapShare {
  readonly kind: 'part' | 'performance' | 'statistics-revised' | 'unallocated';
  /** Id of the part. */
  readonly part?: string;
  readonly plan: DecimalString | null;
  readonly actual: DecimalString | null;
  /** Actual less plan of this row. */
  readonly gap: DecimalString;
}

export interface GapSplit {
  /** Actual less plan. */
  readonly gap: DecimalString;
  /** Their gaps add up to `gap` exactly. */
  readonly rows: readonly GapShare[];
}

/**
 * Splits actual less plan additively, by the method docs/methods/gap-split.md: what the newest statistics changed in the base
 * year is taken out first ("statistics revised"); the rest is performance, split over the parts of a sum in proportion to their
 * share of the base year, or in one row. What cannot be laid to a part is "unallocated", so the rows always close.
 *
 * Example: plan -0.18 made with a base of -0.31, newest statistics -0.20 with a base of -0.352: the gap -0.02 is
 * performance +0.022 and statistics revised -0.042.
 */
export function splitGap({ plan, actual, base, parts }: GapInput): GapSplit {
  const gap = exact(actual).minus(exact(plan));
  const revised = base ? exact(base.newest).minus(exact(base.planned)) : new Exact(0);
  const movedPlan = exact(plan).plus(revised);
  const rows: GapShare[] = parts
    ? partRows(movedPlan, parts)
    : [row('performance', rounded(movedPlan), actual, exact(actual).minus(movedPlan))];
  if (base)
    rows.push({ kind: 'statistics-revised', plan: base.planned, actual: base.newest, gap: decimalString(revised) });
  const allocated = rows.reduce((sum, { gap: share }) => sum.plus(exact(share)), new Exact(0));
  rows.push({ kind: 'unallocated', plan: null, actual: null, gap: decimalString(gap.minus(allocated)) });
  return { gap: decimalString(gap), rows };
}

function partRows(plan: Decimal, parts: NonNullable<GapInput['parts']>): GapShare[] {
  const whole = exact(parts.base);
  if (whole.lte(0)) return [];
  return parts.of.flatMap(({ id, base, actual }) => {
    if (base === null || actual === null) return [];
    const planned = rounded(plan.times(exact(base)).div(whole));
    return [{ ...row('part', planned, actual, exact(actual).minus(exact(planned))), part: id }];
  });
}

function row(kind: GapShare['kind'], plan: DecimalString, actual: DecimalString, gap: Decimal): GapShare {
  return { kind, plan, actual, gap: rounded(gap) };
}
