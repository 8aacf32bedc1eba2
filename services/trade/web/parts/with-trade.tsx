import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, Link, Page, Query } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listTradeYears } from '@industry/trade/contract';
import { type Loaded, TRADE_YEARS, useTradeYears } from './ask.ts';

interface WithTradeProps {
  title: string;
  /** Enough for this page: trade of one year, unless said otherwise. */
  enough?: (loaded: Loaded) => boolean;
  children: ReactNode;
}

/** The page, once what it is made of is loaded; else what is missing, who brings it and with which command. */
export function WithTrade({ title, enough = ({ years }) => years.length > 0, children }: WithTradeProps): ReactNode {
  const { t } = useTranslation('trade');
  const { data } = useTradeYears();
  if (data && enough(data)) return children;
  return (
    <Page title={title}>
      <Query name={TRADE_YEARS} ask={() => call(listTradeYears)}>
        {(loaded) => <NothingLoaded loaded={loaded} title={t('empty.title')} />}
      </Query>
    </Page>
  );
}

/** What is missing and how it comes, most needed first. */
export function NothingLoaded({ loaded, title }: { loaded: Loaded; title: string }): ReactNode {
  const { t } = useTranslation('trade');
  return (
    <EmptyState title={title}>
      <p>{t('empty.why')}</p>
      <Missing loaded={loaded} />
      <p className="small">
        <Link to="/datasets">{t('empty.datasets')}</Link>
      </p>
    </EmptyState>
  );
}

export function Missing({ loaded }: { loaded: Loaded }): ReactNode {
  const { t } = useTranslation('trade');
  return (
    <dl className="stack">
      {loaded.missing.map(({ dataset, command }) => (
        <div key={dataset}>
          <dt className="small">
            <Link to={`/datasets/${dataset}`}>{t(`dataset.${dataset}`)}</Link>
          </dt>
          <dd style={{ margin: 0 }}>
            <CommandLine command={command} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
