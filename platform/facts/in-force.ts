import { createHash } from 'node:crypto';
import type { BatchRecord } from './types.ts';

/** Whether this system held the batch as good at an instant (UTC, ISO 8601); now when absent. */
export function isInForce(
  { recordedAt, withdrawal }: Pick<BatchRecord, 'recordedAt' | 'withdrawal'>,
  at?: string,
): boolean {
  if (at === undefined) return withdrawal === null;
  const instant = Date.parse(at);
  return Date.parse(recordedAt) <= instant && (withdrawal === null || instant < Date.parse(withdrawal.at));
}

/** Changes with every batch that is published, read again or withdrawn: what a preview was made against. */
export function catalogueVersion(batches: readonly Pick<BatchRecord, 'id' | 'state' | 'importerVersion'>[]): string {
  const text = JSON.stringify(batches.map(({ id, state, importerVersion }) => [id, state, importerVersion]));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
