import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useName } from '@industry/design';
import { RangeList } from '@industry/design/charts/range-list.tsx';
import type { RankedCountry } from '@industry/complexity/contract';
import { useKeep } from '../basis.ts';
import { rangeText, rankRange } from '../figures.ts';

interface RankRangesProps {
  countries: readonly RankedCountry[];
  chosen: ReadonlySet<string>;
}

const NEIGHBOURS = 4;
const FIRST = 5;

/** Ranks as ranges: the first countries, and each chosen one among its neighbours. */
export function RankRanges({ countries, chosen }: RankRangesProps): ReactNode {
  const { t } = useTranslation('complexity');
  const name = useName();
  const keep = useKeep();
  const places = countries.flatMap(({ country }, place) => (chosen.has(country) ? [place] : []));
  const near = (place: number): boolean =>
    place < FIRST || places.some((one, index) => Math.abs(one - place) <= (index === 0 ? NEIGHBOURS : 0));
  const last = Math.max(countries.length, ...countries.map((one) => rankRange(one)[1]));
  return (
    <RangeList
      label={t('ranking.ranges')}
      domain={[1, last]}
      ranges={countries
        .filter((_, place) => near(place))
        .map((one) => {
          const [low, high] = rankRange(one);
          return {
            id: one.country,
            name: `${one.rank}. ${name(one.names, one.country).text}`,
            label: (
              <>
                <span className="numeric muted">{one.rank}.</span>{' '}
                <Link to={keep(`/complexity/countries/${one.country}`)}>{name(one.names, one.country).text}</Link>
              </>
            ),
            low: Math.min(low, one.rank),
            high: Math.max(high, one.rank),
            value: one.rank,
            figure: rangeText(low, high),
            chosen: chosen.has(one.country),
          };
        })}
    />
  );
}
