import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@industry/design';
import type { CountryProfile, Ranking } from '../answers.ts';
import { rangeText, rankRange } from '../figures.ts';

/** What a country's page is about in a few figures. */
export function ProfileFigures({
  profile,
  ranking,
}: {
  profile: CountryProfile;
  ranking: Ranking | undefined;
}): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const row = ranking?.countries.find((one) => one.country === profile.country);
  const [low, high] = row ? rankRange(row) : [profile.rankLow, profile.rankHigh];
  const place = (rank: number): string => t('rank.of', { rank: String(rank), of: String(profile.of) });
  const figures: readonly (readonly [string, string, string])[] = [
    [t('measure.rank'), `${profile.rank} [${rangeText(low, high)}]`, t('key.of', { of: String(profile.of) })],
    ['ECI', format.number(profile.eci, 3), t('key.eci')],
    [
      'EXPY',
      profile.expy === null ? t('missing.income') : format.number(profile.expy, 0),
      profile.expyRank === null ? '' : `${t('key.dollars')} · ${place(profile.expyRank)}`,
    ],
    ['COI', format.number(profile.coi, 3), place(profile.coiRank)],
    [
      t('column.diversity'),
      String(profile.diversity),
      t('key.meanUbiquity', { value: format.number(profile.meanUbiquity, 1) }),
    ],
    [t('key.top5'), format.percent(profile.top5), t('key.herfindahl', { value: format.number(profile.herfindahl, 3) })],
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
