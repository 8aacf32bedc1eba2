import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { type Static, Type as T } from 'typebox';

const Nullable = <S extends ReturnType<typeof T.String> | typeof LocalisedTextSchema>(schema: S) =>
  T.Union([schema, T.Null()]);

export const getCalendar = route({
  id: 'getCalendar',
  method: 'GET',
  path: '/api/v1/calendar',
  access: 'public',
  summary: 'Working days of a year in the country: days off with their names, worked weekend days, source',
  query: T.Object({
    /** This year when absent. */
    year: T.Optional(T.Integer({ minimum: 1990, maximum: 2100 })),
  }),
  response: T.Object({
    year: T.Integer(),
    /** False: the pack has no data of the year; deadlines in it are counted by the weekend alone and say so. */
    known: T.Boolean(),
    /** ISO 8601 days of the week that are not worked, Monday 1 to Sunday 7. */
    weekend: T.Array(T.Integer()),
    daysOff: T.Array(T.Object({ day: T.String(), name: LocalisedTextSchema, movedFrom: Nullable(T.String()) })),
    workedWeekendDays: T.Array(T.String()),
    /** Null when the year is not known. */
    workingDays: T.Union([T.Integer(), T.Null()]),
    source: Nullable(LocalisedTextSchema),
    sourceUrl: Nullable(T.String()),
    /** Years with data. */
    years: T.Array(T.Integer()),
    /** Day in the country, and its fiscal year; `end` is exclusive. */
    today: T.String(),
    fiscalYear: T.Object({ year: T.Integer(), start: T.String(), end: T.String() }),
    timeZone: T.String(),
    /** Changes of the distance from UTC that the pack names. */
    offsetChanges: T.Array(T.Object({ at: T.String(), offset: T.String(), source: LocalisedTextSchema })),
  }),
});
export type CalendarAnswer = Static<typeof getCalendar.response>;
