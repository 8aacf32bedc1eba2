import type { JobDefinition } from '@industry/jobs/types.ts';
import type { NewNotice } from '@industry/notices/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { CivilDate } from '@industry/values';
import { Type as T } from 'typebox';
import type { AnswerCache } from '../answers.ts';
import { standing } from './board.ts';
import { keyOfOwed } from './delivered.ts';
import { givenBy, type Owed, owedWithin } from './duties.ts';
import { readTerm, termText } from './period.ts';
import { recipientsOf, scopeOfBody } from './scope.ts';

/**
 * Working days for which a step that was missed is made up. An installation that begins with years of debts does not flood
 * its people with them: the board shows those.
 */
const MADE_UP_FOR = 5;
const None = T.Object({});

type Context = Pick<Platform, 'pack' | 'facts' | 'store' | 'calendar' | 'now'>;

/** Each working morning: reminds of what is nearly due, and tells the next ones of what is overdue. */
export function remindJob(answersOf: (platform: Platform) => AnswerCache): JobDefinition<Platform, typeof None> {
  return {
    name: 'reporting.remind',
    title: {
      kk: 'Мерзімдерді еске салу',
      ru: 'Напоминания о сроках',
      en: 'Reminders and escalation',
      ja: '期限の通知と督促',
    },
    input: None,
    schedule: '0 7 * * *',
    async run(platform) {
      const notices = await remindersOf(platform, answersOf(platform));
      await platform.store.transaction(async (tx) => {
        for (const notice of notices) await platform.notices.post(tx, notice);
      });
    },
  };
}

/** What is to be told today; each notice has a key, so that it is told once. */
export async function remindersOf(context: Context, answers: AnswerCache): Promise<readonly NewNotice[]> {
  const { pack, calendar } = context;
  const today = calendar.today(context.now());
  const { firstYear, lastYear } = pack.passport.period;
  const programme = { start: readTerm(String(firstYear))!.start, end: readTerm(String(lastYear))!.end };
  const near = owedWithin(context, programme)
    // A register does not read notices.
    .filter(({ indicator }) => indicator === null || givenBy(indicator, pack) === null)
    .map((owed) => ({ owed, step: stepOf(context, owed, today) }))
    .filter(({ step }) => step !== null);
  const rows = await standing(
    context,
    answers,
    near.map(({ owed }) => owed),
  );
  const open = new Set(
    rows.filter(({ row }) => row.status === 'awaited' || row.status === 'missing').map(({ owed }) => keyOfOwed(owed)),
  );
  return near.filter(({ owed }) => open.has(keyOfOwed(owed))).map(({ owed, step }) => noticeOf(context, owed, step!));
}

interface Step {
  readonly kind: 'reporting.due' | 'reporting.overdue';
  /** Working days before or after the due day. */
  readonly after: number;
  readonly days: number;
  readonly roles: readonly string[];
}

/** The last step that has come and is not long past. */
function stepOf({ pack, calendar }: Context, { term, due }: Owed, today: CivilDate): Step | null {
  if (today < term.end) return null;
  const { escalation, remindBeforeWorkingDays, remindRoles } = pack.reporting;
  if (today <= due) {
    const { days: left } = calendar.workingDaysBetween(today, due);
    const reached = remindBeforeWorkingDays.filter((before) => left <= before);
    if (reached.length === 0) return null;
    return { kind: 'reporting.due', after: Math.min(...reached), days: left, roles: remindRoles };
  }
  const { days } = calendar.workingDaysBetween(due, today);
  const reached = escalation.findLast(({ afterWorkingDays }) => afterWorkingDays <= days);
  if (reached === undefined || days - reached.afterWorkingDays > MADE_UP_FOR) return null;
  return { kind: 'reporting.overdue', after: reached.afterWorkingDays, days, roles: reached.roles };
}

function noticeOf({ pack }: Context, owed: Owed, { kind, after, days, roles }: Step): NewNotice {
  const { body, title, term, due } = owed;
  return {
    kind,
    to: recipientsOf(pack, roles, scopeOfBody(pack, body)),
    values: { title, body: pack.bodies.get(body)!.name, period: termText(term), due, days },
    path: kind === 'reporting.due' ? '/reporting' : `/reporting/board?period=${term.id}`,
    key: `${keyOfOwed(owed)}|${due}|${after}`,
  };
}
