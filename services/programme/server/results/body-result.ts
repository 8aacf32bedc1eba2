import type { BodyResult, ResultRow } from '@industry/programme/contract';
import { type ResultItem, type ResultScore, resultsScore } from '@industry/indicators';
import type { ProgrammePack } from '@industry/pack';
import { decimal } from '@industry/values';
import { deliveryOf, dueDay } from '../calendar.ts';
import { bodyRef, unitRef } from '../references.ts';
import type { Asked } from '../times.ts';
import type { YearFacts } from './year-facts.ts';

/** One body judged by what is known of the year. */
export interface Judged {
  readonly result: Omit<BodyResult, 'rank'>;
  readonly rows: readonly ResultRow[];
}

/** Bodies that answer for an indicator, in the order of the pack's list of bodies. */
export function responsibleBodies(pack: ProgrammePack): readonly string[] {
  const named = new Set(
    [...pack.indicators.values()].flatMap(({ responsible }) => responsible.map(({ body }) => body)),
  );
  return [...pack.bodies.keys()].filter((body) => named.has(body));
}

export function judge(
  pack: ProgrammePack,
  body: string,
  all: readonly YearFacts[],
  year: number,
  times: Asked,
): Judged {
  const own = all.flatMap((facts) => {
    const entries = facts.indicator.responsible.filter((one) => one.body === body);
    // Named twice in one row of the act, the body answers once, and directly if it does so anywhere.
    return entries.length === 0 ? [] : [{ facts, byAgreement: entries.every((one) => one.byAgreement) }];
  });
  const items = own.map(({ facts, byAgreement }) => itemOf(facts, body, byAgreement, year, times));
  const score = resultsScore(items, pack.resultsFunding);
  const rows = own.map(({ facts, byAgreement }, i) => rowOf(pack, facts, byAgreement, score.rows[i]!, year, times));
  return { result: resultOf(pack, body, items, score), rows };
}

function itemOf(
  { indicator, compared }: YearFacts,
  body: string,
  byAgreement: boolean,
  year: number,
  { today }: Asked,
): ResultItem {
  const state = compared?.state ?? 'unknown';
  const late = indicator.delivery.body === body && compared !== null && today > dueDay(indicator, year);
  return { id: indicator.id, state, late, byAgreement, proxy: indicator.binding?.proxy ?? false };
}

function resultOf(
  pack: ProgrammePack,
  body: string,
  items: readonly ResultItem[],
  { score, countedShare, unknownShare, grade, rows }: ResultScore,
): Judged['result'] {
  const of = (state: ResultItem['state']) => items.filter((item) => item.state === state).length;
  const found = pack.resultsFunding.grades.find(({ id }) => id === grade);
  return {
    body: bodyRef(pack, body),
    score,
    grade: found ? { id: found.id, title: found.title } : null,
    countedShare,
    unknownShare,
    indicators: items.length,
    counts: {
      met: of('met'),
      'on-path': of('on-path'),
      behind: of('behind'),
      unknown: of('unknown'),
      'not-comparable': of('not-comparable'),
    },
    late: rows.filter(({ basis }) => basis === 'late').length,
  };
}

function rowOf(
  pack: ProgrammePack,
  { indicator, path, compared, actual, asChange, deliveredOn }: YearFacts,
  byAgreement: boolean,
  { weight, points, basis }: ResultScore['rows'][number],
  year: number,
  { today }: Asked,
): ResultRow {
  const due = dueDay(indicator, year);
  return {
    indicator: { id: indicator.id, title: indicator.title, clause: indicator.clause },
    unit: unitRef(pack, indicator.unit),
    asChange,
    baseYear: indicator.baseYear,
    byAgreement,
    plan: compared?.plan ?? null,
    planAct: path && { code: path.act, adopted: path.adopted },
    actual: compared?.actual ?? null,
    gap: compared?.gap ?? null,
    state: compared?.state ?? 'unknown',
    proxy: indicator.binding?.proxy ?? false,
    weight,
    points,
    basis,
    origin: actual?.origin ?? null,
    delivery: compared?.delivery ?? deliveryOf(indicator, year, actual !== null, today),
    due,
    owedBy: bodyRef(pack, indicator.delivery.body),
    deliveredOn,
    deliveredLate: deliveredOn !== null && deliveredOn > due,
  };
}

/** Bodies with a grade by score, each with its place (equal scores share one); then the others, by their share that counts. */
export function ranked(judged: readonly Judged[]): BodyResult[] {
  const score = ({ result }: Judged) => decimal(result.score ?? '-1');
  const counted = ({ result }: Judged) => decimal(result.countedShare ?? '0');
  const graded = judged.filter(({ result }) => result.grade !== null).toSorted((a, b) => score(b).cmp(score(a)));
  const others = judged.filter(({ result }) => result.grade === null).toSorted((a, b) => counted(b).cmp(counted(a)));
  return [
    ...graded.map((one) => ({
      ...one.result,
      rank: 1 + graded.filter((other) => score(other).gt(score(one))).length,
    })),
    ...others.map(({ result }) => ({ ...result, rank: null })),
  ];
}
