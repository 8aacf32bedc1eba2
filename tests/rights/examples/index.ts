import type { Examples, PersonalExamples, VeiledExamples } from '../example.ts';
import { accounts } from './accounts.ts';
import { auditTrail } from './audit-trail.ts';
import { budget, budgetVeiled } from './budget.ts';
import { catalogue } from './catalogue.ts';
import { firms } from './firms.ts';
import { legislationVeiled } from './legislation.ts';
import { goodsListsVeiled } from './goods-lists.ts';
import { planChanges, planChangesVeiled } from './plan-changes.ts';
import { platform } from './platform.ts';
import { registers } from './registers.ts';
import { reports, reportsVeiled } from './reports.ts';
import { reporting, reportingVeiled } from './reporting.ts';

/** How to call each route of a scoped action; a route that has none here fails the walk. */
export const EXAMPLES: Examples = {
  ...platform,
  ...catalogue,
  ...budget,
  ...planChanges,
  ...registers,
  ...reports,
  ...reporting,
  ...firms,
};

/** The same for each route that is open to a person for something of their own that the address names. */
export const PERSONAL: PersonalExamples = { ...accounts, ...auditTrail };

/** Records that are public once they are in force, and seen before only by those who work on them. */
export const VEILED: VeiledExamples = {
  ...budgetVeiled,
  ...legislationVeiled,
  ...goodsListsVeiled,
  ...planChangesVeiled,
  ...reportsVeiled,
  ...reportingVeiled,
};
