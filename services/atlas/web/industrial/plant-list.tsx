import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  DataTable,
  EmptyState,
  Link,
  Query,
  Section,
  useFormat,
  useKeepSearch,
  useSearchPatch,
  useSearchState,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listPlants, type Plant, type PlantMap, PLANTS_ON_PAGE } from '@industry/atlas/contract';
import { useAtlasFilter } from './filters.ts';
import { useFirmName, useRegionName } from './names.ts';

const FILTERS = ['region', 'sector', 'activity', 'size', 'zone', 'fill', 'level', 'year', 'layers', 'towns'] as const;

/** The plants of the map as pages of a table, for whom a map is no help. */
export function PlantList({ map }: { map: PlantMap }): ReactNode {
  const { t } = useTranslation('atlas');
  const filter = useAtlasFilter();
  const [asked] = useSearchState('page');
  const page = /^[1-9]\d{0,4}$/.test(asked ?? '') ? Number(asked) : 1;
  return (
    <Section title={t('atlas.list')} id="list">
      <Query name={['plant-list', filter, page]} ask={() => call(listPlants, { query: { ...filter, page } })}>
        {(found) =>
          found.total === 0 ? (
            <EmptyState title={t('atlas.listNone')} />
          ) : (
            <>
              <PlantTable map={map} plants={found.plants} origins={found.origins} />
              <Pages page={page} last={Math.ceil(found.total / PLANTS_ON_PAGE)} />
            </>
          )
        }
      </Query>
    </Section>
  );
}

function Pages({ page, last }: { page: number; last: number }): ReactNode {
  const { t } = useTranslation('atlas');
  const patch = useSearchPatch();
  if (last < 2) return null;
  const go = (to: number) => () => patch({ page: to === 1 ? undefined : String(to) });
  return (
    <nav className="row no-print" aria-label={t('atlas.list')}>
      <button type="button" className="button secondary" disabled={page <= 1} onClick={go(page - 1)}>
        {t('atlas.before')}
      </button>
      <span>{t('atlas.page', { page: String(page), last: String(last) })}</span>
      <button type="button" className="button secondary" disabled={page >= last} onClick={go(page + 1)}>
        {t('atlas.after')}
      </button>
    </nav>
  );
}

interface PlantTableProps {
  map: PlantMap;
  plants: readonly Plant[];
  origins: PlantMap['origins'];
}

function PlantTable({ map, plants, origins }: PlantTableProps): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const format = useFormat();
  const region = useRegionName();
  const firm = useFirmName();
  const keep = useKeepSearch(FILTERS);
  const sector = (oked: string): string => {
    const found = map.sectors.find(({ code }) => code === oked.slice(0, 2));
    return found ? text(found.title) : oked;
  };
  const columns: readonly Column<Plant>[] = [
    {
      id: 'plant',
      header: t('atlas.plant'),
      value: (row) => row.name,
      cell: (row) => (
        <Link
          to={keep('/atlas', {
            plant: row.plant,
            ...(row.longitude && row.latitude && { at: `${row.longitude}_${row.latitude}_60` }),
          })}
        >
          {row.name}
        </Link>
      ),
    },
    { id: 'firm', header: t('atlas.firm'), value: (row) => firm(row) },
    {
      id: 'bin',
      header: t('atlas.bin'),
      value: (row) => row.bin,
      cell: (row) => <Link to={`/firms/${row.bin}`}>{row.bin}</Link>,
    },
    { id: 'region', header: t('column.region'), value: (row) => text(region(row.region)) },
    { id: 'sector', header: t('atlas.sector'), value: (row) => sector(row.oked) },
    { id: 'size', header: t('atlas.size'), value: (row) => row.size && t(`atlas.size.${row.size}`) },
    { id: 'zone', header: t('atlas.zone'), value: (row) => row.zone },
    {
      id: 'opened',
      header: t('atlas.opened'),
      value: (row) => row.openedOn,
      cell: (row) => row.openedOn && format.date(row.openedOn),
    },
  ];
  return (
    <DataTable
      caption={t('atlas.list')}
      columns={columns}
      rows={plants}
      firstRows={20}
      fileName="plants"
      origins={origins}
    />
  );
}
