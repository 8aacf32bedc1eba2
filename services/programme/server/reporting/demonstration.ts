import type { ProgrammePack } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import { addDays, decimal, decimalString } from '@industry/values';
import type { Insertable, Transaction } from 'kysely';
import { disputedFigure } from './disputed-figure.ts';
import { givenBy, keyOf, type Owed, owedWithin } from './duties.ts';
import { actualFigures, comparisonOf } from './figures.ts';
import { readTerm, type Term } from './period.ts';
import { publishSubmission } from './publish-job.ts';
import { scopeOfBody } from './scope.ts';
import { chance, SIMULATED } from './simulated.ts';
import type { ReportingTables } from './tables.ts';

type Row = Insertable<ReportingTables['submission']>;
type Step = Pick<Insertable<ReportingTables['submission_step']>, 'action' | 'person' | 'at' | 'state' | 'remark'>;
interface Simulated {
  readonly row: Row;
  readonly steps: readonly Step[];
}

/** Simulated records of the demonstration country in every state, so that no screen is empty; only where there are none. */
export async function fillReporting(platform: Platform): Promise<void> {
  const { store, pack, calendar } = platform;
  const db = store.tables<ReportingTables>();
  if (await db.selectFrom('submission').select('id').limit(1).executeTakeFirst()) return;
  const { firstYear, lastYear } = pack.passport.period;
  const year = Math.max(firstYear, Math.min(lastYear, Number(calendar.today(platform.now()).slice(0, 4)) - 1));
  const last = readTerm(String(year))!;
  const two = { start: readTerm(String(Math.max(firstYear, year - 1)))!.start, end: last.end };
  const records = [...reports(platform, owedWithin(platform, two)), ...(await actuals(platform, last))];
  const disputes = await openDisputes(platform, last);
  await store.transaction<ReportingTables, void>(async (tx) => {
    for (const record of records) await insert(tx, record);
    for (const dispute of disputes) await tx.insertInto('dispute').values(dispute).execute();
  });
  for (const { row } of records) if (row.state === 'approved') await publishSubmission(platform, row.id);
}

async function insert(tx: Transaction<ReportingTables>, { row, steps }: Simulated): Promise<void> {
  await tx.insertInto('submission').values(row).execute();
  const { id: submission, value = null } = row;
  const numbered = steps.map((step, i) => ({ ...step, submission, number: i + 1, value: i === 0 ? null : value }));
  await tx.insertInto('submission_step').values(numbered).execute();
}

/** Reports of ended periods: most in time, some late, some missing. */
function reports(platform: Platform, owed: readonly Owed[]): readonly Simulated[] {
  const today = platform.calendar.today(platform.now());
  return owed.flatMap((one): readonly Simulated[] => {
    const luck = chance(keyOf(one.duty, null, one.body, one.term.id));
    const day = addDays(one.due, luck < 0.75 ? -1 - Math.floor(luck * 6) : 1 + Math.floor(luck * 12));
    if (one.kind !== 'report' || luck > 0.92 || day >= today) return [];
    const at = `${day}T06:00:00.000Z`;
    const row = { ...begun(one, at), ...moved('published', at), text: JSON.stringify(SIMULATED.report) };
    const steps = history('published', at, { officer: null, approver: null });
    return [{ row: { ...row, published_at: at, version: steps.length }, steps }];
  });
}

