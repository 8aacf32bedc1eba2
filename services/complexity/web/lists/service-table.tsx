import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addListService, type ListDetail, type ListService, removeListService } from '@industry/complexity/contract';
import { type Column, DataTable, Field, ProblemNotice, useFormat, UserTextView, useStep } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { textFor } from '@industry/values';
import { useUserText, WordsField } from './words-field.tsx';

interface ServiceTableProps {
  list: ListDetail;
  services: readonly ListService[];
}

/** Key services of the unified map; each was entered by a person with the reason. */
export function ServiceTable({ list, services }: ServiceTableProps): ReactNode {
  const { t } = useTranslation('complexity');
  const { language } = useFormat();
  const step = useStep();
  const remove = (service: string): void =>
    void step.run(() => call(removeListService, { params: { id: list.id, service }, body: { version: list.version } }));
  const columns: Column<ListService>[] = [
    { id: 'code', header: t('lists.services.code'), value: ({ code }) => code || null, cell: ({ code }) => code },
    {
      id: 'name',
      header: t('lists.services.name'),
      value: ({ name }) => textFor(name, language).text,
      cell: ({ name }) => <UserTextView text={name} />,
    },
    {
      id: 'reason',
      header: t('lists.services.reason'),
      value: ({ reason }) => textFor(reason, language).text,
      cell: ({ reason }) => <UserTextView text={reason} />,
    },
    ...(list.may.edit
      ? [
          {
            id: 'remove',
            header: t('lists.services.change'),
            value: () => null,
            cell: ({ id }: ListService) => (
              <button type="button" className="button secondary" disabled={step.busy} onClick={() => remove(id)}>
                {t('lists.services.remove')}
              </button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <p className="muted">{t('lists.services.lead')}</p>
      {services.length === 0 ? (
        <p>{t('lists.services.none')}</p>
      ) : (
        <DataTable
          caption={t('lists.services.title')}
          columns={columns}
          rows={services}
          fileName={`${list.kind}-services`}
        />
      )}
      {step.error && <ProblemNotice error={step.error} />}
      {list.may.edit && <ServiceForm list={list} />}
    </>
  );
}

function ServiceForm({ list }: { list: ListDetail }): ReactNode {
  const { t } = useTranslation('complexity');
  const step = useStep();
  const written = useUserText();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const add = async (): Promise<void> => {
    const body = {
      version: list.version,
      name: written(name),
      reason: written(reason),
      ...(code.trim() && { code: code.trim() }),
    };
    const added = await step.run(() => call(addListService, { params: { id: list.id }, body }));
    if (!added) return;
    for (const set of [setCode, setName, setReason]) set('');
  };
  return (
    <form
      className="stack no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field
        label={t('lists.services.code')}
        hint={t('lists.services.codeHint')}
        maxLength={7}
        value={code}
        error={step.fieldError('body.code')}
        onChange={(event) => setCode(event.target.value)}
      />
      <Field
        label={t('lists.services.name')}
        required
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <WordsField label={t('lists.services.reason')} value={reason} onChange={setReason} />
      <div>
        <button
          type="submit"
          className="button secondary"
          disabled={step.busy || name.trim() === '' || reason.trim() === ''}
        >
          {t('lists.services.add')}
        </button>
      </div>
      {step.error && <ProblemNotice error={step.error} />}
    </form>
  );
}
