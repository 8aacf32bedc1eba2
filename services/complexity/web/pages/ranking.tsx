import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Fold,
  Link,
  Page,
  Query,
  Section,
  useFormat,
  useSearchState,
  useName,
  Choice,
  useSearchCodes,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getComplexityRanking, type RankedCountry } from '@industry/complexity/contract';
import type { Ranking as Answer } from '../answers.ts';
import { useCountries, useHome } from '../ask.ts';
import { useBasis } from '../basis.ts';
import { BasisChoice } from '../basis-choice.tsx';
import { PeerChoice } from '../country-choices.tsx';
import { rangeText, rankRange } from '../figures.ts';
import { PageLinks } from '../page-links.tsx';
import { RankHistory } from '../ranking/rank-history.tsx';
import { RankRanges } from '../ranking/rank-ranges.tsx';
import { RankingTable } from '../ranking/ranking-table.tsx';
import { ResultNote } from '../result-note.tsx';
import { WithTrade } from '../with-trade.tsx';

export default function RankingPage(): ReactNode {
  const { t } = useTranslation('complexity');
  return (
    <WithTrade title={t('ranking.title')}>
      <Ranking />
    </WithTrade>
  );
}

function Ranking(): ReactNode {
  const { t } = useTranslation('complexity');
  const basis = useBasis();
  const home = useHome();
  const [asked, choose] = useSearchState('country');
  const [peers] = useSearchCodes('peers');
  const countries = useCountries();
  const country = asked ?? home;
  return (
    <Page title={t('ranking.title')} lead={t('ranking.lead')}>
      <PageLinks country={country} />
      <Query name={['complexity-ranking', basis]} ask={() => call(getComplexityRanking, { query: basis })}>
        {(ranking) => {
          const own = ranking.countries.find((one) => one.country === country);
          return (
            <>
              <BasisChoice result={ranking.result}>
                <Choice label={t('column.country')} value={country ?? ''} choices={countries} onChange={choose} />
              </BasisChoice>
              {own ? <Headline ranking={ranking} own={own} /> : country && <p>{t('ranking.notThere', { country })}</p>}
              <Section title={t('ranking.ranges')} aside={<MethodLink />}>
                <PeerChoice without={country} />
                <p className="small muted">{t('ranking.rangesRead')}</p>
                <RankRanges
                  countries={ranking.countries}
                  chosen={new Set([...(country === undefined ? [] : [country]), ...peers])}
                />
              </Section>
              {country !== undefined && (
                <Section title={t('history.title')}>
                  <RankHistory countries={[country, ...peers.filter((one) => one !== country)]} />
                </Section>
              )}
              <Section title={t('ranking.all')}>
                <Fold head={<p className="small muted">{t('ranking.count', { count: ranking.countries.length })}</p>}>
                  <RankingTable countries={ranking.countries} result={ranking.result} />
                </Fold>
              </Section>
              <ResultNote result={ranking.result} />
            </>
          );
        }}
      </Query>
    </Page>
  );
}

function MethodLink(): ReactNode {
  const { t } = useTranslation('complexity');
  return <Link to="/methods/economic-complexity-index">{t('method.economic-complexity-index')}</Link>;
}

/** The country in one sentence, with what its interval means. */
function Headline({
  ranking: { result, countries, choices },
  own,
}: {
  ranking: Answer;
  own: RankedCountry;
}): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const name = useName();
  const [low, high] = rankRange(own);
  const common = countries.filter(({ interval }) => interval.commonRankLow !== null).length;
  return (
    <div className="stack">
      <dl className="key-figures">
        <div>
          <dt>{t('key.rank', { country: name(own.names, own.country).text, year: String(result.year) })}</dt>
          <dd>
            <span className="key-figure">
              {own.rank} <span className="muted">[{rangeText(low, high)}]</span>
            </span>
            <span className="small muted">{t('key.of', { of: String(countries.length) })}</span>
          </dd>
        </div>
        <div>
          <dt>ECI</dt>
          <dd>
            <span className="key-figure">{format.number(own.eci, 3)}</span>
            <span className="small muted">
              {format.number(own.interval.eciLow, 2)} … {format.number(own.interval.eciHigh, 2)}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('column.diversity')}</dt>
          <dd>
            <span className="key-figure">{own.diversity}</span>
            <span className="small muted">{t('key.meanUbiquity', { value: format.number(own.meanUbiquity, 1) })}</span>
          </dd>
        </div>
        <div>
          <dt>COI</dt>
          <dd>
            <span className="key-figure">{format.number(own.coi, 3)}</span>
            <span className="small muted">{t('key.coi')}</span>
          </dd>
        </div>
      </dl>
      <p>
        {t('ranking.interval', {
          range: rangeText(low, high),
          choices: String(choices),
          common: String(common),
          wide: rangeText(own.interval.rankLow, own.interval.rankHigh),
        })}
      </p>
    </div>
  );
}
