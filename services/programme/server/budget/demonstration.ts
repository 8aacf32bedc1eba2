import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { ProgrammePack } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import { addDays, Decimal, decimal, decimalString, type UserText } from '@industry/values';
import { json, newDecision } from '@industry/decisions';
import { fiscalPeriod } from './fiscal.ts';
import { replaceLines } from './records.ts';
import { type BudgetLine, linesTotal } from './statement.ts';
import type { BudgetTables } from './tables.ts';

/** Share of a year's money that a body has spent by the end of each quarter. */
const SPENT_BY_QUARTER = ['0.18', '0.43', '0.7', '0.97'] as const;
/** How the year's money is divided; what is left stays undivided. */
const BODY_SHARES = ['0.38', '0.24', '0.2', '0.13'] as const;
const MEASURES_OF_FIRST_BODY = 3;
/** Days before the fiscal year begins on which its budget is adopted. */
const ADOPTED_BEFORE = 25;

type Tx = Transaction<BudgetTables>;

/** Invented budgets and spending of every fiscal year that has begun; nothing where anything is recorded already. */
export async function fillBudget(platform: Platform): Promise<void> {
  const { store, pack, calendar, now } = platform;
  const db = store.tables<BudgetTables>();
  if (await db.selectFrom('budget_statement').select('id').limit(1).executeTakeFirst()) return;
  const today = calendar.today(now());
  const years = Object.keys(pack.budget.years).map(Number);
  await store.transaction<BudgetTables, void>(async (tx) => {
    for (const [i, year] of years.entries()) {
      const { start } = fiscalPeriod(platform, year, null);
      if (start > today) continue;
      const { total, lines } = inventedYear(pack, year, i);
      await addRevised(platform, tx, { year, total, lines, adopted: addDays(start, -ADOPTED_BEFORE) });
      const ended = [1, 2, 3, 4].filter((quarter) => fiscalPeriod(platform, year, quarter).end <= today);
      for (const quarter of ended) await addSpent(platform, tx, { year, quarter, lines, index: i });
    }
  });
}

function inventedYear(pack: ProgrammePack, year: number, index: number) {
  const digits = pack.units.get(pack.budget.unit)!.digits;
  const cut = (value: Decimal) => decimalString(value.toDecimalPlaces(digits));
  // The planned year, a few hundredths more or less: the budget of each year is set anew.
  const total = cut(decimal(pack.budget.years[String(year)]!).times(0.93 + 0.03 * ((index * 2) % 5)));
  const lines = spendingBodies(pack).flatMap((body, i): BudgetLine[] => {
    const amount = decimal(total).times(BODY_SHARES[i]!);
    const measures = i === 0 ? pack.budget.measures.slice(0, MEASURES_OF_FIRST_BODY) : [];
    if (measures.length === 0) return [{ body, measure: null, amount: cut(amount) }];
    return measures.map(({ id }) => ({ body, measure: id, amount: cut(amount.div(measures.length)) }));
  });
  return { total, lines };
}

/** The body that supervises the programme, then others that answer for its indicators. */
function spendingBodies(pack: ProgrammePack): readonly string[] {
  const responsible = [...pack.indicators.values()].flatMap((indicator) =>
    indicator.responsible.map(({ body }) => body),
  );
  return [...new Set([pack.passport.act.supervisedBy, ...responsible])].slice(0, BODY_SHARES.length);
}

function said(text: Readonly<Record<'kk' | 'ru' | 'en' | 'ja', string>>): UserText {
  return { original: 'ru', texts: text };
}

interface Invented {
  readonly year: number;
  readonly lines: readonly BudgetLine[];
}

async function addRevised(
  platform: Platform,
  tx: Tx,
  { year, total, lines, adopted }: Invented & { readonly total: string; readonly adopted: string },
): Promise<void> {
  const title = said({
    kk: `${year} жылдың бюджеті туралы ойдан шығарылған акт`,
    ru: `Вымышленный акт о бюджете ${year} года`,
    en: `An invented act on the budget of ${year}`,
    ja: `${year}年度予算に関する架空の決定`,
  });
  const act = { act_code: `DEMO-${year}`, act_title: json(title), act_adopted: adopted };
  const { source: body } = platform.pack.budget;
  await add(platform, tx, { kind: 'revised', year, quarter: null, body, total, source: null, ...act }, lines);
}

async function addSpent(
  platform: Platform,
  tx: Tx,
  { year, quarter, lines, index }: Invented & { readonly quarter: number; readonly index: number },
): Promise<void> {
  const { pack } = platform;
  const digits = pack.units.get(pack.budget.unit)!.digits;
  const source = said({
    kk: `${year} жылдың ${quarter}-тоқсаны бойынша ойдан шығарылған есеп`,
    ru: `Вымышленный отчёт за ${quarter}-й квартал ${year} года`,
    en: `An invented report of quarter ${quarter}, ${year}`,
    ja: `${year}年度第${quarter}四半期の架空の報告`,
  });
  for (const [i, body] of spendingBodies(pack).entries()) {
    const share = decimal(SPENT_BY_QUARTER[quarter - 1]!).minus(0.01 * ((i + index) % 4));
    const own = lines
      .filter((line) => line.body === body)
      .map((line) => ({ ...line, amount: decimalString(decimal(line.amount).times(share).toDecimalPlaces(digits)) }));
    const total = decimalString(linesTotal(own));
    const columns = { kind: 'spent' as const, year, quarter, body, total, source: json(source) };
    await add(platform, tx, { ...columns, act_code: null, act_title: null, act_adopted: null }, own);
  }
}

type Subject = Pick<
  BudgetTables['budget_statement'],
  'kind' | 'year' | 'quarter' | 'body' | 'total' | 'source' | 'act_code' | 'act_title' | 'act_adopted'
>;

async function add(
  { audit, pack, now }: Platform,
  tx: Tx,
  subject: Subject,
  lines: readonly BudgetLine[],
): Promise<void> {
  const id = randomUUID();
  const at = now().toISOString();
  const decision = {
    state: 'approved',
    submitted_at: at,
    submitted_by: 'system',
    decided_at: at,
    decided_by: 'system',
  } as const;
  await tx
    .insertInto('budget_statement')
    .values({ id, ...subject, ...newDecision('system', now()), ...decision })
    .execute();
  await replaceLines(tx, id, lines);
  await audit.record(tx, {
    actor: 'system',
    action: 'budget.simulate',
    object: `budget-statement:${id}`,
    clause: pack.budget.clause,
    after: {
      kind: subject.kind,
      year: subject.year,
      quarter: subject.quarter,
      body: subject.body,
      total: subject.total,
    },
  });
}
