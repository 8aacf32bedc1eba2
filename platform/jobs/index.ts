export { cancelJob, retryJob } from './act.ts';
export { type JobCounts, jobCounts } from './counts.ts';
export { JobError } from './job-error.ts';
export { jobMigrations } from './migrations.ts';
export { nextSlot } from './next-slot.ts';
export { openJobs, type JobsOptions, type RunningJobs } from './open-jobs.ts';
export type { JobTiming } from './timing.ts';
export type { JobContext, JobDefinition, JobRecord, Jobs, SendOptions } from './types.ts';
