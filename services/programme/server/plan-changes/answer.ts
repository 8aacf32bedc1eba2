import type { PlanChange, PlanFinding } from '@industry/programme/contract';
import type { ProgrammePack } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import type { CivilDate } from '@industry/values';
import { type Asker, namesOf, offersOf, traceOf } from '@industry/decisions';
import { bodyRef, unitRef } from '../references.ts';
import { planFindings } from './checks.ts';
import { type PlanChangeRow, plansAt } from './effective.ts';
import { openChanges } from './records.ts';

/** The body whose approver decides changes of plans: the one that supervises the act. */
export function decidingBody({ passport }: Pick<ProgrammePack, 'passport'>): string {
  return passport.act.supervisedBy;
}

/** What the checks find in a change as things stand, with what the same act is to change elsewhere. */
export function findingsOf(
  pack: ProgrammePack,
  change: PlanChangeRow,
  open: readonly PlanChangeRow[],
  today: CivilDate,
): readonly PlanFinding[] {
  const together = open.filter(({ id, act_code }) => id !== change.id && act_code === change.act_code);
  return planFindings(
    pack,
    {
      indicator: change.indicator,
      values: change.values,
      together: new Map(together.map(({ indicator, values }) => [indicator, values])),
    },
    today,
  );
}

/** Changes as the asker may see them; those of indicators that the pack no longer has are left out. */
export async function changeAnswers(
  platform: Platform,
  rows: readonly PlanChangeRow[],
  { viewer, may }: Asker,
): Promise<PlanChange[]> {
  const { pack } = await plansAt(platform);
  const known = rows.filter(({ indicator, body }) => pack.indicators.has(indicator) && pack.bodies.has(body));
  const names = await namesOf(platform, known);
  const undecided = known.some(({ state }) => isOpen(state)) ? await openChanges(platform.store) : [];
  const today = platform.calendar.today(platform.now());
  const decides = decidingBody(pack);
  return known.map((row) => {
    const indicator = pack.indicators.get(row.indicator)!;
    const recorder = may('plan-change.propose', { body: row.body });
    const approver = may('plan-change.approve', { body: decides });
    return {
      id: row.id,
      indicator: { id: indicator.id, title: indicator.title, clause: indicator.clause },
      unit: unitRef(pack, indicator.unit),
      body: bodyRef(pack, row.body),
      decides: bodyRef(pack, decides),
      state: row.state,
      act: { code: row.act_code, title: row.act_title, adopted: row.act_adopted },
      clause: row.clause,
      values: Object.entries(row.values).map(([year, value]) => ({
        year: Number(year),
        before: row.values_before[year] ?? null,
        value,
      })),
      grounds: row.grounds,
      assessment: pack.resultsFunding.exAnteQuestions.map(({ id, text, required, clause = null }) => ({
        id,
        text,
        required,
        clause,
        answer: row.assessment[id] ?? null,
      })),
      findings: [...(isOpen(row.state) ? findingsOf(pack, row, undecided, today) : row.findings)],
      confirmed: row.confirmed,
      reason: row.reason,
      remark: row.remark,
      trace: traceOf(row, recorder || approver ? names : new Map()),
      version: row.version,
      offers: offersOf(row, viewer?.id, { recorder, approver }),
    };
  });
}

export function isOpen(state: PlanChangeRow['state']): boolean {
  return state === 'draft' || state === 'submitted' || state === 'returned';
}
