import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, shortName, useFormat, useName } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listTradeGroups } from '@industry/trade/contract';
import type { Profile } from '../parts/ask.ts';
import { useTradeBasis } from '../parts/basis.ts';

/** The country in sentences; every number is a figure of the answers. */
export function Story({ profile }: { profile: Profile }): ReactNode {
  return (
    <div className="prose">
      <Sells profile={profile} />
      <Changed profile={profile} />
      <Beside profile={profile} />
    </div>
  );
}

function Sells({ profile }: { profile: Profile }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const basis = useTradeBasis();
  const { data } = useQuery({
    queryKey: ['trade-groups', profile.country, 'section', basis],
    queryFn: () => call(listTradeGroups, { params: { country: profile.country }, query: { ...basis, by: 'section' } }),
  });
  const country = name(profile.names, profile.country).text;
  const goods = profile.topGoods.slice(0, 3).map(({ names, code, share }) => {
    const { text, standIn } = name(names, code);
    // A name in another language than the reader's is marked within a sentence too.
    const good = standIn === null ? shortName(text) : `${shortName(text)} [${standIn}]`;
    return t('story.good', { good, share: format.percent(share) });
  });
  const sections = (data?.groups ?? [])
    .slice(0, 2)
    .map(({ id, names, values }) =>
      t('story.good', { good: name(names, id ?? '–').text, share: format.percent(values[0]?.share ?? '0') }),
    );
  return (
    <p>
      {t('story.sells', {
        country,
        year: String(profile.basis.year),
        total: format.compact(profile.total),
        rank: String(profile.rank),
        of: String(profile.of),
      })}{' '}
      {goods.length > 0 && t('story.goods', { goods: format.list(goods) })}{' '}
      {sections.length > 0 && t('story.sections', { sections: format.list(sections) })}{' '}
      {t('story.concentrated', {
        index: format.number(profile.concentration.herfindahl, 3),
        equal: format.number(profile.concentration.equivalentGoods, 1),
        diversity: profile.diversity,
      })}
    </p>
  );
}

function Changed({ profile: { history } }: { profile: Profile }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const [first, last] = [history[0], history.at(-1)];
  if (first === undefined || last === undefined || first.year === last.year) return <p>{t('story.oneYear')}</p>;
  const same = first.source === last.source && first.classification === last.classification;
  if (!same)
    return (
      <p>
        {t('story.otherSources', {
          first: String(first.year),
          last: String(last.year),
          from: format.compact(first.total),
          to: format.compact(last.total),
          fromSource: t(`source.${first.source}`),
          toSource: t(`source.${last.source}`),
        })}
      </p>
    );
  return (
    <p>
      {t('story.changed', {
        first: String(first.year),
        last: String(last.year),
        from: format.compact(first.total),
        to: format.compact(last.total),
        top5From: format.percent(first.top5),
        top5To: format.percent(last.top5),
      })}
    </p>
  );
}

function Beside({ profile }: { profile: Profile }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const own = Number(profile.concentration.herfindahl);
  const names = (better: boolean) =>
    profile.peers
      .filter((peer) => Number(peer.herfindahl) < own === better)
      .map((peer) => name(peer.names, peer.country).text);
  const [wider, narrower] = [names(true), names(false)];
  return (
    <p>
      {wider.length > 0 && t('story.wider', { peers: format.list(wider) })}{' '}
      {narrower.length > 0 && t('story.narrower', { peers: format.list(narrower) })}{' '}
      <Link to={`/complexity/countries/${profile.country}`}>{t('story.complexity')}</Link>
    </p>
  );
}
