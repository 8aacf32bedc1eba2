import { type Static, Type as T } from 'typebox';
import { DateSchema, LocalisedTextSchema } from './schema-values.ts';

const strict = { additionalProperties: false } as const;

/** calendar.yaml: which days are worked. A year that is not in the list is unknown, and answers that depend on it say so. */
export const CalendarSchema = T.Object(
  {
    /** ISO 8601 days of the week that are not worked, Monday 1 to Sunday 7. */
    weekend: T.Array(T.Integer({ minimum: 1, maximum: 7 })),
    /** Changes of the time zone's distance from UTC that a server must know: an old one is corrected by them. */
    offsetChanges: T.Optional(
      T.Array(
        T.Object(
          {
            at: T.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' }),
            offset: T.String({ pattern: '^[+-]\\d{2}:\\d{2}$' }),
            source: LocalisedTextSchema,
          },
          strict,
        ),
      ),
    ),
    years: T.Array(
      T.Object(
        {
          year: T.Integer(),
          /** Where the year's days were read. */
          source: LocalisedTextSchema,
          sourceUrl: T.Optional(T.String()),
          /** Holidays, also where they fall on a weekend, and days to which a day off was moved from another day. */
          daysOff: T.Array(
            T.Object({ day: DateSchema, name: LocalisedTextSchema, movedFrom: T.Optional(DateSchema) }, strict),
          ),
          /** Weekend days that are worked in exchange. */
          workedWeekendDays: T.Array(DateSchema),
        },
        strict,
      ),
    ),
  },
  strict,
);

export type CalendarData = Static<typeof CalendarSchema>;
