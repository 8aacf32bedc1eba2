import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, Link, Query, shortName, useFormat, useName } from '@industry/design';
import { HueKey } from '@industry/design/charts/hue-key.tsx';
import { Treemap, type TreemapGroup } from '@industry/design/charts/treemap.tsx';
import { call } from '@industry/http/client.ts';
import { type Grouping, listTradedGoods, listTradeGroups } from '@industry/trade/contract';
import { type Goods, type Groups, useTradeYears } from '../parts/ask.ts';
import { useTradeBasis } from '../parts/basis.ts';
import { hueOf, sectionHue, sectionNames } from '../parts/hues.ts';
import { groupable } from './grouping.tsx';
import { GroupTable } from './group-table.tsx';

/** Smaller parts of the whole cannot be told by eye. */
const SEEN = 0.002;

interface GoodsMapProps {
  country: string;
  by: Grouping;
}

/** What the country sells as areas: goods within sections, or the classes themselves, with the same as a table. */
export function GoodsMap({ country, by }: GoodsMapProps): ReactNode {
  const { t } = useTranslation('trade');
  const basis = useTradeBasis();
  const loaded = useTradeYears().data;
  if (!groupable(by, loaded))
    return (
      <EmptyState title={t('grouping.noConcordance')}>
        <CommandLine command="npx industry import concordances FILE" />
      </EmptyState>
    );
  return (
    <Query
      name={['trade-groups', country, by, basis]}
      ask={() => call(listTradeGroups, { params: { country }, query: { ...basis, by } })}
    >
      {(groups) => (
        <div className="stack">
          {by === 'section' ? <SectionMap country={country} /> : <ClassMap groups={groups} />}
          <GroupTable groups={groups} />
          {groups.method !== null && (
            <p className="small">
              <Link to={`/methods/${groups.method}`}>{t('method.classes')}</Link>
            </p>
          )}
        </div>
      )}
    </Query>
  );
}

function SectionMap({ country }: { country: string }): ReactNode {
  const basis = useTradeBasis();
  return (
    <Query
      name={['trade-goods', country, basis]}
      ask={() => call(listTradedGoods, { params: { country }, query: basis })}
    >
      {(goods) => <SectionTreemap goods={goods} />}
    </Query>
  );
}

function SectionTreemap({ goods }: { goods: Goods }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const navigate = useNavigate();
  const sections = [...new Set(goods.goods.map(({ section }) => section))];
  const groups: readonly TreemapGroup[] = sections.map((section) => ({
    id: section ?? '–',
    label: section === null ? t('group.none') : name(sectionNames(section)!, section).text,
    hue: sectionHue(section),
    items: goods.goods
      .filter((good) => good.section === section)
      .map((good) => ({
        id: good.code,
        label: shortName(name(good.names, good.code).text),
        value: Number(good.value),
        note: t('map.note', { amount: format.compact(good.value), share: format.percent(good.share) }),
      })),
  }));
  return (
    <>
      <Treemap
        description={t('map.description', { country: name(goods.names, goods.country).text })}
        groups={groups}
        onPick={(code) =>
          void navigate({ to: `/trade/goods/${code}`, search: (before: Record<string, unknown>) => before })
        }
      />
      <HueKey groups={groups.filter(({ items }) => items.some(({ value }) => value > SEEN * Number(goods.total)))} />
      {goods.goods.some(
        ({ names, code, value }) => Number(value) > SEEN * Number(goods.total) && name(names, code).standIn !== null,
      ) && <p className="small muted">{t('map.standIn')}</p>}
    </>
  );
}

function ClassMap({ groups }: { groups: Groups }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const shown: readonly TreemapGroup[] = groups.groups.map(({ id, names, values }, index) => {
    const label = shortName(name(names, id ?? '–').text);
    const [only] = values;
    const note = t('map.note', {
      amount: format.compact(only?.value ?? '0'),
      share: format.percent(only?.share ?? '0'),
    });
    return {
      id: id ?? '–',
      label,
      hue: hueOf(groups.by, id, index),
      items: [{ id: id ?? '–', label, value: Number(only?.value ?? 0), note }],
    };
  });
  return (
    <>
      <Treemap description={t(`grouping.${groups.by}`)} groups={shown} />
      <HueKey groups={shown.slice(0, 12)} />
    </>
  );
}
