export { type CalendarSource, createCalendar } from './calendar.ts';
export type { Calendar, CountedDay } from './types.ts';
export { type OffsetChange, type Zone, zoneOf } from './zone.ts';
