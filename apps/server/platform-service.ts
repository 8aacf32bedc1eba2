import { auditCheckCommand, auditMigrations } from '@industry/audit';
import { authMigrations, authProblems, registerAuth, registerRights, rightsActions } from '@industry/auth';
import { backupOwnerCommand } from '@industry/backup';
import {
  factsMigrations,
  previewStagedCommand,
  previewWithdrawalCommand,
  publishBatchCommand,
  watchMigrations,
  withdrawBatchCommand,
} from '@industry/facts';
import { registerWorkbooks } from '@industry/documents/workbook-route.ts';
import { jobMigrations } from '@industry/jobs';
import { noticeMigrations, noticeProblems, sendDigestJob, sendMailJob } from '@industry/notices';
import type { ServerService } from '@industry/registry/types.ts';

/** What the platform itself brings, in the form of a service: tables, problems, commands, routes. */
export const platformService: ServerService = {
  name: 'platform',
  migrations: [
    ...auditMigrations,
    ...authMigrations,
    ...factsMigrations,
    ...watchMigrations,
    ...jobMigrations,
    ...noticeMigrations,
  ],
  contributions: { problems: [...authProblems, ...noticeProblems], actions: rightsActions },
  jobs: [sendMailJob, sendDigestJob],
  ownerCommands: [
    auditCheckCommand,
    backupOwnerCommand,
    publishBatchCommand,
    previewStagedCommand,
    previewWithdrawalCommand,
    withdrawBatchCommand,
  ],
  routes(app, platform) {
    registerAuth(app, platform);
    registerRights(app, platform);
    registerWorkbooks(app, platform);
  },
};
