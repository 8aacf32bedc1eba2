import type { Amount, BandEnds, MissingInput, Reason } from './answer.ts';
import type { NearestChange } from './nearest-change.ts';
import type { Good } from './types.ts';

/*
 * Answers in the plain words in which worked examples state them: exact, in no language, equal on every machine.
 */

/** `lease.assetPrice is 79999999 KZT, must be at-least 80000000 KZT [5.1.2/lease]` */
export function shownReason({ fact, value, operator, limit, clause }: Reason): string {
  return `${fact} is ${shown(value)}, must be ${operator} ${shown(limit)} [${clause}]`;
}

function shown(value: Reason['value'] | Reason['limit'] | BandEnds): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'nothing' : value.map((one) => shown(one as BandEnds)).join('; ');
  if (typeof value !== 'object') return String(value);
  if ('amount' in value) return `${value.amount} ${value.currency}`;
  if ('scheme' in value) return `${(value as Good).code} (${(value as Good).scheme})`;
  if ('list' in value) return value.list;
  const { from, upTo } = value as BandEnds;
  return `${from === undefined ? '' : shown(from)}..${upTo === undefined ? '' : shown(upTo)}`;
}

/** `fact lease.assetPrice`, `rate EUR/KZT on 2021-06-01` */
export function shownMissing({ kind, id }: MissingInput): string {
  return `${kind} ${id}`;
}

/** `68000000 KZT`; undefined for what is missing. */
export function shownAmount(amount: Amount | undefined): string | undefined {
  return amount && 'value' in amount ? [amount.value, amount.currency ?? []].flat().join(' ') : undefined;
}

/** `lease.ownContributionShare at-least 0.15 and lease.termMonths under 120` */
export function shownChange({ changes }: NearestChange): string {
  return changes.map(({ fact, operator, limit }) => `${fact} ${operator} ${shown(limit)}`).join(' and ');
}
