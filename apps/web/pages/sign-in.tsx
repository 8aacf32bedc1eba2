import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '@industry/auth/contract.ts';
import { Field, Page, ProblemNotice } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { useForgetAnswers } from '../shell/use-session.ts';

export default function SignInPage(): ReactNode {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const forget = useForgetAnswers();
  const [error, setError] = useState<Error>();
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      await call(signIn, { body: { email: String(form.get('email')), password: String(form.get('password')) } });
      forget();
      await navigate({ to: '/' });
    } catch (problem) {
      setError(problem as Error);
    }
  };
  return (
    <Page title={t('session.title')} lead={t('session.lead')}>
      {error && <ProblemNotice error={error} />}
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Field label={t('field.email')} name="email" type="email" autoComplete="username" required />
        <Field label={t('field.password')} name="password" type="password" autoComplete="current-password" required />
        <div>
          <button type="submit" className="button">
            {t('session.signIn')}
          </button>
        </div>
      </form>
    </Page>
  );
}
