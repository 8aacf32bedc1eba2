import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Notice, ProblemNotice, Section } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type AccountAnswer, changeOwnPassword } from '@industry/accounts/contract';
import { useChange } from '../use-change.ts';

/** Changing the password ends the other sessions: whoever knew the old one is out. */
export function Password({ account }: { account: AccountAnswer }): ReactNode {
  const { t } = useTranslation('accounts');
  const change = useChange();
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { currentTarget: form } = event;
    const fields = new FormData(form);
    const body = { present: String(fields.get('present')), next: String(fields.get('next')) };
    const changed = await change.run(() => call(changeOwnPassword, { body }));
    setDone(changed);
    if (changed) form.reset();
  };
  return (
    <Section title={t('password.title')}>
      {!account.hasPassword && <p>{t('password.none')}</p>}
      {change.error && <ProblemNotice error={change.error} />}
      {done && <Notice>{t('password.done')}</Notice>}
      {account.hasPassword && (
        <form className="stack" onSubmit={(event) => void submit(event)}>
          <Field
            label={t('password.present')}
            name="present"
            type="password"
            autoComplete="current-password"
            maxLength={256}
            required
          />
          <Field
            label={t('password.next')}
            hint={t('password.hint')}
            name="next"
            type="password"
            autoComplete="new-password"
            minLength={12}
            maxLength={256}
            required
          />
          <div>
            <button type="submit" className="button secondary" disabled={change.busy}>
              {t('password.change')}
            </button>
          </div>
        </form>
      )}
    </Section>
  );
}
