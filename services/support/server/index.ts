import { serve } from '@industry/http';
import type { ServerService } from '@industry/registry/types.ts';
import { listSupportMeasures, navigatorProblems, sandboxActions, sandboxProblems } from '@industry/support/contract';
import { toCivilDate } from '@industry/values';
import { calculatorRoutes } from './calculators/routes.ts';
import { ruleCitations, ruleSearchables } from './contributions.ts';
import { firmFactRoutes } from './firm-facts/routes.ts';
import { measuresOn } from './measures.ts';
import { navigatorRoutes } from './navigator/routes.ts';
import { sandboxMigrations } from './sandbox/migrations.ts';
import { sandboxRoutes } from './sandbox/routes.ts';

/** Support of firms: measures, navigator and explanation for everybody, facts of a firm, the sandbox. */
export const supportService: ServerService = {
  name: 'support',
  migrations: sandboxMigrations,
  contributions: {
    actions: sandboxActions,
    problems: [...navigatorProblems, ...sandboxProblems],
    citations: ruleCitations,
    searchables: ruleSearchables,
  },
  routes(app, platform) {
    const { pack } = platform;
    firmFactRoutes(app, platform);
    navigatorRoutes(app, platform);
    calculatorRoutes(app, platform);
    sandboxRoutes(app, platform);
    serve(app, listSupportMeasures, ({ query }) => {
      const asOf = query.asOf === undefined ? platform.calendar.today(platform.now()) : toCivilDate(query.asOf);
      const { act, period, groups = [] } = pack.rules.ruleset.source;
      return Promise.resolve({
        act,
        asOf,
        inPeriod: period === undefined || (period.from <= asOf && (period.until === undefined || asOf < period.until)),
        measures: measuresOn(pack, asOf),
        groups: groups.map(({ id, title, clause }) => ({ id, title, clause })),
      });
    });
  },
};
