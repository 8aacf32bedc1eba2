import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema } from '@industry/http/contract.ts';

/** How a table of all firms is divided. */
export const DIVIDED_BY = ['sector', 'technology', 'region', 'size', 'state-share'] as const;
export type DividedBy = (typeof DIVIDED_BY)[number];

/** What is added up; money in `unit.magnitude` powers of ten of the currency. A mean is of firms. */
export const MeasureSchema = T.Object({
  id: T.String(),
  title: LocalisedTextSchema,
  unit: T.Object({ symbol: LocalisedTextSchema, digits: T.Integer(), magnitude: T.Integer() }),
  mean: T.Boolean(),
});
export type MeasureAnswer = Static<typeof MeasureSchema>;

/** Null: hidden, because a firm could be recognised in it (`sensitive`) or in another one (`complementary`). */
const Hidden = T.Union([T.String(), T.Null()]);

/** A sum over firms under disclosure control (docs/methods/disclosure-control.md). */
export const FirmCellSchema = T.Object({
  state: T.Enum(['shown', 'sensitive', 'complementary', 'unprotected']),
  value: Hidden,
  firms: T.Union([T.Integer(), T.Null()]),
});
export type FirmCell = Static<typeof FirmCellSchema>;

export const HeadingSchema = T.Object({
  kind: T.Enum(['code', 'group', 'total']),
  code: T.String(),
  title: LocalisedTextSchema,
});

export const YearValueSchema = T.Object({ year: T.Integer(), value: Hidden, firms: T.Union([T.Integer(), T.Null()]) });

/** Change of value added per employee against the year before, in thousand of the currency a person. */
export const ProductivitySchema = T.Object({
  year: T.Integer(),
  before: T.String(),
  after: T.String(),
  change: T.String(),
  parts: T.Object({ within: T.String(), between: T.String(), entry: T.String(), exit: T.String() }),
  comparison: T.Object({
    within: T.String(),
    between: T.String(),
    cross: T.String(),
    entry: T.String(),
    exit: T.String(),
  }),
  stayed: T.Integer(),
  entered: T.Integer(),
  left: T.Integer(),
});
export type Productivity = Static<typeof ProductivitySchema>;

export const JobsSchema = T.Object({
  year: T.Integer(),
  created: T.String(),
  destroyed: T.String(),
  creationRate: T.String(),
  destructionRate: T.String(),
  excessRate: T.String(),
});

export const ConcentrationSchema = T.Object({
  year: T.Integer(),
  firms: T.Integer(),
  level: T.Enum(['low', 'moderate', 'high']),
  /** Null where it would give the largest firm away. */
  hhi: T.Union([T.String(), T.Null()]),
  cr4: T.Union([T.String(), T.Null()]),
  cr8: T.Union([T.String(), T.Null()]),
});

/** Firms in the open register of legal entities: nothing is hidden. */
export const CountsSchema = T.Object({
  year: T.Integer(),
  registered: T.Integer(),
  active: T.Integer(),
  opened: T.Integer(),
  closed: T.Integer(),
});
