import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setUp } from '@industry/auth/contract.ts';
import { EmptyState, Field, Page, ProblemNotice } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { useForgetAnswers } from '../shell/use-session.ts';

/** The token stands after `#`, so that it reaches no log and no other site. */
const tokenOfAddress = (): string => new URLSearchParams(location.hash.slice(1)).get('token') ?? '';

export default function SetUpPage(): ReactNode {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const forget = useForgetAnswers();
  const [token] = useState(tokenOfAddress);
  const [error, setError] = useState<Error>();
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string): string => String(form.get(name) ?? '');
    try {
      await call(setUp, { body: { token, name: field('name'), email: field('email'), password: field('password') } });
      forget();
      await navigate({ to: '/datasets' });
    } catch (problem) {
      setError(problem as Error);
    }
  };
  return (
    <Page title={t('setup.title')} lead={t('setup.lead')}>
      {token === '' && <EmptyState title={t('setup.noToken')}>{t('setup.noTokenRemedy')}</EmptyState>}
      {error && <ProblemNotice error={error} />}
      {token !== '' && (
        <form className="stack" onSubmit={(event) => void submit(event)}>
          <Field label={t('field.name')} name="name" autoComplete="name" maxLength={200} required />
          <Field label={t('field.email')} name="email" type="email" autoComplete="username" required />
          <Field
            label={t('field.password')}
            hint={t('field.passwordHint')}
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={12}
            maxLength={256}
            required
          />
          <div>
            <button type="submit" className="button">
              {t('setup.submit')}
            </button>
          </div>
        </form>
      )}
    </Page>
  );
}
