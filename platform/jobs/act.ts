import { sql, type Transaction } from 'kysely';

/**
 * Cancels a job that waits or runs; a run in hand goes on to its end, and is not tried again. False when there is none to
 * cancel.
 */
export async function cancelJob<Tables>(tx: Transaction<Tables>, id: string): Promise<boolean> {
  const { rows } = await sql`
    update pgboss.job set state = 'cancelled', completed_on = now()
    where id = ${id} and state in ('created', 'retry', 'active') returning id`.execute(tx);
  // What is pending would be sent again at the next start.
  await sql`delete from pending_job where id = ${id}`.execute(tx);
  return rows.length > 0;
}

/** Runs a failed or cancelled job once more, soon. False when there is none. */
export async function retryJob<Tables>(tx: Transaction<Tables>, id: string): Promise<boolean> {
  const { rows } = await sql`
    update pgboss.job
    set state = 'retry', retry_limit = retry_limit + 1, start_after = now(), started_on = null, completed_on = null
    where id = ${id} and state in ('failed', 'cancelled') returning id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`
    insert into pending_job (id, name, input, key, sent_at)
    select id, name, coalesce(data, '{}'), singleton_key, now() from pgboss.job where id = ${id}
    on conflict (id) do update set runner = null, seen_at = null`.execute(tx);
  return true;
}
