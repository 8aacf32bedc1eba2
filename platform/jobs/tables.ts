/** Tables of this package; pg-boss' own lie in the schema `pgboss`. Times are UTC, ISO 8601. */
export interface JobTables {
  readonly pending_job: {
    id: string;
    name: string;
    input: unknown;
    key: string | null;
    not_before: string | null;
    sent_at: string;
    /** Process that has it in hand. */
    runner: string | null;
    seen_at: string | null;
    /** Processes that ended while they had it in hand. */
    deaths: number;
  };
  readonly job_schedule: { name: string; slot: string };
}
