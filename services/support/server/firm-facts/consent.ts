import { consentsOf } from '@industry/firms';
import { civilDateAt } from '@industry/values';
import type { ReadFact, Subject } from './found.ts';

/** Whether a consent of the firm holds on the day; one that it never gave is a question to it, not a refusal. */
export async function consentFact({ platform: { store, pack }, bin, asOf }: Subject): Promise<ReadFact> {
  const fact = 'firm.consentsToIntegration';
  const { timeZone } = pack.passport;
  const day = (instant: string) => civilDateAt(new Date(instant), timeZone);
  const held = (await consentsOf(store, bin)).some(
    ({ givenAt, validUntil, withdrawnAt }) =>
      day(givenAt) <= asOf && asOf <= validUntil && (withdrawnAt === null || asOf < day(withdrawnAt)),
  );
  return held ? { fact, value: true, origins: [] } : { fact, missing: 'to-ask' };
}
