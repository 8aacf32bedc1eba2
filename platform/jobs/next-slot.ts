import cronParser from 'cron-parser';

/**
 * The first instant after `instant` that a cron expression names in a time zone.
 *
 * Example: `nextSlot('0 6 * * 1', 'Asia/Almaty', now)`
 */
export function nextSlot(cron: string, tz: string, instant: Date): Date {
  return cronParser.parseExpression(cron, { tz, currentDate: instant }).next().toDate();
}
