import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@industry/design';
import type { Profile } from '../parts/ask.ts';

/** The four figures that the page is about. */
export function KeyFigures({ profile }: { profile: Profile }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const { concentration } = profile;
  const figures: readonly (readonly [string, string, string])[] = [
    [
      t('key.total', { year: String(profile.basis.year) }),
      t('dollars', { amount: format.compact(profile.total) }),
      t('key.rank', { rank: String(profile.rank), of: String(profile.of) }),
    ],
    [t('key.goods'), format.number(String(profile.goods)), t('key.diversity', { count: profile.diversity })],
    [
      t('key.top5'),
      format.percent(concentration.top5),
      t('key.top', { one: format.percent(concentration.top1), ten: format.percent(concentration.top10) }),
    ],
    [
      t('key.concentration'),
      format.number(concentration.herfindahl, 3),
      t('key.equivalent', { count: format.number(concentration.equivalentGoods, 1) }),
    ],
  ];
  return (
    <dl className="key-figures">
      {figures.map(([name, figure, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span className="key-figure">{figure}</span>
            <span className="small muted">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
