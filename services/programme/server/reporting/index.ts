import type { FastifyInstance } from 'fastify';
import type { Platform, ServerService, ServiceContributions } from '@industry/registry/types.ts';
import type { AnswerCache } from '../answers.ts';
import { reportingActions } from './actions.ts';
import { boardRoutes } from './board-routes.ts';
import { disputeRoutes } from './dispute-routes.ts';
import { reportingMigrations } from './migrations.ts';
import { reportingNotices } from './notice-kinds.ts';
import { reportingProblems } from './problems.ts';
import { publishJob } from './publish-job.ts';
import { remindJob } from './remind-job.ts';
import { submissionRoutes } from './submission-routes.ts';

type Answers = (platform: Platform) => AnswerCache;

/** What the reporting cycle adds to the service's contributions. */
export const reportingContributions = {
  actions: reportingActions,
  problems: reportingProblems,
  noticeKinds: reportingNotices,
} as const satisfies ServiceContributions;

export { reportingMigrations };

export function reportingJobs(answersOf: Answers): NonNullable<ServerService['jobs']> {
  return [publishJob, remindJob(answersOf)] as NonNullable<ServerService['jobs']>;
}

export function reportingRoutes(app: FastifyInstance, platform: Platform, answers: AnswerCache): void {
  boardRoutes(app, platform, answers);
  submissionRoutes(app, platform, answers);
  disputeRoutes(app, platform);
}
