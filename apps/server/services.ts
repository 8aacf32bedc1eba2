import { accountsService } from '@industry/accounts/server';
import { atlasService } from '@industry/atlas/server';
import { auditTrailService } from '@industry/audit-trail/server';
import { catalogueService } from '@industry/catalogue/server';
import { classifiersService } from '@industry/classifiers/server';
import { complexityService } from '@industry/complexity/server';
import { demonstrationService } from '@industry/demonstration/server';
import { exchangeRatesService } from '@industry/exchange-rates/server';
import { firmsService } from '@industry/firms-service/server';
import { inboxService } from '@industry/inbox/server';
import { legislationService } from '@industry/legislation/server';
import { manufacturingService } from '@industry/manufacturing/server';
import { operationsService } from '@industry/operations/server';
import { programmeService } from '@industry/programme/server';
import { registersService } from '@industry/registers/server';
import type { ServerService } from '@industry/registry/types.ts';
import { searchService } from '@industry/search/server';
import { sdmxService } from '@industry/sdmx/server';
import { simulationService } from '@industry/simulation/server';
import { supportService } from '@industry/support/server';
import { tradeService } from '@industry/trade/server';

/** The services of this installation, the server's side; `apps/web/services.ts` is the list of their screens. */
export const SERVICES: readonly ServerService[] = [
  programmeService,
  atlasService,
  legislationService,
  catalogueService,
  sdmxService,
  manufacturingService,
  tradeService,
  complexityService,
  exchangeRatesService,
  classifiersService,
  firmsService,
  registersService,
  supportService,
  accountsService,
  inboxService,
  auditTrailService,
  operationsService,
  searchService,
  demonstrationService,
  simulationService,
];
