import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  DataTable,
  Link,
  Page,
  Query,
  Section,
  useFormat,
  useSearchState,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type Act, type ActText, clausePath, listActs } from '@industry/legislation/contract';
import { DayField, useDay } from '../day-field.tsx';
import { DecisionTag } from '../decision-tag.tsx';

export default function ActsPage(): ReactNode {
  const { t } = useTranslation('legislation');
  const asOf = useDay();
  const [act, setAct] = useSearchState('act');
  return (
    <Page title={t('acts.title')} lead={t('acts.lead')} crumbs={[{ label: t('list.title'), to: '/clauses' }]}>
      <Query name={['acts', asOf]} ask={() => call(listActs, { query: asOf ? { asOf } : {} })}>
        {({ acts, texts, mayImport, asOf: day }) => (
          <>
            <DayField day={day} />
            {act && (
              <button type="button" className="button secondary" onClick={() => setAct(undefined)}>
                {t('acts.all')}
              </button>
            )}
            <ActTable acts={act ? acts.filter(({ id }) => id === act) : acts} texts={texts} />
            <Section title={t('texts.title')}>
              {texts.length === 0 ? <p className="muted">{t('texts.none')}</p> : <TextList texts={texts} />}
              {mayImport && (
                <p className="no-print">
                  <Link to="/acts/import">{t('import.link')}</Link>
                </p>
              )}
            </Section>
          </>
        )}
      </Query>
    </Page>
  );
}

function ActTable({ acts, texts }: { acts: readonly Act[]; texts: readonly ActText[] }): ReactNode {
  const { t } = useTranslation('legislation');
  const text = useText();
  const format = useFormat();
  const columns: readonly Column<Act>[] = [
    {
      id: 'title',
      header: t('acts.act'),
      value: (act) => text(act.title),
      cell: (act) => (
        <>
          {text(act.title)}
          {act.note && <span className="small muted"> {text(act.note)}</span>}
        </>
      ),
    },
    { id: 'kind', header: t('acts.kind'), value: (act) => t(`actKind.${act.kind}`) },
    { id: 'number', header: t('acts.number'), value: (act) => act.number },
    {
      id: 'date',
      header: t('acts.date'),
      value: (act) => act.date ?? String(act.year),
      cell: (act) => (act.date ? format.date(act.date) : t('acts.onlyYear', { year: String(act.year) })),
    },
    { id: 'state', header: t('acts.state'), value: (act) => t(`actState.${act.state}`) },
    {
      id: 'text',
      header: t('acts.text'),
      value: (act) => t(`actText.${act.text}`),
      cell: (act) => {
        const full = texts.find((one) => one.act === act.id && one.state === 'approved');
        if (full) return <Link to={`/act-texts/${full.id}`}>{t('actText.full')}</Link>;
        return act.text === 'summary' ? <Link to="/clauses">{t('actText.summary')}</Link> : t(`actText.${act.text}`);
      },
    },
    {
      id: 'named',
      header: t('acts.named'),
      value: (act) => act.namedBy.join(' ') || null,
      cell: (act) => act.namedBy.map((id) => <Link key={id} to={clausePath(id)}>{`${id} `}</Link>),
    },
  ];
  return <DataTable caption={t('acts.title')} columns={columns} rows={acts} fileName="acts" />;
}

function TextList({ texts }: { texts: readonly ActText[] }): ReactNode {
  const { t } = useTranslation('legislation');
  return (
    <ul>
      {texts.map(({ id, act, fileName, language, articles, state }) => (
        <li key={id}>
          <Link to={`/act-texts/${id}`}>
            {act} · {fileName}
          </Link>{' '}
          <span className="muted">
            {t(`language.${language}`)}, {t('texts.articles', { count: articles })}
          </span>{' '}
          <DecisionTag state={state} />
        </li>
      ))}
    </ul>
  );
}
