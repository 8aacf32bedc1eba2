import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  DataTable,
  Field,
  ProblemNotice,
  Query,
  Section,
  StaleSave,
  staleRecord,
  useEmptyUserText,
  useFormat,
  UserTextField,
  UserTextView,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  addOrganisation,
  changeOrganisation,
  listOrganisations,
  type OrganisationAnswer,
} from '@industry/accounts/contract';
import { textFor } from '@industry/values';
import { Administration } from '../administration/frame.tsx';
import { RowButton } from '../row-button.tsx';
import { useChange } from '../use-change.ts';

const NAME = 300;

function Add(): ReactNode {
  const { t } = useTranslation('accounts');
  const empty = useEmptyUserText();
  const [name, setName] = useState(empty);
  const [bin, setBin] = useState('');
  const change = useChange();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = { name, ...(bin !== '' && { bin }) };
    if (!(await change.run(() => call(addOrganisation, { body })))) return;
    setName(empty);
    setBin('');
  };
  return (
    <Section title={t('organisation.add')}>
      {change.error && <ProblemNotice error={change.error} />}
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <UserTextField
          label={t('organisation.name')}
          value={name}
          onChange={setName}
          maxLength={NAME}
          error={change.error ?? null}
          path="body.name"
        />
        <Field
          label={t('organisation.bin')}
          hint={t('organisation.binHint')}
          inputMode="numeric"
          pattern="[0-9]{12}"
          maxLength={12}
          value={bin}
          onChange={(event) => setBin(event.target.value)}
        />
        <div>
          <button type="submit" className="button" disabled={change.busy}>
            {t('organisation.submit')}
          </button>
        </div>
      </form>
    </Section>
  );
}

function Rename({ organisation, onDone }: { organisation: OrganisationAnswer; onDone: () => void }): ReactNode {
  const { t } = useTranslation('accounts');
  const [name, setName] = useState(organisation.name);
  const change = useChange();
  const save = async (version: number): Promise<void> => {
    const params = { organisation: organisation.id };
    if (await change.run(() => call(changeOrganisation, { params, body: { name, version } }))) onDone();
  };
  return (
    <Section title={t('organisation.rename')}>
      <StaleSave<OrganisationAnswer>
        error={change.error}
        fields={[
          {
            label: t('organisation.name'),
            yours: <UserTextView text={name} />,
            theirs: (current) => <UserTextView text={current.name} />,
          },
        ]}
        onTakeTheirs={(current) => setName(current.name)}
        onSaveMine={(current) => void save(current.version ?? 1)}
      />
      {change.error && !staleRecord(change.error) && <ProblemNotice error={change.error} />}
      <UserTextField label={t('organisation.name')} value={name} onChange={setName} maxLength={NAME} />
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={change.busy}
          onClick={() => void save(organisation.version ?? 1)}
        >
          {t('save')}
        </button>
        <button type="button" className="button secondary" onClick={onDone}>
          {t('cancel')}
        </button>
      </div>
    </Section>
  );
}

function Organisations({ organisations }: { organisations: readonly OrganisationAnswer[] }): ReactNode {
  const { t } = useTranslation('accounts');
  const { language } = useFormat();
  const [renaming, setRenaming] = useState<OrganisationAnswer>();
  const columns: readonly Column<OrganisationAnswer>[] = [
    {
      id: 'name',
      header: t('organisation.name'),
      value: (row) => textFor(row.name, language).text,
      cell: (row) => <UserTextView text={row.name} />,
    },
    { id: 'kind', header: t('organisation.kind'), value: (row) => t(`organisation.${row.kind}`) },
    { id: 'bin', header: t('organisation.bin'), value: (row) => row.bin },
    { id: 'persons', header: t('admin.persons'), numeric: true, value: (row) => row.persons },
    {
      id: 'rename',
      header: t('action'),
      value: () => null,
      cell: (row) =>
        row.version === null ? '–' : <RowButton onAct={() => setRenaming(row)}>{t('organisation.rename')}</RowButton>,
    },
  ];
  return (
    <>
      {renaming && <Rename key={renaming.id} organisation={renaming} onDone={() => setRenaming(undefined)} />}
      <Section title={t('organisation.all')}>
        <DataTable
          caption={t('organisation.caption')}
          columns={columns}
          rows={organisations}
          searchable
          fileName="organisations"
        />
      </Section>
    </>
  );
}

export default function OrganisationsPage(): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Administration title={t('admin.organisations')} lead={t('organisation.lead')} path="/administration/organisations">
      <Add />
      <Query name={['organisations']} ask={() => call(listOrganisations)}>
        {({ organisations }) => <Organisations organisations={organisations} />}
      </Query>
    </Administration>
  );
}
