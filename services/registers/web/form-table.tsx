import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterPage } from '@industry/registers/contract';

/** The fields of a row: which are needed, which name it. */
export function FormTable({ form: { dataset, columns } }: { form: RegisterPage['forms'][number] }): ReactNode {
  const { t } = useTranslation('registers');
  const own = [
    { name: 'sequence', says: t('forms.sequence') },
    { name: 'published_on', says: t('forms.publishedOn') },
  ];
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('forms.caption', { dataset })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('forms.field')}</th>
            <th scope="col">{t('forms.says')}</th>
          </tr>
        </thead>
        <tbody>
          {own.map(({ name, says }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{says}</td>
            </tr>
          ))}
          {columns.map(({ name, required, key }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                {[t(required ? 'forms.required' : 'forms.optional'), ...(key ? [t('forms.key')] : [])].join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
