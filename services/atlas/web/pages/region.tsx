import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FactsList,
  LineChart,
  Link,
  Notice,
  Page,
  Query,
  RegionSections,
  Section,
  useFormat,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getRegionManufacturingGva } from '@industry/atlas/contract';
import { GvaMap } from '../gva-map.tsx';
import { PassportTable } from '../passport-table.tsx';
import { RegionPeers } from '../region-peers.tsx';
import { askManufacturingGva } from '../use-manufacturing-gva.ts';

export default function RegionPage(): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const format = useFormat();
  const { code = '' }: { code?: string } = useParams({ strict: false });
  return (
    <Query name={['region', code]} ask={() => call(getRegionManufacturingGva, { params: { code } })}>
      {({ region, unit, series, shares }) => {
        const newest = shares.at(-1);
        const schemes = [...new Set(series.map((v) => v.scheme))];
        return (
          <Page
            title={text(region.name)}
            crumbs={[{ label: t('nav'), to: '/regions' }]}
            lead={
              newest &&
              [
                t('passport.share', { year: String(newest.year), share: format.percent(newest.share) }),
                ...(newest.rank === null
                  ? []
                  : [t('passport.rank', { rank: String(newest.rank), of: String(newest.of) })]),
              ].join(' ')
            }
          >
            {region.abolishedOn && (
              <Notice>{t('passport.abolished', { date: format.date(region.abolishedOn) })}</Notice>
            )}
            <FactsList
              rows={[
                [t('passport.code'), region.code],
                [t('passport.centre'), region.centre && text(region.centre.name)],
                [
                  t('passport.from'),
                  region.from.length > 0 && (
                    <span key="from" className="row">
                      {region.from.map((from) => (
                        <Link key={from} to={`/regions/${from}`}>
                          {from}
                        </Link>
                      ))}
                    </span>
                  ),
                ],
              ]}
            />
            {series.length > 0 && (
              <Section title={t('passport.series')} aside={<span className="muted small">{text(unit.symbol)}</span>}>
                <LineChart
                  description={t('passport.seriesDescription', { region: text(region.name) })}
                  digits={unit.digits}
                  series={schemes.map((scheme) => ({
                    id: scheme,
                    label: schemes.length > 1 ? scheme : '',
                    main: scheme === schemes.at(-1),
                    points: series.filter((v) => v.scheme === scheme),
                  }))}
                />
                {schemes.length > 1 && <p className="small muted">{t('passport.gap')}</p>}
                <PassportTable region={region} unit={unit} series={series} shares={shares} />
              </Section>
            )}
            <Section title={t('passport.map')}>
              <Query name={['manufacturing-gva', region.scheme]} ask={() => askManufacturingGva(region.scheme)}>
                {(gva) => <GvaMap gva={gva} chosen={region.code} />}
              </Query>
            </Section>
            <RegionPeers key={region.code} region={region} />
            <RegionSections region={region.code} />
          </Page>
        );
      }}
    </Query>
  );
}
