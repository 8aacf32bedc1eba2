import { Temporal } from 'temporal-polyfill';
import { type CivilDate, civilDateAt } from '@industry/values';

/** From this instant on a zone's clocks stand so far from UTC; `CalendarData.offsetChanges` of the pack. */
export interface OffsetChange {
  /** UTC instant, ISO 8601. */
  readonly at: string;
  /** `+05:00` */
  readonly offset: string;
}

/** Civil days and instants of one time zone. */
export interface Zone {
  dayAt(instant: Date): CivilDate;
  /** The first instant of the day. */
  startOf(day: CivilDate): Date;
  /** True: this Node's time zone data do not know the pack's changes, and the pack's own offsets are used. */
  readonly corrected: boolean;
}

const SECOND = 1000;
const DAY = 86_400_000;

/**
 * The zone by the time zone data of this Node, if they agree with the changes that the pack lists; by the pack's offsets
 * where they do not (an old tzdata, a system ICU that is not kept up). The IANA data learnt of Kazakhstan's change of
 * 1 March 2024 in release 2024a.
 *
 * Example: `zoneOf('Asia/Almaty', [{ at: '2024-02-29T18:00:00Z', offset: '+05:00' }]).startOf('2024-03-01')`
 * is 2024-02-29T19:00:00Z. Throws `RangeError` for a time zone that there is not.
 */
export function zoneOf(timeZone: string, changes: readonly OffsetChange[] = []): Zone {
  runtimeOffset(timeZone, 0);
  const known = changes
    .map(({ at, offset }) => ({ at: Date.parse(at), offset: offsetOf(offset) }))
    .toSorted((a, b) => a.at - b.at);
  const corrected = known.some(
    ({ at, offset }) => runtimeOffset(timeZone, at) !== offset || runtimeOffset(timeZone, at + SECOND) !== offset,
  );
  return corrected ? ownZone(timeZone, known) : runtimeZone(timeZone);
}

function runtimeZone(timeZone: string): Zone {
  return {
    corrected: false,
    dayAt: (instant) => civilDateAt(instant, timeZone),
    startOf: (day) => new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds),
  };
}

function ownZone(timeZone: string, changes: readonly { readonly at: number; readonly offset: number }[]): Zone {
  const offsetAt = (instant: number): number =>
    changes.findLast(({ at }) => at <= instant)?.offset ?? runtimeOffset(timeZone, instant);
  return {
    corrected: true,
    dayAt: (instant) =>
      new Date(instant.getTime() + offsetAt(instant.getTime())).toISOString().slice(0, 10) as CivilDate,
    startOf(day) {
      const local = Date.parse(`${day}T00:00:00Z`);
      const instants = [local - offsetAt(local - DAY), local - offsetAt(local + DAY)];
      const midnights = instants.filter((instant) => instant + offsetAt(instant) === local);
      // Where clocks skip midnight, the day begins at the change.
      return new Date(midnights.length > 0 ? Math.min(...midnights) : Math.max(...instants));
    },
  };
}

function runtimeOffset(timeZone: string, instant: number): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(timeZone);
  return zoned.offsetNanoseconds / 1_000_000;
}

function offsetOf(text: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(text) ?? [];
  if (sign === undefined) throw new RangeError(`not an offset from UTC (+05:00): ${JSON.stringify(text)}`);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
