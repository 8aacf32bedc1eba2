import type { WebManifest } from '@industry/design/manifest.ts';
import accounts from '@industry/accounts/web';
import atlas from '@industry/atlas/web';
import auditTrail from '@industry/audit-trail/web';
import catalogue from '@industry/catalogue/web';
import classifiers from '@industry/classifiers/web';
import complexity from '@industry/complexity/web';
import demonstration from '@industry/demonstration/web';
import exchangeRates from '@industry/exchange-rates/web';
import firms from '@industry/firms-service/web';
import inbox from '@industry/inbox/web';
import legislation from '@industry/legislation/web';
import manufacturing from '@industry/manufacturing/web';
import operations from '@industry/operations/web';
import programme from '@industry/programme/web';
import registers from '@industry/registers/web';
import search from '@industry/search/web';
import simulation from '@industry/simulation/web';
import support from '@industry/support/web';
import trade from '@industry/trade/web';

/** The services whose screens this shell shows; the order is that of the menu where theirs is equal. */
export const services: readonly WebManifest[] = [
  programme,
  atlas,
  manufacturing,
  firms,
  trade,
  complexity,
  exchangeRates,
  support,
  classifiers,
  legislation,
  catalogue,
  registers,
  accounts,
  inbox,
  auditTrail,
  operations,
  search,
  simulation,
  demonstration,
];
