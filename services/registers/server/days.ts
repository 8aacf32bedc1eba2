import type { Platform } from '@industry/registry/types.ts';
import { addDays } from '@industry/values';
import { LIMITS } from '@industry/registers/contract';

/** Days of release that a row may have: today at the latest, and not so long ago that its place is no longer known for certain. */
export function releaseDays({ calendar, now }: Pick<Platform, 'calendar' | 'now'>) {
  const last = calendar.today(now());
  return { first: addDays(last, -LIMITS.lateDays), last };
}
