import type { FastifyInstance } from 'fastify';
import type { Platform, ServerService } from '@industry/registry/types.ts';
import { checkUploadJob } from './check-job.ts';
import { cleanDeskJob } from './clean-job.ts';
import { deskRoute } from './desk-route.ts';
import { deskInbox, deskNotices } from './notices.ts';
import { deskActions, deskProblems } from './problems.ts';
import { duePullsJob, pullJob } from './pull-job.ts';
import { pullRoutes } from './pull-routes.ts';
import { deskMigrations } from './tables.ts';
import { uploadRoutes } from './upload-routes.ts';
import { withdrawalRoutes } from './withdrawal-routes.ts';

export { deskActions, deskInbox, deskMigrations, deskNotices, deskProblems };

export const deskJobs: NonNullable<ServerService['jobs']> = [checkUploadJob, cleanDeskJob, duePullsJob, pullJob];

export function deskRoutes(app: FastifyInstance, platform: Platform): void {
  deskRoute(app, platform);
  uploadRoutes(app, platform);
  withdrawalRoutes(app, platform);
  pullRoutes(app, platform);
}
