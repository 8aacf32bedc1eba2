import type { Platform } from '@industry/registry/types.ts';
import { civilDateAt } from '@industry/values';
import type { Asked } from '../times.ts';

/** What a report reads, as this system held it at an instant. */
export interface Held {
  readonly platform: Pick<Platform, 'pack' | 'facts' | 'store' | 'calendar' | 'now'>;
  readonly times: Asked & { readonly recordedAt: string };
}

/** Facts answer what was recorded by then, and the clock stands at that instant: what was late later is not late yet. */
export function heldAt(platform: Platform, recordedAt: string): Held {
  const { facts, pack, store, calendar } = platform;
  const instant = new Date(recordedAt);
  return {
    platform: {
      pack,
      store,
      calendar,
      now: () => instant,
      facts: { ...facts, observations: (query) => facts.observations({ recordedAt, ...query }) },
    },
    times: { recordedAt, today: civilDateAt(instant, pack.passport.timeZone) },
  };
}
