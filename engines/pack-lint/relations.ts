import { Decimal } from '@industry/values';
import { type Interval, lastDigitInProse, roundingInterval, scaled } from './interval.ts';
import type { LintFact, LintFigure, LintPack, LintRelation, LintUnit } from './types.ts';

/** A relation with its figures found, in the order in which the relation names them. */
export interface ResolvedRelation {
  readonly fact: LintFact;
  readonly relation: LintRelation;
  readonly figures: readonly LintFigure[];
}

/** Every relation of one kind whose figures the pack has. A name without a figure is the loader's error, not a slip. */
export function relationsOf(pack: LintPack, kind: LintRelation['kind']): ResolvedRelation[] {
  const quoted = new Map(pack.baseline.flatMap((fact) => fact.figures.map((figure) => [figure.id, figure] as const)));
  return pack.baseline.flatMap((fact) =>
    (fact.relations ?? [])
      .filter((relation) => relation.kind === kind && relation.figures.every((id) => quoted.has(id)))
      .map((relation) => ({
        fact,
        relation,
        figures: relation.figures.map((id) => quoted.get(id) as LintFigure),
      })),
  );
}

/** 10^magnitude of the figure's unit. */
export function factorOf(pack: LintPack, figure: LintFigure): Decimal {
  return new Decimal(`1e${pack.units.get(figure.unit)?.magnitude ?? 0}`);
}

/** What a figure quoted in prose may stand for, in the base unit of its dimension. */
export function quotedInterval(pack: LintPack, figure: LintFigure): Interval {
  return scaled(roundingInterval(figure.value, lastDigitInProse(figure.value)), factorOf(pack, figure));
}

/** Figures can be added when they measure the same thing: one dimension, one currency. */
export function addable(pack: LintPack, figures: readonly LintFigure[]): boolean {
  const kinds = figures.map((figure) => measureOf(pack.units.get(figure.unit)));
  return new Set(kinds).size <= 1;
}

/** What a unit measures, whatever its power of ten: `money XTS`, `count`. */
export function measureOf(unit: LintUnit | undefined): string {
  return unit ? [unit.dimension, unit.currency].filter(Boolean).join(' ') : 'unknown';
}
