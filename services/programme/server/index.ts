import type { Facts } from '@industry/facts/types.ts';
import type { Platform, ServerService } from '@industry/registry/types.ts';
import { AnswerCache } from './answers.ts';
import { budgetActions } from './budget/actions.ts';
import { fillBudget } from './budget/demonstration.ts';
import { budgetNotices } from './budget/notices.ts';
import { budgetProblems } from './budget/problems.ts';
import { budgetRoutes } from './budget/routes.ts';
import { budgetMigrations } from './budget/tables.ts';
import { citations, lineage } from './contributions.ts';
import { programmeDatasets } from './datasets/index.ts';
import { indicatorActuals } from './datasets/indicator-actuals.ts';
import { indicatorTable } from './indicator-table.ts';
import { fillReporting } from './reporting/demonstration.ts';
import { inboxOf } from './reporting/inbox.ts';
import { planChangeNotices } from './plan-changes/notices.ts';
import { planChangeActions, planChangeProblems } from './plan-changes/problems.ts';
import { planChangeRoutes } from './plan-changes/routes.ts';
import { planChangeMigrations } from './plan-changes/tables.ts';
import { problems } from './problems.ts';
import { recordCitations } from './record-citations.ts';
import { reportingContributions, reportingJobs, reportingMigrations, reportingRoutes } from './reporting/index.ts';
import { reportCommand } from './reports/command.ts';
import { reportNotices } from './reports/notices.ts';
import { reportActions, reportProblems } from './reports/problems.ts';
import { publishReportJob } from './reports/publish-job.ts';
import { reportRoutes } from './reports/routes.ts';
import { reportMigrations } from './reports/tables-store.ts';
import { resultsProblems } from './results/problems.ts';
import { resultsRoutes } from './results/routes.ts';
import { searchables } from './searchables.ts';
import { waitingFor } from './waiting.ts';
import { programmeRoutes } from './routes.ts';

const caches = new WeakMap<Facts, AnswerCache>();

function answersOf({ facts }: Platform): AnswerCache {
  const known = caches.get(facts) ?? new AnswerCache();
  caches.set(facts, known);
  return known;
}

/** Indicators, plan and actual, budget and baseline of the programme. */
export const programmeService: ServerService = {
  name: 'programme',
  migrations: [...budgetMigrations, ...planChangeMigrations, ...reportingMigrations, ...reportMigrations],
  contributions: {
    datasets: [...programmeDatasets, indicatorActuals],
    computedTables: [indicatorTable],
    problems: [
      ...problems,
      ...budgetProblems,
      ...planChangeProblems,
      ...resultsProblems,
      ...reportProblems,
      ...reportingContributions.problems,
    ],
    actions: [...budgetActions, ...planChangeActions, ...reportActions, ...reportingContributions.actions],
    noticeKinds: [...budgetNotices, ...planChangeNotices, ...reportNotices, ...reportingContributions.noticeKinds],
    citations: async (clause, pack, platform) => [
      ...citations(clause, pack, platform),
      ...(await recordCitations(clause, pack, platform)),
    ],
    lineage,
    searchables,
    inbox: async (viewer, platform) => [
      ...(await inboxOf(viewer, platform, answersOf(platform))),
      ...(await waitingFor(viewer, platform)),
    ],
    async fillDemonstration(platform) {
      await fillReporting(platform);
      await fillBudget(platform);
    },
    batchPublished: async (_, platform) => answersOf(platform).clear(),
  },
  routes(app, platform) {
    programmeRoutes(app, platform, answersOf(platform));
    budgetRoutes(app, platform);
    planChangeRoutes(app, platform);
    resultsRoutes(app, platform, answersOf(platform));
    reportRoutes(app, platform);
    reportingRoutes(app, platform, answersOf(platform));
  },
  ownerCommands: [reportCommand],
  jobs: [...reportingJobs(answersOf), publishReportJob],
};
