import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@industry/design';
import type { RegisterPage } from '@industry/registers/contract';

interface FieldRow {
  readonly name: string;
  readonly says: string;
}

/** The fields of a row: which are needed, which name it. */
export function FormTable({ form: { dataset, columns } }: { form: RegisterPage['forms'][number] }): ReactNode {
  const { t } = useTranslation('registers');
  const rows: readonly FieldRow[] = [
    { name: 'sequence', says: t('forms.sequence') },
    { name: 'published_on', says: t('forms.publishedOn') },
    ...columns.map(({ name, required, key }) => ({
      name,
      says: [t(required ? 'forms.required' : 'forms.optional'), ...(key ? [t('forms.key')] : [])].join(', '),
    })),
  ];
  const shown: readonly Column<FieldRow>[] = [
    { id: 'name', header: t('forms.field'), value: ({ name }) => name, cell: ({ name }) => <code>{name}</code> },
    { id: 'says', header: t('forms.says'), value: ({ says }) => says },
  ];
  return (
    <DataTable caption={t('forms.caption', { dataset })} columns={shown} rows={rows} fileName={`form-${dataset}`} />
  );
}
