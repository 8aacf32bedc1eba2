import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, type ReadName, shortName, useName } from '@industry/design';
import type { CountryProfile, Ranking } from '../answers.ts';
import { rangeText, rankRange } from '../figures.ts';

interface StoryProps {
  profile: CountryProfile;
  ranking: Ranking | undefined;
}

/** The country in sentences; every number is a figure of the answer. */
export function Story({ profile, ranking }: StoryProps): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const name = useName();
  const { result, topGoods, herfindahl } = profile;
  const country = name(profile.names, profile.country).text;
  const first = topGoods[0];
  const row = ranking?.countries.find((one) => one.country === profile.country);
  const [low, high] = row ? rankRange(row) : [profile.rankLow, profile.rankHigh];
  const middle = ranking && median(ranking.countries.map(({ meanUbiquity }) => Number(meanUbiquity)));
  const rarity =
    middle === undefined ? undefined : Number(profile.meanUbiquity) > middle ? 'story.common' : 'story.rare';
  return (
    <div className="prose">
      <p>
        {t('story.sells', { country, year: String(result.year), total: format.compact(profile.total) })}{' '}
        {first &&
          t('story.first', {
            good: marked(name(first.names, first.code)),
            share: format.percent(first.share),
            top5: format.percent(profile.top5),
          })}{' '}
        {Number(herfindahl) > 0 &&
          t('story.concentrated', {
            index: format.number(herfindahl, 3),
            equal: format.number(String(1 / Number(herfindahl)), 1),
          })}
      </p>
      <p>
        {t('story.makes', { diversity: profile.diversity, ubiquity: format.number(profile.meanUbiquity, 1) })}{' '}
        {rarity && middle !== undefined && t(rarity, { middle: format.number(String(middle), 1) })}
      </p>
      <p>
        {t('story.ranks', {
          rank: String(profile.rank),
          of: String(profile.of),
          range: rangeText(low, high),
          coiRank: String(profile.coiRank),
        })}{' '}
        {profile.expy !== null &&
          profile.expyRank !== null &&
          t('story.expy', { expy: format.number(profile.expy, 0), rank: String(profile.expyRank) })}
      </p>
    </div>
  );
}

const marked = ({ text, standIn }: ReadName) => `${shortName(text)}${standIn === null ? '' : ` [${standIn}]`}`;

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
