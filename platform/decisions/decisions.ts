import type { AuthTables } from '@industry/auth/tables.ts';
import { type Call, Problem, readUserText } from '@industry/http';
import type { Recipient } from '@industry/notices/types.ts';
import type { ProgrammePack } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import type { UserText } from '@industry/values';
import type { TSchema } from 'typebox';
import type { Act, DecisionState, Offers, Trace } from './contract.ts';

/** What may be done with a record that two people decide. */
export type Move = 'edit' | 'submit' | 'decide' | 'withdraw';

const FROM: Readonly<Record<Move, readonly DecisionState[]>> = {
  edit: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  decide: ['submitted'],
  withdraw: ['draft', 'submitted', 'returned'],
};

/** The columns that every record of two decisions has. */
export interface DecisionColumns {
  state: DecisionState;
  /** Everybody who wrote or submitted it, a JSON list of person ids: none of them may approve it. */
  authors: string[];
  created_at: string;
  created_by: string;
  submitted_at: string | null;
  submitted_by: string | null;
  decided_at: string | null;
  decided_by: string | null;
  /** Checks whose findings the submitter stands by, a JSON list. */
  confirmed: string[];
  reason: UserText | null;
  remark: UserText | null;
  version: number;
}

/** The columns as SQL; `authors` and the texts are JSON. */
export const DECISION_COLUMNS = `
  state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'withdrawn')),
  authors jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  submitted_at timestamptz,
  submitted_by text,
  decided_at timestamptz,
  decided_by text,
  confirmed jsonb not null,
  reason jsonb,
  remark jsonb,
  version integer not null
`;

/** Lists and texts as the JSON columns take them: the driver would write a list as an array of SQL. */
export function json<Value>(value: Value): Value {
  return (value === null ? null : JSON.stringify(value)) as Value;
}

export function newDecision(author: string, now: Date): DecisionColumns {
  return {
    state: 'draft',
    authors: json([author]),
    created_at: now.toISOString(),
    created_by: author,
    submitted_at: null,
    submitted_by: null,
    decided_at: null,
    decided_by: null,
    confirmed: json([]),
    reason: null,
    remark: null,
    version: 1,
  };
}

export function requireMove({ state }: Pick<DecisionColumns, 'state'>, move: Move): void {
  if (!FROM[move].includes(state)) throw new Problem('decision-state', { state, move });
}

/** Four eyes: who wrote or submitted a record neither approves nor returns it. */
export function requireOther({ authors }: Pick<DecisionColumns, 'authors'>, person: string): void {
  if (authors.includes(person)) throw new Problem('author-decides');
}

/** Throws unless everything that the checks found was confirmed, with a reason. */
export function requireConfirmed(
  found: readonly string[],
  confirmed: readonly string[],
  reason: UserText | null,
): void {
  const open = [...new Set(found)].filter((check) => !confirmed.includes(check));
  if (open.length > 0 || (found.length > 0 && reason === null))
    throw new Problem('checks-unconfirmed', { checks: open.length > 0 ? open.join(', ') : 'reason' });
}

/** What changes when somebody submits. */
export function submitted(
  { authors }: Pick<DecisionColumns, 'authors'>,
  person: string,
  body: { readonly confirmed: readonly string[]; readonly reason?: UserText },
  now: Date,
): Partial<DecisionColumns> {
  return {
    state: 'submitted',
    authors: json([...new Set([...authors, person])]),
    submitted_at: now.toISOString(),
    submitted_by: person,
    decided_at: null,
    decided_by: null,
    confirmed: json([...body.confirmed]),
    reason: json(body.reason === undefined ? null : readUserText(body.reason, 'body.reason')),
    remark: null,
  };
}

/** What changes when somebody approves or returns; a return without a remark is refused. */
export function decided(
  person: string,
  body: { readonly decision: 'approve' | 'return'; readonly remark?: UserText },
  now: Date,
): Partial<DecisionColumns> {
  if (body.decision === 'return' && body.remark === undefined)
    throw new Problem('invalid-request', {}, { errors: [{ path: 'body.remark', message: REMARK_NEEDED }] });
  return {
    state: body.decision === 'approve' ? 'approved' : 'returned',
    decided_at: now.toISOString(),
    decided_by: person,
    remark: json(body.remark === undefined ? null : readUserText(body.remark, 'body.remark')),
  };
}

const REMARK_NEEDED = {
  kk: 'нені түзету керегін жазыңыз',
  ru: 'напишите, что исправить',
  en: 'say what is to be put right',
  ja: '何を直すべきかを書いてください',
};

/** What the viewer may do now; `recorder` and `approver` say whether the table of rights permits the two actions. */
export function offersOf(
  { state, authors }: Pick<DecisionColumns, 'state' | 'authors'>,
  viewer: string | undefined,
  { recorder, approver }: { readonly recorder: boolean; readonly approver: boolean },
): Offers {
  const may = (move: Move) => FROM[move].includes(state);
  return {
    edit: recorder && may('edit'),
    submit: recorder && may('submit'),
    withdraw: recorder && may('withdraw'),
    decide: approver && may('decide') && viewer !== undefined && !authors.includes(viewer),
  };
}

/** Names of persons by id, for those who work on the record; `others` had a hand in it beside the two decisions. */
export async function namesOf(
  { store }: Pick<Platform, 'store'>,
  rows: readonly DecisionColumns[],
  others: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set([...rows.flatMap((row) => [row.created_by, row.submitted_by, row.decided_by]), ...others])];
  const known = ids.filter((id): id is string => id !== null);
  if (known.length === 0) return new Map();
  const persons = await store
    .tables<AuthTables>()
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', known)
    .execute();
  return new Map(persons.map(({ id, name }) => [id, name]));
}

export function traceOf(row: DecisionColumns, names: ReadonlyMap<string, string>): Trace {
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    createdAt: row.created_at,
    createdBy: name(row.created_by),
    submittedAt: row.submitted_at,
    submittedBy: name(row.submitted_by),
    decidedAt: row.decided_at,
    decidedBy: name(row.decided_by),
  };
}

/** Columns of an act, and the act that they make. */
export interface ActColumns {
  act_code: string | null;
  act_title: UserText | null;
  act_adopted: string | null;
}

export function actOf({ act_code, act_title, act_adopted }: ActColumns): Act | null {
  return act_code === null || act_title === null || act_adopted === null
    ? null
    : { code: act_code, title: act_title, adopted: act_adopted };
}

/** Who asks, as handlers of these records pass it on. */
export type Asker = Pick<Call<TSchema, TSchema, TSchema>, 'viewer' | 'may'>;

/** Who is told of a record that waits for an action on a body: everybody whose role the table of rights permits it. */
export function whoMay({ rights }: Pick<ProgrammePack, 'rights'>, action: string, body: string): readonly Recipient[] {
  const scopes = new Map(rights.roles.map(({ id, scope }) => [id, scope]));
  return rights.rows
    .filter(({ actions }) => actions.includes(action))
    .map(({ role, reach }) => (reach === 'own' && scopes.get(role) === 'body' ? { role, scope: { body } } : { role }));
}
