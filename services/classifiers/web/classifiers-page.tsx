import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, OriginBadge, Page, Query, useSearchState } from '@industry/design';
import { browseClassifier, CLASSIFIERS } from '@industry/classifiers/contract';
import { call } from '@industry/http/client.ts';
import { ClassList, ClassPath } from './class-list.tsx';

const COMMANDS = {
  oked: 'npx industry import oked FILE.csv',
  'tn-ved': 'npx industry import goods-names FILE.csv --classification HS2017 --language ru',
} as const;

/** One classifier at a time: level by level, or by words. */
export default function ClassifiersPage(): ReactNode {
  const { t } = useTranslation('classifiers');
  const id = useId();
  const [asked, choose] = useSearchState('list');
  const [below, open] = useSearchState('below');
  const [words, search] = useSearchState('q');
  const classifier = CLASSIFIERS.find((one) => one === asked) ?? 'oked';
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    search(written === '' ? undefined : written);
  };
  const opened = below && /^[0-9A-Z]{1,10}$/.test(below) ? { below } : {};
  const query = words ? { q: words.slice(0, 100) } : opened;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <form className="row no-print" onSubmit={submit} key={words ?? ''}>
        <label htmlFor={`${id}list`}>{t('list')}</label>
        <select
          id={`${id}list`}
          className="input"
          style={{ width: 'auto', maxWidth: '100%' }}
          value={classifier}
          onChange={(event) => {
            open(undefined);
            search(undefined);
            choose(event.target.value === 'oked' ? undefined : event.target.value);
          }}
        >
          {CLASSIFIERS.map((one) => (
            <option key={one} value={one}>
              {t(`list.${one}`)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}q`}>{t('words')}</label>
        <input
          id={`${id}q`}
          className="input"
          style={{ width: 'auto' }}
          name="q"
          type="search"
          defaultValue={words ?? ''}
          maxLength={100}
        />
        <button type="submit" className="button">
          {t('search')}
        </button>
      </form>
      <Query
        name={['classifier', classifier, query]}
        ask={() => call(browseClassifier, { params: { classifier }, query })}
      >
        {({ path, classes, found, origins }) =>
          origins.length === 0 ? (
            <EmptyState title={t('none')}>
              <CommandLine command={COMMANDS[classifier]} />
            </EmptyState>
          ) : (
            <>
              <ClassPath path={path} open={open} />
              {words && <p>{t('found', { found: String(found), shown: String(classes.length) })}</p>}
              <ClassList
                classes={classes}
                open={(code) => {
                  if (words) search(undefined);
                  open(code);
                }}
              />
              <div className="row">
                {origins.map((origin) => (
                  <OriginBadge key={origin.batch} origin={origin} />
                ))}
              </div>
            </>
          )
        }
      </Query>
    </Page>
  );
}
