import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BarList, CommandLine, EmptyState, Link, Query, useFormat, useName } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listTradePartners } from '@industry/trade/contract';
import { type Loaded, useTradeYears } from '../parts/ask.ts';
import { useKeep } from '../parts/basis.ts';
import { Origins } from '../parts/origins.tsx';

/** Some loaded source names partners. */
export const hasPartners = ({ years, beside }: Loaded): boolean =>
  years.some(({ partners }) => partners) || beside.includes('bilateral-totals');

export function MainPartners({ country }: { country: string }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  const loaded = useTradeYears().data;
  if (!loaded || !hasPartners(loaded)) return <NoPartners />;
  return (
    <Query
      name={['trade-partners', country, 'main']}
      ask={() => call(listTradePartners, { params: { country }, query: { limit: 10 } })}
    >
      {({ year, partners, source, origins }) => (
        <div className="stack">
          <p className="small muted">{t('partners.of', { year: String(year), source: t(`source.${source}`) })}</p>
          <BarList
            label={t('partners.title')}
            bars={partners.map((one) => ({
              id: one.country,
              label: name(one.names, one.country).text,
              to: `/trade/mirror?reporter=${country}&partner=${one.country}`,
              value: Number(one.value),
              figure: `${format.compact(one.value)} · ${format.percent(one.share)}`,
            }))}
          />
          <p className="row">
            <Link to={keep(`/trade/countries/${country}/partners`)}>{t('partners.all')}</Link>
            <Link to={`/trade/mirror?reporter=${country}`}>{t('mirror.title')}</Link>
          </p>
          <Origins origins={origins} />
        </div>
      )}
    </Query>
  );
}

/** No loaded source names partners: why, and what brings them. */
export function NoPartners(): ReactNode {
  const { t } = useTranslation('trade');
  return (
    <EmptyState title={t('partners.none')}>
      <p>{t('partners.why')}</p>
      <CommandLine command="npx industry import bilateral-totals FILE" />
      <CommandLine command="npx industry import baci FILE --countries FILE --classification HS2017" />
      <CommandLine command="npx industry import comtrade FILE --classification HS2017" />
    </EmptyState>
  );
}
