import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, type Column, DataTable, Query, shortName, useFormat, useName, useSearchState } from '@industry/design';
import { HueKey } from '@industry/design/charts/hue-key.tsx';
import { type AreaSeries, StackedArea } from '@industry/design/charts/stacked-area.tsx';
import { call } from '@industry/http/client.ts';
import type { OriginAnswer } from '@industry/http/contract.ts';
import { getExportStructure, type GoodsGroup, type Grouping, listTradeGroups } from '@industry/trade/contract';
import { useTradeYears } from '../parts/ask.ts';
import { useTradeBasis } from '../parts/basis.ts';
import { hueOf } from '../parts/hues.ts';
import { Origins } from '../parts/origins.tsx';
import { groupable } from './grouping.tsx';

const MEASURES = ['amount', 'share'] as const;
/** Layers that are told apart by eye; the rest of the groups is drawn as one. */
const LAYERS = 11;

interface OverYearsProps {
  country: string;
  by: Grouping;
}

/** Exports by group over the loaded years, and the World Bank's summaries over decades where they are loaded. */
export function OverYears({ country, by }: OverYearsProps): ReactNode {
  const { t } = useTranslation('trade');
  const { knownAt, classification } = useTradeBasis();
  const loaded = useTradeYears().data;
  const [asked, choose] = useSearchState('measure');
  const measure = MEASURES.find((one) => one === asked) ?? 'amount';
  const query = { ...(knownAt !== undefined && { knownAt }) };
  return (
    <div className="stack">
      <Choice
        label={t('years.measure')}
        value={measure}
        choices={MEASURES.map((id) => ({ id, label: t(`measure.${id}`) }))}
        onChange={(id) => choose(id === 'amount' ? undefined : id)}
      />
      {groupable(by, loaded) && (
        <Query
          name={['trade-groups-years', country, by, classification, knownAt]}
          ask={() =>
            call(listTradeGroups, {
              params: { country },
              query: { ...query, ...(classification !== undefined && { classification }), by, allYears: true },
            })
          }
        >
          {(answer) => (
            <>
              <Areas
                title={t('years.table', { grouping: t(`grouping.${by}`) })}
                by={by}
                groups={answer.groups}
                shares={measure === 'share'}
                sourceOf={(year) => {
                  const of = answer.years.find((one) => one.year === year);
                  return of ? `${of.source} ${of.classification}` : '';
                }}
                origins={answer.further}
                fileName={`trade-${country}-${by}-years`}
              />
              <p className="small muted">
                {t('years.sources', {
                  sources: answer.years
                    .map((one) => `${one.year}: ${t(`source.${one.source}`)}, ${one.classification}`)
                    .join('; '),
                })}{' '}
                {answer.years.length < 2 && t('years.one')}
              </p>
            </>
          )}
        </Query>
      )}
      {loaded?.beside.includes('wits-summary') === true && (
        <Query
          name={['trade-structure', country, knownAt]}
          ask={() => call(getExportStructure, { params: { country }, query })}
        >
          {({ groups, origins }) =>
            groups.length === 0 ? null : (
              <div className="stack">
                <h3>{t('structure.title')}</h3>
                <p className="small muted">{t('structure.read')}</p>
                <Areas
                  title={t('structure.title')}
                  by="wits"
                  groups={groups}
                  shares={measure === 'share'}
                  origins={origins}
                  fileName={`trade-${country}-wits`}
                />
                <Origins origins={origins} />
              </div>
            )
          }
        </Query>
      )}
    </div>
  );
}

interface AreasProps {
  title: string;
  by: string;
  groups: readonly GoodsGroup[];
  shares: boolean;
  sourceOf?: (year: number) => string;
  origins: readonly OriginAnswer[];
  fileName: string;
}

function Areas({ title, by, groups, shares, sourceOf, origins, fileName }: AreasProps): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const largest = groups.toSorted((a, b) => size(b) - size(a));
  const layers: readonly AreaSeries[] = [
    ...largest.slice(0, LAYERS).map((group, index) => ({
      id: group.id ?? '–',
      label: shortName(name(group.names, group.id ?? '–').text),
      hue: hueOf(by, group.id, index),
      values: new Map(group.values.map(({ year, value }) => [year, Number(value) / 1e9])),
    })),
    ...(largest.length > LAYERS
      ? [{ id: 'rest', label: t('group.rest'), hue: 9, values: summed(largest.slice(LAYERS)) }]
      : []),
  ];
  const rows = groups.flatMap((group) => group.values.map((value) => ({ ...value, group })));
  type Row = (typeof rows)[number];
  const columns: readonly Column<Row>[] = [
    { id: 'year', header: t('column.year'), numeric: true, value: (row) => row.year },
    { id: 'group', header: t('column.group'), value: (row) => name(row.group.names, row.group.id ?? '–').text },
    {
      id: 'value',
      header: t('column.exportsMln'),
      numeric: true,
      value: (row) => Number(row.value) / 1e6,
      cell: (row) => format.number(String(Number(row.value) / 1e6), 1),
    },
    {
      id: 'share',
      header: t('column.share'),
      numeric: true,
      value: (row) => Number(row.share),
      cell: (row) => format.percent(row.share),
    },
  ];
  return (
    <>
      <>
        <StackedArea description={title} series={layers} shares={shares} digits={1} {...(sourceOf && { sourceOf })} />
        <p className="small muted">{shares ? t('years.unitShare') : t('years.unitAmount')}</p>
        <HueKey groups={layers} />
      </>
      <details className="fold">
        <summary>{t('years.asTable')}</summary>
        <DataTable caption={title} columns={columns} rows={rows} fileName={fileName} origins={origins} searchable />
      </details>
    </>
  );
}

const size = ({ values }: GoodsGroup): number => Math.max(0, ...values.map(({ value }) => Number(value)));

function summed(groups: readonly GoodsGroup[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { year, value } of groups.flatMap(({ values }) => values))
    sums.set(year, (sums.get(year) ?? 0) + Number(value) / 1e9);
  return sums;
}
