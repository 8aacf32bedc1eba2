import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Link, Page, Query, Section, shortName, useFormat, useName, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getComplexGood } from '@industry/complexity/contract';
import type { ComplexGoodAnswer } from '../answers.ts';
import { useCountries, useHome } from '../ask.ts';
import { useBasis, useKeep } from '../basis.ts';
import { BasisChoice } from '../basis-choice.tsx';
import { PageLinks } from '../page-links.tsx';
import { ExportersTable } from '../products/exporters-table.tsx';
import { NeighboursTable } from '../products/neighbours-table.tsx';
import { ResultNote } from '../result-note.tsx';
import { useSectionName } from '../sections.ts';
import { WithTrade } from '../with-trade.tsx';

export default function ProductPage(): ReactNode {
  const { code = '' }: { code?: string } = useParams({ strict: false });
  return (
    <WithTrade title={code}>
      <Product code={code} />
    </WithTrade>
  );
}

function Product({ code }: { code: string }): ReactNode {
  const { t } = useTranslation('complexity');
  const basis = useBasis();
  const keep = useKeep();
  const name = useName();
  const section = useSectionName();
  const countries = useCountries();
  const home = useHome();
  const [asked, choose] = useSearchState('country');
  const country = asked ?? home;
  const crumbs = [
    { label: t('ranking.title'), to: keep('/complexity') },
    { label: t('products.title'), to: keep('/complexity/products') },
  ];
  return (
    <Query
      name={['complexity-good-page', code, country, basis]}
      ask={() =>
        call(getComplexGood, {
          params: { code },
          query: { ...basis, limit: 30, ...(country !== undefined && { country }) },
        })
      }
    >
      {(answer) => {
        const whole = name(answer.good.names, code).text;
        return (
          <Page title={`${code} ${shortName(whole)}`} lead={whole} crumbs={crumbs}>
            <PageLinks country={country} />
            <BasisChoice result={answer.result}>
              <Choice label={t('column.country')} value={country ?? ''} choices={countries} onChange={choose} />
            </BasisChoice>
            <Figures answer={answer} />
            <p className="row">
              {section(answer.good.section)}
              <Link to={keep('/complexity/product-space', { country, good: code })}>{t('product.inSpace')}</Link>
            </p>
            <Section
              title={t('card.neighbours')}
              aside={<Link to="/methods/product-space-density">{t('method.product-space-density')}</Link>}
            >
              <p className="small muted">{t('card.read')}</p>
              <NeighboursTable answer={answer} country={country} />
            </Section>
            <Section title={t('product.exporters')}>
              <ExportersTable answer={answer} />
            </Section>
            <ResultNote result={answer.result} />
          </Page>
        );
      }}
    </Query>
  );
}

function Figures({ answer: { good } }: { answer: ComplexGoodAnswer }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const figures: readonly (readonly [string, string, string])[] = [
    ['PCI', format.number(good.pci, 3), t('product.pciRank', { rank: String(good.pciRank) })],
    [
      'PRODY',
      good.prody === null ? t('missing.income') : format.number(good.prody, 0),
      good.prody === null ? '' : t('key.dollars'),
    ],
    [t('product.ubiquity'), String(good.ubiquity), t('product.ubiquityNote')],
    [t('column.worldExports'), format.compact(good.demand), t('product.dollars')],
  ];
  return (
    <dl className="key-figures">
      {figures.map(([term, figure, note]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <span className="key-figure">{figure}</span>
            <span className="small muted">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
