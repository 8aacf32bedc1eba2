import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Fold, Link, Page, Query, Section, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listComplexGoods } from '@industry/complexity/contract';
import { useBasis, useKeep } from '../basis.ts';
import { BasisChoice } from '../basis-choice.tsx';
import { PageLinks } from '../page-links.tsx';
import { ExpyTable } from '../products/expy-table.tsx';
import { ProdyScatter } from '../products/prody-scatter.tsx';
import { ProductsTable } from '../products/products-table.tsx';
import { ResultNote } from '../result-note.tsx';
import { WithTrade } from '../with-trade.tsx';

export default function ProductsPage(): ReactNode {
  const { t } = useTranslation('complexity');
  return (
    <WithTrade title={t('products.title')}>
      <Products />
    </WithTrade>
  );
}

function Products(): ReactNode {
  const { t } = useTranslation('complexity');
  const basis = useBasis();
  const keep = useKeep();
  const [country] = useSearchState('country');
  return (
    <Page
      title={t('products.title')}
      lead={t('products.lead')}
      crumbs={[{ label: t('ranking.title'), to: keep('/complexity') }]}
    >
      <PageLinks country={country} />
      <Query name={['complexity-products', basis]} ask={() => call(listComplexGoods, { query: basis })}>
        {(answer) => (
          <>
            <BasisChoice result={answer.result} />
            <Section
              title={t('products.picture')}
              aside={<Link to="/methods/prody-expy">{t('method.prody-expy')}</Link>}
            >
              <ProdyScatter answer={answer} />
            </Section>
            <Section
              title={t('products.all')}
              aside={<Link to="/methods/economic-complexity-index">{t('method.economic-complexity-index')}</Link>}
            >
              <ProductsTable answer={answer} />
            </Section>
            <Section title={t('expy.title')}>
              <Fold head={<p className="small muted">{t('expy.read')}</p>}>
                <ExpyTable />
              </Fold>
            </Section>
            <ResultNote result={answer.result} />
          </>
        )}
      </Query>
    </Page>
  );
}
