import { compile, type Draft, eachBit, evaluate, impactOf, type MeasureVerdict } from '@industry/policy-rules';
import type { Population } from './population.ts';

export type Way = 'enters' | 'leaves';

/** A firm that a draft moves, with what bars it: under the rules in force who enters, under the draft who leaves. */
export interface MovedFirm extends Pick<MeasureVerdict, 'answer' | 'reasons' | 'missing'> {
  readonly bin: string;
  readonly region: string;
  readonly sector: string;
  readonly size: string;
}

export interface MovesQuestion {
  readonly measure: string;
  readonly way: Way;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the firms that enter or leave a measure, and how many there are. */
export interface MovesPage {
  readonly total: number;
  readonly firms: readonly MovedFirm[];
}

/**
 * Asks who enters or leaves which measure under a draft, page by page; the rules are run once. The question throws `RangeError` for
 * a measure that there is none of.
 *
 * Example: `movesUnder(population, draft)({ measure: '5.1.2/lease', way: 'enters', offset: 0, limit: 50 }).firms`
 */
export function movesUnder(population: Population, draft: Draft): (question: MovesQuestion) => MovesPage {
  const impacts = impactOf(population.before, compile(draft.ruleset, population)(population.columns));
  return ({ measure, way, offset, limit }) => {
    const impact = impacts.find(({ id }) => id === measure);
    if (impact === undefined) throw new RangeError(`no measure ${measure}`);
    const rules = way === 'enters' ? population.ruleset : draft.ruleset;
    const rows: number[] = [];
    let total = 0;
    eachBit(impact[way], (row) => {
      if (total >= offset && rows.length < limit) rows.push(row);
      total += 1;
    });
    return { total, firms: rows.map((row) => movedFirm(population, rules, measure, row)) };
  };
}

function movedFirm(
  { firms, asOf, rates }: Population,
  rules: Draft['ruleset'],
  measure: string,
  row: number,
): MovedFirm {
  const { bin, region, sector, size, facts } = firms[row]!;
  const [verdict] = evaluate(rules, facts, { asOf, rates, measures: [measure] }).measures;
  const { answer, reasons, missing } = verdict!;
  return { bin, region, sector, size, answer, reasons, missing };
}
