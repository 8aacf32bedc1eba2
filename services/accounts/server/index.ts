import type { ServerService } from '@industry/registry/types.ts';
import { accountsActions, accountsProblems } from '../contract/index.ts';
import { registerAcceptance } from './acceptance-routes.ts';
import { registerAccount } from './account-routes.ts';
import { registerInvitations, registerPersons } from './administration-routes.ts';
import { userCommands } from './commands.ts';
import { accountsMigrations } from './migrations.ts';
import { accountNotices } from './notices.ts';
import { citations, pages } from './pages.ts';

/** Accounts, organisations and who holds which role. */
export const accountsService: ServerService = {
  name: 'accounts',
  migrations: accountsMigrations,
  contributions: {
    problems: accountsProblems,
    actions: accountsActions,
    noticeKinds: accountNotices,
    citations,
    searchables: pages,
  },
  ownerCommands: userCommands,
  routes(app, platform) {
    registerAccount(app, platform);
    registerAcceptance(app, platform);
    registerPersons(app, platform);
    registerInvitations(app, platform);
  },
};
