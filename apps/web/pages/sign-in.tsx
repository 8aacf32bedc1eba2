import { startAuthentication } from '@simplewebauthn/browser';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getSignInWays, localPath, signIn, signInWithPasskey, startPasskeySignIn } from '@industry/auth/contract.ts';
import { authProblems } from '@industry/auth/problems.ts';
import { Field, Notice, Page, ProblemNotice, useSearchState, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { useForgetAnswers } from '../shell/use-session.ts';

/** What the way over the OpenID provider ended with; the server names it in the address. */
function ProviderProblem({ code }: { code: string | undefined }): ReactNode {
  const text = useText();
  const problem = authProblems.find((row) => row.code === code && row.code.startsWith('oidc-'));
  return (
    problem && (
      <Notice kind="warning" title={text(problem.title)}>
        <p>{text(problem.detail)}</p>
      </Notice>
    )
  );
}

export default function SignInPage(): ReactNode {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const forget = useForgetAnswers();
  const [returnTo] = useSearchState('returnTo');
  const [problem] = useSearchState('problem');
  const [error, setError] = useState<Error>();
  const ways = useQuery({ queryKey: ['sign-in-ways'], queryFn: () => call(getSignInWays) }).data;
  const path = localPath(returnTo);

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setError(undefined);
    try {
      await work();
      forget();
      const to = new URL(path, location.origin);
      await navigate({ to: to.pathname, search: Object.fromEntries(to.searchParams) });
    } catch (failure) {
      // Whoever closes the browser's question about the passkey knows that they did.
      if ((failure as Error).name !== 'NotAllowedError') setError(failure as Error);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { email: String(form.get('email')), password: String(form.get('password')) };
    void attempt(() => call(signIn, { body }));
  };
  const withPasskey = async (): Promise<void> => {
    const optionsJSON = await call(startPasskeySignIn);
    // The options travel as the standard writes them; the library and the contract each have their own words for them.
    const response = await startAuthentication({ optionsJSON: optionsJSON as never });
    await call(signInWithPasskey, { body: { response: response as never } });
  };

  return (
    <Page title={t('session.title')} lead={t('session.lead')}>
      <ProviderProblem code={problem} />
      {error && <ProblemNotice error={error} />}
      <form className="stack" onSubmit={submit}>
        <Field label={t('field.email')} name="email" type="email" autoComplete="username" required />
        <Field label={t('field.password')} name="password" type="password" autoComplete="current-password" required />
        <div>
          <button type="submit" className="button">
            {t('session.signIn')}
          </button>
        </div>
      </form>
      {(ways?.passkey || ways?.oidc) && (
        <div className="stack">
          <p className="muted">{t('session.or')}</p>
          <div className="row">
            {ways.passkey && (
              <button type="button" className="button secondary" onClick={() => void attempt(withPasskey)}>
                {t('session.passkey')}
              </button>
            )}
            {ways.oidc && (
              <a className="button secondary" href={`${ways.oidc.start}?${new URLSearchParams({ returnTo: path })}`}>
                {t('session.oidc', { host: ways.oidc.host })}
              </a>
            )}
          </div>
        </div>
      )}
      <p className="small muted">{t('session.lost')}</p>
    </Page>
  );
}
