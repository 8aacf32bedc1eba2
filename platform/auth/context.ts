import type { Audit } from '@industry/audit/types.ts';
import type { Store } from '@industry/database/types.ts';
import type { Settings } from '@industry/observe/settings.ts';
import type { CookieContext } from './session-cookie.ts';

/** What sign-in needs of the platform. */
export interface AuthContext extends CookieContext {
  readonly store: Store;
  readonly audit: Audit;
  readonly settings: CookieContext['settings'] &
    Partial<Pick<Settings, 'oidcIssuer' | 'oidcClientId' | 'oidcClientSecret'>>;
  now(): Date;
}
