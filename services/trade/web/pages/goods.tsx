import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Link, Page, Query, useFormat, useName, useSearchPatch, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listTradedGoods, SECTIONS } from '@industry/trade/contract';
import { useKeep, useTradeBasis } from '../parts/basis.ts';
import { BasisChoice } from '../parts/basis-choice.tsx';
import { GoodsTable } from '../parts/goods-table.tsx';
import { ResultNote } from '../parts/origins.tsx';
import { WithTrade } from '../parts/with-trade.tsx';

export default function GoodsPage(): ReactNode {
  const { country = '' }: { country?: string } = useParams({ strict: false });
  return (
    <WithTrade title={country}>
      <CountryGoods country={country} />
    </WithTrade>
  );
}

const THRESHOLDS = ['0.5', '1', '2', '5'];

/** Every good of a country with RCA, filtered by section and RCA. */
function CountryGoods({ country }: { country: string }): ReactNode {
  const { t } = useTranslation('trade');
  const basis = useTradeBasis();
  const name = useName();
  const format = useFormat();
  const keep = useKeep();
  const patch = useSearchPatch();
  const [section] = useSearchState('section');
  const [rca] = useSearchState('rca');
  const known = SECTIONS.some(({ id }) => id === section) ? section : undefined;
  const minimumRca = THRESHOLDS.find((one) => one === rca);
  const query = { ...basis, ...(known && { section: known }), ...(minimumRca && { minimumRca }) };
  return (
    <Query name={['trade-goods', country, query]} ask={() => call(listTradedGoods, { params: { country }, query })}>
      {(answer) => {
        const label = name(answer.names, country).text;
        return (
          <Page
            title={t('goods.title', { country: label })}
            lead={t('goods.lead')}
            crumbs={[
              { label: t('nav'), to: keep('/trade') },
              { label, to: keep(`/trade/countries/${country}`) },
            ]}
          >
            <BasisChoice basis={answer.basis}>
              <Choice
                label={t('column.section')}
                value={known ?? ''}
                none={t('filter.all')}
                choices={SECTIONS.map(({ id, names }) => ({ id, label: `${id}. ${name(names, id).text}` }))}
                onChange={(id) => patch({ section: id === '' ? undefined : id })}
              />
              <Choice
                label={t('filter.rca')}
                value={minimumRca ?? ''}
                none={t('filter.all')}
                choices={THRESHOLDS.map((id) => ({ id, label: `≥ ${format.number(id)}` }))}
                onChange={(id) => patch({ rca: id === '' ? undefined : id })}
              />
            </BasisChoice>
            <p className="small">
              <Link to="/methods/trade-profile">{t('method.profile')}</Link>
            </p>
            <GoodsTable
              caption={t('goods.table', { year: String(answer.basis.year) })}
              goods={answer.goods}
              fileName={`trade-${country}-${answer.basis.year}-${answer.basis.classification}`}
              origins={[...answer.basis.origins, ...answer.further]}
              hash={answer.result.hash}
              searchable
            />
            <ResultNote result={answer.result} origins={answer.basis.origins} further={answer.further} />
          </Page>
        );
      }}
    </Query>
  );
}