/** Figures of a body whose officer and approver are both among the persons to play: one in each state. */
async function actuals(platform: Platform, term: Term): Promise<readonly Simulated[]> {
  const { pack, facts, calendar } = platform;
  const figures = await actualFigures(facts, pack);
  const owed = owedWithin(platform, term).filter(
    ({ kind, indicator, term: { frequency } }) =>
      kind === 'actual' && frequency === 'year' && givenBy(indicator!, pack) === null,
  );
  const played = owed.flatMap((one) => {
    const officer = playedBy(pack, 'actual.submit', one.body);
    const approver = playedBy(pack, 'actual.approve', one.body);
    return officer && approver && officer !== approver ? [{ owed: one, officer, approver }] : [];
  });
  const states = ['approved', 'submitted', 'returned', 'draft'] as const;
  const today = calendar.today(platform.now());
  return played.slice(0, states.length).map(({ owed: one, officer, approver }, i) => {
    const state = states[i]!;
    const { published, plan } = comparisonOf(figures, one.indicator!, term);
    const digits = pack.units.get(one.indicator!.unit)!.digits;
    const value = decimalString(
      decimal(published?.value ?? plan ?? '1')
        .times('1.01')
        .toDecimalPlaces(digits),
    );
    const first = state === 'approved';
    const at = `${first ? addDays(one.due, -8) : addDays(today, -2)}T06:00:00.000Z`;
    const steps = history(state, at, { officer, approver });
    const row = {
      ...begun(one, at),
      ...moved(state, at),
      value,
      unit: one.indicator!.unit,
      regions: '[]',
      source: JSON.stringify(SIMULATED.source),
      version: steps.length,
      ...(state === 'returned' && { remark: JSON.stringify(SIMULATED.remark) }),
      ...(first && { approved_by: approver }),
      ...(!first && published && { revised_value: published.value, reason: JSON.stringify(SIMULATED.reason) }),
    };
    return { row, steps };
  });
}

async function openDisputes(platform: Platform, { id: period }: Term) {
  const { pack } = platform;
  const body = [...pack.bodies.keys()].find((one) => playedBy(pack, 'actual.dispute', one) !== undefined);
  const year = String(Number(period) - 1);
  for (const indicator of body === undefined ? [] : pack.indicators.values()) {
    if (givenBy(indicator, pack) === null) continue;
    const found = await disputedFigure(platform, { indicator: indicator.id, period: year }).catch(() => null);
    if (found === null) continue;
    const { value, unit, origin } = found.figure;
    const dispute = {
      id: `simulated-${indicator.id}-${year}`,
      indicator: indicator.id,
      period: year,
      value: value!,
      unit,
      dataset: origin.dataset,
      batch: origin.batch,
      body: body!,
      reason: JSON.stringify(SIMULATED.dispute),
      state: 'open' as const,
      opened_by: playedBy(pack, 'actual.dispute', body!)!,
      opened_at: platform.now().toISOString(),
      version: 1,
    };
    return [dispute];
  }
  return [];
}

/** A person to play who may do an action for a body, as the table of rights says. */
function playedBy(pack: ProgrammePack, action: string, body: string): string | undefined {
  const rows = pack.rights.rows.filter(({ actions, reach }) => actions.includes(action) && reach === 'own');
  const kinds = new Map(pack.rights.roles.map(({ id, scope }) => [id, scope]));
  const scope = scopeOfBody(pack, body);
  return pack.passport.demonstrationPersons.find((person) =>
    [person.role, ...(person.also ?? [])].some((role) => {
      const kind = kinds.get(role);
      const own = kind === 'region' ? person.region : person.body;
      return rows.some((row) => row.role === role) && kind !== undefined && kind !== 'none' && scope[kind] === own;
    }),
  )?.id;
}

function begun({ kind, duty, indicator, body, term }: Owed, at: string) {
  const id = `simulated-${indicator?.id ?? duty}-${body}-${term.id}`;
  return { id, kind, duty, indicator: indicator?.id ?? null, body, period: term.id, created_at: at };
}

function moved(state: Row['state'], at: string) {
  const decided = state === 'approved' || state === 'published';
  return { state, submitted_at: state === 'draft' ? null : at, approved_at: decided ? at : null };
}

function history(
  state: Row['state'],
  at: string,
  { officer, approver }: { readonly officer: string | null; readonly approver: string | null },
): readonly Step[] {
  const steps: Step[] = [
    { action: 'create', person: officer, at, state: 'draft' },
    { action: 'save', person: officer, at, state: 'draft' },
    { action: 'submit', person: officer, at, state: 'submitted' },
  ];
  switch (state) {
    case 'draft':
      return steps.slice(0, 2);
    case 'submitted':
      return steps;
    case 'returned':
      return [...steps, { action: 'return', person: approver, at, state, remark: JSON.stringify(SIMULATED.remark) }];
    case 'approved':
      return [...steps, { action: 'approve', person: approver, at, state }];
    case 'published':
      return [
        ...steps,
        { action: 'approve', person: approver, at, state: 'approved' },
        { action: 'publish', person: null, at, state },
      ];
  }
}
