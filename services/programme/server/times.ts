import type { Times } from '@industry/facts/types.ts';
import type { ProgrammePack } from '@industry/pack';
import { civilDateAt, type CivilDate, toCivilDate } from '@industry/values';

/** The times asked for and the day on which the asker stands: today in the pack's time zone, or the known date when that is earlier. */
export interface Asked extends Times {
  readonly today: CivilDate;
}

export function asked(
  query: { readonly asOf?: string; readonly knownAt?: string; readonly recordedAt?: string },
  pack: ProgrammePack,
  now: Date,
): Asked {
  const today = civilDateAt(now, pack.passport.timeZone);
  const knownAt = query.knownAt === undefined ? undefined : toCivilDate(query.knownAt);
  return {
    ...(query.asOf !== undefined && { asOf: toCivilDate(query.asOf) }),
    ...(knownAt !== undefined && { knownAt }),
    ...(query.recordedAt !== undefined && { recordedAt: query.recordedAt }),
    today: knownAt !== undefined && knownAt < today ? knownAt : today,
  };
}

/** Known day of what a batch says: the day it was published, else the day it was recorded here. */
export function knownDay(
  { publishedOn, recordedAt }: { readonly publishedOn: string | null; readonly recordedAt: string },
  timeZone: string,
): CivilDate {
  return publishedOn === null ? civilDateAt(new Date(recordedAt), timeZone) : toCivilDate(publishedOn);
}

/** The times alone, as facts are asked with. */
export function factTimes({ asOf, knownAt, recordedAt }: Asked): Times {
  return { ...(asOf && { asOf }), ...(knownAt && { knownAt }), ...(recordedAt && { recordedAt }) };
}
