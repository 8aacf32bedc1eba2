import { randomUUID } from 'node:crypto';
import type { Platform } from '@industry/registry/types.ts';
import type { RegisterId } from '@industry/registers/contract';
import type { RegisterTables, Way } from './tables.ts';

export interface Faults {
  /** Notes what did not go as agreed; the same of one day is one fault that happened several times. Never throws. */
  note(register: RegisterId, way: Way, code: string, detail?: string | null): Promise<void>;
}

/** Milliseconds in which the same fault is only counted: whoever knocks without a key writes at most once a second. */
const QUIET = 1_000;
const LONGEST = 200;

export function createFaults({ store, calendar, log, now }: Platform): Faults {
  const last = new Map<string, { at: number; times: number }>();
  return {
    async note(register, way, code, detail = null) {
      const name = `${register} ${way} ${code}`;
      const at = now().getTime();
      const before = last.get(name) ?? { at: -Infinity, times: 0 };
      const times = before.times + 1;
      if (at - before.at < QUIET && at >= before.at) {
        last.set(name, { ...before, times });
        return;
      }
      last.set(name, { at, times: 0 });
      const day = calendar.today(now());
      try {
        await store.transaction<RegisterTables, void>(async (tx) => {
          const changed = await tx
            .updateTable('register_fault')
            .set(({ eb }) => ({ times: eb('times', '+', times), last_at: now().toISOString() }))
            .where('register', '=', register)
            .where('way', '=', way)
            .where('code', '=', code)
            .where('day', '=', day)
            .where('detail', 'is not distinct from', detail?.slice(0, LONGEST) ?? null)
            .executeTakeFirst();
          if (changed.numUpdatedRows > 0n) return;
          const row = { id: randomUUID(), register, way, code, day, times, last_at: now().toISOString() };
          await tx
            .insertInto('register_fault')
            .values({ ...row, detail: detail?.slice(0, LONGEST) ?? null })
            .execute();
        });
      } catch (error) {
        log.error({ err: error, register, code }, 'a fault of a register could not be noted');
      }
    },
  };
}
