import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Choice,
  CodesChoice,
  type Column,
  DataTable,
  EmptyState,
  LineChart,
  OriginBadge,
  Query,
  Section,
  useFormat,
  useSearchCodes,
  useSearchState,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getMapLayer, listRegions, type MapLayerAnswer, type Region } from '@industry/atlas/contract';
import { useLayers } from './industrial/use-layer.ts';

/** Section of a passport: the region beside those that the reader chooses, by any figure that the map may be coloured by. */
export function RegionPeers({ region }: { region: Region }): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const { language } = useFormat();
  const layers = useLayers();
  const [asked, choose] = useSearchState('compare');
  const [peers, choosePeers] = useSearchCodes('peers');
  const layer = layers.find(({ id }) => id === asked) ?? layers[0];
  if (layer === undefined) return null;
  const collator = new Intl.Collator(language);
  return (
    <Section title={t('peers.title')} aside={<span className="muted small">{text(layer.unit.symbol)}</span>}>
      <Query name={['regions']} ask={() => call(listRegions)}>
        {({ schemes }) => {
          const all = schemes.find(({ id }) => id === region.scheme)?.regions ?? [];
          const known = peers.filter((code) => code !== region.code && all.some((one) => one.code === code));
          return (
            <>
              <Choice
                label={t('peers.indicator')}
                value={layer.id}
                choices={layers.map(({ id, title }) => ({ id, label: text(title) }))}
                onChange={(id) => choose(id === layers[0]?.id ? undefined : id)}
              />
              <CodesChoice
                label={t('peers.add')}
                chosenLabel={t('peers.chosen')}
                choices={all
                  .map(({ code, name }) => ({ id: code, label: text(name) }))
                  .toSorted((a, b) => collator.compare(a.label, b.label))}
                value={known}
                without={region.code}
                most={5}
                onChange={choosePeers}
              />
              <Query
                name={['map-layer', layer.id, region.scheme]}
                ask={() => call(getMapLayer, { params: { layer: layer.id }, query: { scheme: region.scheme } })}
              >
                {(answer) => (
                  <Compared
                    answer={answer}
                    regions={[region, ...known.flatMap((code) => all.find((one) => one.code === code) ?? [])]}
                  />
                )}
              </Query>
            </>
          );
        }}
      </Query>
    </Section>
  );
}

/** A line each, and every figure as a table of years. */
function Compared({ answer, regions }: { answer: MapLayerAnswer; regions: readonly Region[] }): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const format = useFormat();
  const { layer, values, origins } = answer;
  const { digits, symbol } = layer.unit;
  const points = (code: string) => values.filter((one) => one.region === code).toSorted((a, b) => a.year - b.year);
  const figure = new Map(values.map((one) => [`${one.region} ${one.year}`, one.value]));
  const years = [...new Set(regions.flatMap(({ code }) => points(code).map(({ year }) => year)))];
  if (years.length === 0) return <EmptyState title={t('peers.none')} />;
  const columns: readonly Column<{ readonly year: number }>[] = [
    { id: 'year', header: t('column.year'), value: ({ year }) => year },
    ...regions.map(({ code, name }): Column<{ readonly year: number }> => {
      const of = (year: number) => figure.get(`${code} ${year}`);
      return {
        id: code,
        header: text(name),
        numeric: true,
        value: ({ year }) => (of(year) === undefined ? null : Number(of(year))),
        cell: ({ year }) => (of(year) === undefined ? t('figure.none') : format.number(of(year)!, digits)),
      };
    }),
  ];
  return (
    <>
      <LineChart
        description={t('peers.chart', { indicator: text(layer.title) })}
        digits={digits}
        series={regions.map(({ code, shortName }, i) => ({
          id: code,
          label: text(shortName),
          main: i === 0,
          points: points(code),
        }))}
      />
      <span className="row">
        {origins.map((origin) => (
          <OriginBadge key={origin.batch} origin={origin} />
        ))}
      </span>
      <DataTable
        caption={`${text(layer.title)}, ${text(symbol)}`}
        columns={columns}
        rows={years.toSorted((a, b) => b - a).map((year) => ({ year }))}
        firstRows={8}
        fileName="regions-compared"
        origins={origins}
      />
    </>
  );
}
