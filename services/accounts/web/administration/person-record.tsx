import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, ProblemNotice, Section, StaleSave, staleRecord, useFormat, UserTextView } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  changePerson,
  listOrganisations,
  type OrganisationAnswer,
  type PersonAnswer,
} from '@industry/accounts/contract';
import { textFor } from '@industry/values';
import { Choice } from '../choice.tsx';
import { useChange } from '../use-change.ts';

/** Name and organisation of a person; a save from an older version shows both. */
export function PersonRecord({ person }: { person: PersonAnswer }): ReactNode {
  const { t } = useTranslation('accounts');
  const { language } = useFormat();
  const [name, setName] = useState(person.name);
  const [organisation, setOrganisation] = useState(person.organisation?.id ?? '');
  const change = useChange();
  const known = useQuery({ queryKey: ['organisations'], queryFn: () => call(listOrganisations) }).data?.organisations;
  const nameOf = (one: OrganisationAnswer): string =>
    [textFor(one.name, language).text, one.bin && `(${one.bin})`].filter(Boolean).join(' ');
  const chosen = known?.find((one) => one.id === organisation);
  const save = (version: number): void => {
    const body = { name, organisation: organisation || null, version };
    void change.run(() => call(changePerson, { params: { person: person.id }, body }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save(person.version);
  };
  return (
    <Section title={t('person.record')}>
      <StaleSave<PersonAnswer>
        error={change.error}
        fields={[
          { label: t('field.name'), yours: name, theirs: (current) => current.name },
          {
            label: t('field.organisation'),
            yours: chosen ? <UserTextView text={chosen.name} /> : t('field.noOrganisation'),
            theirs: (current) =>
              current.organisation ? <UserTextView text={current.organisation.name} /> : t('field.noOrganisation'),
          },
        ]}
        onTakeTheirs={(current) => {
          setName(current.name);
          setOrganisation(current.organisation?.id ?? '');
        }}
        onSaveMine={(current) => save(current.version)}
      />
      {change.error && !staleRecord(change.error) && <ProblemNotice error={change.error} />}
      <form className="stack" onSubmit={submit}>
        <Field
          label={t('field.name')}
          value={name}
          maxLength={200}
          required
          onChange={(event) => setName(event.target.value)}
        />
        <Choice
          label={t('field.organisation')}
          none={t('field.noOrganisation')}
          value={organisation}
          choices={(known ?? []).map((one) => ({ id: one.id, label: nameOf(one) }))}
          onChange={(event) => setOrganisation(event.target.value)}
        />
        <div>
          <button type="submit" className="button secondary" disabled={change.busy || person.state === 'closed'}>
            {t('save')}
          </button>
        </div>
      </form>
    </Section>
  );
}
