import { type Static, Type as T } from 'typebox';
import { OriginSchema, route } from '@industry/http/contract.ts';

/** Activities by OKED; goods by the EAEU's nomenclature of foreign trade (TN VED), which refines HS 2017. */
export const CLASSIFIERS = ['oked', 'tn-ved'] as const;
export type Classifier = (typeof CLASSIFIERS)[number];

const optional = T.Optional(T.String());

/** A class with its names in the languages that a source gives. */
export const ClassSchema = T.Object({
  code: T.String(),
  names: T.Object({ kk: optional, ru: optional, en: optional, ja: optional }),
  /** How many classes stand directly below it. */
  parts: T.Integer(),
});

export const browseClassifier = route({
  id: 'browseClassifier',
  method: 'GET',
  path: '/api/v1/classifiers/:classifier',
  access: 'public',
  summary: 'Classes of a classifier: those below a class, or those that a search finds',
  params: T.Object({ classifier: T.Enum([...CLASSIFIERS]) }),
  query: T.Object(
    {
      /** Code of the class to open; the top when absent. */
      below: T.Optional(T.String({ pattern: '^[0-9A-Z]{1,10}$' })),
      /** Beginning of a code or part of a name. */
      q: T.Optional(T.String({ maxLength: 100 })),
    },
    { additionalProperties: false },
  ),
  response: T.Object({
    /** The opened class and all above it, from the top. */
    path: T.Array(ClassSchema),
    classes: T.Array(ClassSchema),
    /** How many the search finds; `classes` holds the first of them. */
    found: T.Integer(),
    origins: T.Array(OriginSchema),
  }),
  problems: ['class-unknown'],
});

export type Class = Static<typeof ClassSchema>;
