import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Link, Name, Page, Query, Section, shortName, useName } from '@industry/design';
import { BandChart } from '@industry/design/charts/band-chart.tsx';
import { call } from '@industry/http/client.ts';
import { getGood } from '@industry/trade/contract';
import { Classes } from '../good/classes.tsx';
import { Duties } from '../good/duties.tsx';
import { Exporters } from '../good/exporters.tsx';
import { GoodFacts } from '../good/good-facts.tsx';
import type { GoodAnswer } from '../parts/ask.ts';
import { useKeep, useTradeBasis } from '../parts/basis.ts';
import { BasisChoice } from '../parts/basis-choice.tsx';
import { Origins } from '../parts/origins.tsx';
import { WithTrade } from '../parts/with-trade.tsx';

export default function GoodPage(): ReactNode {
  const { code = '' }: { code?: string } = useParams({ strict: false });
  return (
    <WithTrade title={code}>
      <Good code={code} />
    </WithTrade>
  );
}

function Good({ code }: { code: string }): ReactNode {
  const { t } = useTranslation('trade');
  const { cleaning: _asDelivered, ...basis } = useTradeBasis();
  const name = useName();
  const keep = useKeep();
  return (
    <Query name={['trade-good', code, basis]} ask={() => call(getGood, { params: { code }, query: basis })}>
      {(answer) => (
        <Page
          title={`${code} · ${shortName(name(answer.good.names, code).text)}`}
          lead={<Name names={answer.good.names} code={code} whole />}
          crumbs={[
            { label: t('nav'), to: keep('/trade') },
            { label: t('search.title'), to: keep('/trade/goods') },
          ]}
        >
          <BasisChoice basis={answer.basis} uncleaned />
          <GoodFacts answer={answer} />
          <p className="row">
            <Link to={keep(`/complexity/products/${code}`)}>{t('good.complexity')}</Link>
          </p>
          <Section title={t('good.world')}>
            <World answer={answer} />
          </Section>
          <Section title={t('good.exporters')}>
            <Exporters answer={answer} />
          </Section>
          <Section title={t('good.duties')}>
            <Duties answer={answer} />
          </Section>
          <Section title={t('good.classes')} aside={<Link to="/methods/classes-of-goods">{t('method.classes')}</Link>}>
            <Classes answer={answer} />
          </Section>
          <Section title={t('result.title')}>
            <Origins origins={[...answer.basis.origins, ...answer.origins]} />
          </Section>
        </Page>
      )}
    </Query>
  );
}

function World({ answer }: { answer: GoodAnswer }): ReactNode {
  const { t } = useTranslation('trade');
  if (answer.world.length === 0) return <EmptyState title={t('good.noWorld')} />;
  const sources = new Set(answer.world.map(({ source }) => source));
  return (
    <>
      <BandChart
        description={t('good.world')}
        digits={2}
        series={[
          {
            id: 'world',
            label: t('world'),
            main: true,
            points: answer.world.map(({ year, source, value }) => ({
              year,
              value: Number(value) / 1e9,
              origin: source,
            })),
          },
        ]}
      />
      <p className="small muted">
        {t('years.unitAmount')} {sources.size > 1 && t('sources.differ')}
      </p>
    </>
  );
}
