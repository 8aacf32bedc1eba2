import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, Query, SignInFirst } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getAccount } from '@industry/accounts/contract';
import { Passkeys } from '../account/passkeys.tsx';
import { Password } from '../account/password.tsx';
import { Permitted } from '../account/permitted.tsx';
import { Profile } from '../account/profile.tsx';
import { Sessions } from '../account/sessions.tsx';

export default function AccountPage(): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Page title={t('account.title')} lead={t('account.lead')}>
      <SignInFirst path="/account">
        <Query name={['account']} ask={() => call(getAccount)}>
          {(account) => (
            <>
              <div className="columns">
                <Profile key={account.version} account={account} />
                <Permitted account={account} />
              </div>
              <Sessions account={account} />
              <div className="columns">
                <Passkeys account={account} />
                <Password account={account} />
              </div>
            </>
          )}
        </Query>
      </SignInFirst>
    </Page>
  );
}
