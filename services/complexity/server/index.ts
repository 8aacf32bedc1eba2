import { complexityProblems, goodsListActions } from '@industry/complexity/contract';
import type { ServerService } from '@industry/registry/types.ts';
import { answerCommand } from './answer-command.ts';
import { demonstrationListsJob, fillLists } from './demonstration-lists.ts';
import { listCitations } from './lists/citations.ts';
import { goodsListNotices } from './lists/notices.ts';
import { goodsListRoutes } from './lists/routes.ts';
import { goodsListSearchables } from './lists/searchables.ts';
import { goodsListSteps } from './lists/steps.ts';
import { waitingLists } from './lists/waiting.ts';
import { complexityMigrations } from './migrations.ts';
import { prepareJob, sendPrepare } from './prepare-job.ts';
import { reproduceCommand } from './reproduce.ts';
import { complexityRoutes } from './routes.ts';
import { studiesOf } from './studies.ts';
import { tariffProposalRoutes } from './tariff-proposals/routes.ts';

/** Datasets whose figures stand on pages of complexity. */
const SOURCES = [
  'trade',
  'atlas-exports',
  'atlas-tables',
  'baci',
  'comtrade',
  'goods-names',
  'concordances',
  'regional-exports',
];
const SIDE = ['rauch-classification', 'world-development-indicators', 'harvard-eci'];

/** Of these, what figures are computed from. */
const COMPUTED = ['trade', 'atlas-exports', 'atlas-tables', 'baci', 'comtrade', 'world-development-indicators'];

export const complexityService: ServerService = {
  name: 'complexity',
  migrations: complexityMigrations,
  ownerCommands: [reproduceCommand, answerCommand],
  jobs: [prepareJob, demonstrationListsJob],
  contributions: {
    actions: goodsListActions,
    problems: complexityProblems,
    noticeKinds: goodsListNotices,
    inbox: waitingLists,
    fillDemonstration: fillLists,
    citations: listCitations,
    searchables: goodsListSearchables,
    async batchPublished(batch, platform) {
      if (![...SOURCES, ...SIDE].includes(batch.dataset)) return;
      studiesOf(platform).clear();
      if (COMPUTED.includes(batch.dataset)) await sendPrepare(platform);
    },
  },
  routes(app, platform) {
    complexityRoutes(app, platform);
    goodsListRoutes(app, platform);
    goodsListSteps(app, platform);
    tariffProposalRoutes(app, platform);
  },
};
