import type { DISPUTE_STATES, SubmissionState, SubmissionStep } from '@industry/programme/contract';
import type { UserText } from '@industry/values';
import type { ColumnType, Selectable } from 'kysely';

/** JSON is written as text and comes back parsed. */
type Json<Value> = ColumnType<Value, string | null, string | null>;

/** Times are UTC instants, ISO 8601; figures exact decimals as text. */
export interface ReportingTables {
  submission: {
    id: string;
    kind: 'actual' | 'report';
    duty: string;
    indicator: string | null;
    body: string;
    /** Id of the period, `2025-Q4`. */
    period: string;
    state: SubmissionState;
    version: number;
    /** Unit id of the pack, as it was when the figure was entered. */
    unit: string | null;
    value: string | null;
    regions: Json<readonly RegionFigure[] | null>;
    scheme: string | null;
    source: Json<UserText | null>;
    text: Json<UserText | null>;
    reason: Json<UserText | null>;
    revises: string | null;
    revised_value: string | null;
    confirmation: Json<UserText | null>;
    remark: Json<UserText | null>;
    created_at: string;
    submitted_at: string | null;
    approved_at: string | null;
    approved_by: string | null;
    published_at: string | null;
    batch: string | null;
  };
  /** Everything that was done to a submission, never changed: who had a hand in it follows from here. */
  submission_step: {
    submission: string;
    number: number;
    action: SubmissionStep['action'];
    /** Null: the system. */
    person: string | null;
    at: string;
    state: SubmissionState;
    value: string | null;
    remark: Json<UserText | null>;
  };
  dispute: {
    id: string;
    indicator: string;
    period: string;
    region: string | null;
    value: string;
    unit: string;
    dataset: string;
    batch: string;
    body: string;
    reason: Json<UserText>;
    proposed: string | null;
    state: (typeof DISPUTE_STATES)[number];
    answer: Json<UserText | null>;
    correction: Json<UserText | null>;
    opened_by: string;
    opened_at: string;
    answered_by: string | null;
    answered_at: string | null;
    version: number;
  };
}

export interface RegionFigure {
  readonly region: string;
  readonly value: string;
}

export type SubmissionRow = Selectable<ReportingTables['submission']>;
export type StepRow = Selectable<ReportingTables['submission_step']>;
export type DisputeRow = Selectable<ReportingTables['dispute']>;
