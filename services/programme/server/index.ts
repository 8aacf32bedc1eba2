import type { ProgrammePack } from '@industry/pack';
import type { Facts } from '@industry/facts/types.ts';
import type { PageLink, Platform, ServerService } from '@industry/registry/types.ts';
import { AnswerCache } from './answers.ts';
import { budgetActions } from './budget/actions.ts';
import { budgetNotices } from './budget/notices.ts';
import { budgetProblems } from './budget/problems.ts';
import { budgetRoutes } from './budget/routes.ts';
import { budgetMigrations } from './budget/tables.ts';
import { citations, lineage, searchables } from './contributions.ts';
import { programmeDatasets } from './datasets/index.ts';
import { indicatorActuals } from './datasets/indicator-actuals.ts';
import { owedBy } from './inbox.ts';
import { problems } from './problems.ts';
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
  migrations: [...budgetMigrations],
  contributions: {
    datasets: [...programmeDatasets, indicatorActuals],
    problems: [...problems, ...budgetProblems],
    actions: [...budgetActions],
    noticeKinds: [...budgetNotices],
    citations: (clause: string, pack: ProgrammePack): readonly PageLink[] => citations(clause, pack),
    lineage: (dataset: string, pack: ProgrammePack): readonly PageLink[] => lineage(dataset, pack),
    searchables,
    inbox: owedBy,
    batchPublished: async (_, platform) => answersOf(platform).clear(),
  },
  routes(app, platform) {
    programmeRoutes(app, platform, answersOf(platform));
    budgetRoutes(app, platform);
  },
};
