import type { Platform } from '@industry/registry/types.ts';
import { addDays, type CivilDate, toCivilDate } from '@industry/values';

/** The day that is asked for; absent: today while the programme runs, else its nearest day. */
export function ruleDayOf({ pack, calendar, now }: Pick<Platform, 'pack' | 'calendar' | 'now'>, asked?: string) {
  const declared = pack.rules.ruleset.source.period;
  const period = declared === undefined ? null : { from: declared.from, until: declared.until ?? null };
  return { asOf: asked === undefined ? nearest(calendar.today(now()), period) : toCivilDate(asked), period };
}

function nearest(today: CivilDate, period: { from: CivilDate; until: CivilDate | null } | null): CivilDate {
  if (period === null) return today;
  if (today < period.from) return period.from;
  return period.until !== null && today >= period.until ? addDays(period.until, -1) : today;
}
