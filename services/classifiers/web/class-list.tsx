import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, useFormat } from '@industry/design';
import type { Class } from '@industry/classifiers/contract';
import type { Language } from '@industry/values';

interface Opens {
  open: (code: string | undefined) => void;
}

/** The name in the reader's language, else the first that there is, marked with its own language. */
function useName(): (one: Class) => { readonly text: string; readonly lang: Language | undefined } {
  const { language } = useFormat();
  return ({ names }) => {
    const lang = [language, 'ru', 'en', 'kk', 'ja'].find((one) => names[one as Language] !== undefined) as
      Language | undefined;
    return { text: lang === undefined ? '' : names[lang]!, lang };
  };
}

/** From the top down to the opened class. */
export function ClassPath({ path, open }: { path: readonly Class[] } & Opens): ReactNode {
  const { t } = useTranslation('classifiers');
  const name = useName();
  if (path.length === 0) return null;
  return (
    <nav aria-label={t('path')} className="row">
      <button type="button" className="text-button" onClick={() => open(undefined)}>
        {t('top')}
      </button>
      {path.map((one) => (
        <button key={one.code} type="button" className="text-button" onClick={() => open(one.code)}>
          › {one.code} <span lang={name(one).lang}>{name(one).text}</span>
        </button>
      ))}
    </nav>
  );
}

export function ClassList({ classes, open }: { classes: readonly Class[] } & Opens): ReactNode {
  const { t } = useTranslation('classifiers');
  const name = useName();
  const columns: readonly Column<Class>[] = [
    {
      id: 'code',
      header: t('column.code'),
      value: (row) => row.code,
      cell: (row) => <span className="nowrap">{row.code}</span>,
    },
    {
      id: 'name',
      header: t('column.name'),
      value: (row) => name(row).text,
      cell: (row) =>
        row.parts > 0 ? (
          <button type="button" className="text-button" lang={name(row).lang} onClick={() => open(row.code)}>
            {name(row).text}
          </button>
        ) : (
          <span lang={name(row).lang}>{name(row).text}</span>
        ),
    },
    { id: 'parts', header: t('column.parts'), numeric: true, value: (row) => row.parts },
  ];
  return <DataTable caption={t('classes')} columns={columns} rows={classes} fileName="classifier" />;
}
