/**
 * Why a figure is not there. A missing figure is a value of this type, never NaN, null or 0.
 * - `not-delivered`: somebody owes it, it is not here yet
 * - `not-published`: the source does not publish it
 * - `not-comparable`: a figure exists, but in another unit, base or vintage
 * - `not-yet-due`: its period has not ended or its date has not come
 * - `withdrawn`: it was here and its source took it back
 * - `suppressed`: it would disclose a single firm
 */
export type MissingReason =
  'not-delivered' | 'not-published' | 'not-comparable' | 'not-yet-due' | 'withdrawn' | 'suppressed';

export interface Missing {
  readonly missing: MissingReason;
}

export function isMissing(value: unknown): value is Missing {
  return typeof value === 'object' && value !== null && 'missing' in value;
}
