import type { Store } from '@industry/database/types.ts';
import cronParser from 'cron-parser';
import { nextSlot } from './next-slot.ts';
import type { JobTables } from './tables.ts';
import type { JobDefinition, Jobs } from './types.ts';

export interface Schedule {
  /** Sends what came due since the last time; costs nothing before the next slot. */
  tick(): Promise<void>;
}

interface Entry {
  readonly name: string;
  readonly cron: string;
  /** Milliseconds since 1970. */
  next: number;
}

/**
 * Scheduled jobs, each slot sent once whoever looks first: the row of the schedule moves on in the transaction that sends.
 * Slots missed while nothing ran are made up for by one job. A schedule that is new here begins with its next slot.
 */
export async function openSchedule(
  store: Store,
  definitions: Iterable<JobDefinition<never>>,
  timeZone: string,
  now: () => Date,
  send: Jobs['send'],
): Promise<Schedule> {
  const entries: Entry[] = [];
  for (const { name, schedule } of definitions) {
    if (schedule !== undefined) entries.push({ name, cron: schedule, next: 0 });
  }
  if (entries.length > 0) {
    const rows = entries.map(({ name, cron }) => ({ name, slot: slotBefore(cron, timeZone, now()).toISOString() }));
    await store
      .tables<JobTables>()
      .insertInto('job_schedule')
      .values(rows)
      .onConflict((row) => row.doNothing())
      .execute();
  }

  const sendSlot = (name: string, slot: Date): Promise<void> =>
    store.transaction<JobTables, void>(async (tx) => {
      const moved = await tx
        .updateTable('job_schedule')
        .set({ slot: slot.toISOString() })
        .where('name', '=', name)
        .where('slot', '<', slot.toISOString())
        .executeTakeFirst();
      if (moved.numUpdatedRows > 0n) await send(tx, name, {}, { key: 'schedule' });
    });

  return {
    async tick() {
      const instant = now();
      for (const entry of entries) {
        if (instant.getTime() < entry.next) continue;
        await sendSlot(entry.name, slotBefore(entry.cron, timeZone, instant));
        entry.next = nextSlot(entry.cron, timeZone, instant).getTime();
      }
    },
  };
}

/** The last slot at or before the instant. */
function slotBefore(cron: string, tz: string, instant: Date): Date {
  // prev() is before its date, and a slot is a whole second.
  const currentDate = new Date(Math.floor(instant.getTime() / 1000) * 1000 + 1000);
  return cronParser.parseExpression(cron, { tz, currentDate }).prev().toDate();
}
