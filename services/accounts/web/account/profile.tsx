import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Field, ProblemNotice, Section, StaleSave, staleRecord, UserTextView } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type AccountAnswer, changeAccount, type PersonAnswer } from '@industry/accounts/contract';
import { useChange } from '../use-change.ts';

/** Who I am here. */
export function Profile({ account }: { account: AccountAnswer }): ReactNode {
  const { t } = useTranslation('accounts');
  const [name, setName] = useState(account.name);
  const change = useChange();
  const organisation = account.organisation && <UserTextView text={account.organisation.name} />;
  const save = (version: number): void => void change.run(() => call(changeAccount, { body: { name, version } }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save(account.version);
  };
  return (
    <Section title={t('profile.title')}>
      <FactsList
        rows={[
          [t('field.email'), account.email],
          [t('field.organisation'), organisation],
        ]}
      />
      <StaleSave<PersonAnswer>
        error={change.error}
        fields={[{ label: t('field.name'), yours: name, theirs: (current) => current.name }]}
        onTakeTheirs={(current) => setName(current.name)}
        onSaveMine={(current) => save(current.version)}
      />
      {change.error && !staleRecord(change.error) && <ProblemNotice error={change.error} />}
      <form className="stack" onSubmit={submit}>
        <Field
          label={t('field.name')}
          name="name"
          autoComplete="name"
          maxLength={200}
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <div>
          <button type="submit" className="button secondary" disabled={change.busy || name === account.name}>
            {t('save')}
          </button>
        </div>
      </form>
    </Section>
  );
}
