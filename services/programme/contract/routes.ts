import { Type as T } from 'typebox';
import { route, TimesQuery } from '@industry/http/contract.ts';
import { IndicatorSchema, IndicatorSummarySchema, ProgrammeSchema } from './schemas.ts';

export const getProgramme = route({
  id: 'getProgramme',
  method: 'GET',
  path: '/api/v1/programme',
  access: 'public',
  summary: 'The programme: goal, tasks, period, budget, baseline',
  response: ProgrammeSchema,
});

export const listIndicators = route({
  id: 'listIndicators',
  method: 'GET',
  path: '/api/v1/indicators',
  access: 'public',
  summary: 'All indicators with plan path, actuals, state and what is owed',
  query: T.Object(TimesQuery, { additionalProperties: false }),
  response: T.Object({ indicators: T.Array(IndicatorSummarySchema), knownAt: T.String() }),
});

export const getIndicator = route({
  id: 'getIndicator',
  method: 'GET',
  path: '/api/v1/indicators/:id',
  access: 'public',
  summary: 'One indicator: plan, actual with origin, revisions, gap, notes',
  params: T.Object({ id: T.String({ maxLength: 60 }) }),
  query: T.Object(TimesQuery, { additionalProperties: false }),
  response: IndicatorSchema,
  problems: ['indicator-unknown'],
});
