import { type Static, Type as T } from 'typebox';
import { ClauseIdSchema, LocalisedTextSchema } from './schema-values.ts';

const strict = { additionalProperties: false } as const;

/** rights.yaml: the roles, and the one table of who may do what. What no row permits is denied. */
export const RightsSchema = T.Object(
  {
    roles: T.Array(
      T.Object(
        {
          id: T.String({ pattern: '^[a-z-]+$' }),
          title: LocalisedTextSchema,
          duty: LocalisedTextSchema,
          /** What each assignment of the role is tied to: an officer is of a body, an akimat's officer of a region. */
          scope: T.Enum(['none', 'body', 'region', 'operator', 'firm', 'dataset']),
        },
        strict,
      ),
    ),
    rows: T.Array(
      T.Object(
        {
          role: T.String(),
          /** Ids of actions that the services declare. */
          actions: T.Array(T.String(), { minItems: 1 }),
          /** `own`: records of the assignment's scope; `all`: any record. */
          reach: T.Enum(['own', 'all']),
          /** The clause that gives the right; absent = not in the decree, a rule of this installation. */
          clause: T.Optional(ClauseIdSchema),
        },
        strict,
      ),
    ),
  },
  strict,
);

/** secrecy.yaml: class x purpose x role, each with its ground. What no row allows is not read. */
export const SecrecySchema = T.Array(
  T.Object(
    {
      class: T.Enum(['statistics', 'consent', 'contract', 'sealed']),
      purpose: T.Enum(['publish', 'statistics', 'decide-support', 'monitor-agreement', 'evaluate', 'investigate']),
      roles: T.Array(T.String(), { minItems: 1 }),
      /** Legal ground in words; where the decree gives it, with its clause. */
      ground: LocalisedTextSchema,
      clause: T.Optional(ClauseIdSchema),
    },
    strict,
  ),
);

export type Rights = Static<typeof RightsSchema>;
export type Role = Rights['roles'][number];
export type RightsRow = Rights['rows'][number];
export type SecrecyRow = Static<typeof SecrecySchema>[number];
