import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type AssignmentAnswer, listOrganisations } from '@industry/accounts/contract';
import { textFor } from '@industry/values';
import { Choice } from '../choice.tsx';
import { useAssignable } from '../role-names.ts';

export type NewAssignment = Pick<AssignmentAnswer, 'role' | 'scope'>;

/** A role of the programme, and what it is held for: only what the role asks for can be chosen. */
export function useAssignmentChoice(): { fields: ReactNode; chosen: NewAssignment | null } {
  const { t } = useTranslation('accounts');
  const text = useText();
  const { language } = useFormat();
  const assignable = useAssignable();
  const [roleId, setRole] = useState('');
  const [id, setId] = useState('');
  const role = assignable?.roles.find((one) => one.id === roleId);
  const kind = role?.scope ?? 'none';
  const firms = useQuery({
    queryKey: ['organisations'],
    queryFn: () => call(listOrganisations),
    enabled: kind === 'firm',
  }).data?.organisations.filter((one) => one.kind === 'firm');
  const choices =
    kind === 'none'
      ? []
      : kind === 'firm'
        ? (firms ?? []).map((firm) => ({ id: firm.id, label: `${textFor(firm.name, language).text} (${firm.id})` }))
        : (assignable?.choices[kind] ?? []).map((choice) => ({ id: choice.id, label: text(choice.title) }));
  const fields = (
    <>
      <Choice
        label={t('field.role')}
        none={t('field.noRole')}
        value={roleId}
        choices={(assignable?.roles ?? []).map((one) => ({ id: one.id, label: text(one.title) }))}
        onChange={(event) => {
          setRole(event.target.value);
          setId('');
        }}
      />
      {role && <p className="small muted">{text(role.duty)}</p>}
      {kind !== 'none' && (
        <Choice
          label={t(`scope.${kind}`)}
          none={t('field.choose')}
          required
          value={id}
          choices={choices}
          onChange={(event) => setId(event.target.value)}
        />
      )}
      {kind === 'firm' && firms?.length === 0 && <p className="small">{t('scope.noFirms')}</p>}
    </>
  );
  const complete = role !== undefined && (kind === 'none' || id !== '');
  return { fields, chosen: complete ? { role: roleId, scope: kind === 'none' ? {} : { [kind]: id } } : null };
}

/** Gives one more role. */
export function AssignmentForm({ onGive }: { onGive: (given: NewAssignment) => void }): ReactNode {
  const { t } = useTranslation('accounts');
  const { fields, chosen } = useAssignmentChoice();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen) onGive(chosen);
  };
  return (
    <form className="stack" onSubmit={submit}>
      {fields}
      <div>
        <button type="submit" className="button secondary" disabled={chosen === null}>
          {t('assignment.give')}
        </button>
      </div>
    </form>
  );
}
