import { civilDateAt, endOfDayAt, isCivilDate } from '@industry/values';

const ZONE = 'Asia/Almaty';

/** The day that an instant of the address lies in, where the country is. */
export const dayOf = (instant: string): string => civilDateAt(new Date(instant), ZONE);

/** The end of a day that was chosen, as an instant; undefined for today, for a day to come, and for what is not a day. */
export function heldUntil(day: string, now: Date): string | undefined {
  if (!isCivilDate(day) || day >= civilDateAt(now, ZONE)) return undefined;
  return endOfDayAt(day, ZONE).toISOString();
}
