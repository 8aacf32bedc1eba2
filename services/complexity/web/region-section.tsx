import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  DataTable,
  Link,
  Name,
  OriginBadge,
  Query,
  type RegionSectionProps,
  Section,
  useFormat,
  useName,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getComplexityOfRegion, type RegionComplexity } from '@industry/complexity/contract';

type Told = NonNullable<RegionComplexity['complexity']>;

/** How complex a region's exports are and what lies near; nothing where trade has already said that no data are loaded. */
export default function ComplexityOfRegion({ region }: RegionSectionProps): ReactNode {
  return (
    <Query name={['complexity-region', region]} ask={() => call(getComplexityOfRegion, { params: { region } })}>
      {({ complexity }) => complexity && <Shown region={region} told={complexity} />}
    </Query>
  );
}

function Shown({ region, told }: { region: string; told: Told }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const { eci, rank, of, diversity, result, origins } = told;
  return (
    <Section
      title={t('region.title')}
      id="complexity"
      aside={<Link to="/methods/economic-complexity-index">{t('method.economic-complexity-index')}</Link>}
    >
      <div className="stack">
        <p>
          {eci === null
            ? t('region.noAdvantage', { year: String(result.year) })
            : t('region.told', {
                year: String(result.year),
                eci: format.number(eci, 3),
                rank: rank!,
                of,
                count: diversity,
              })}
        </p>
        <p className="small muted">{t('region.read')}</p>
        <Nearest region={region} told={told} />
        <div className="row">
          {[...origins, ...result.origins].map((origin) => (
            <OriginBadge key={origin.batch} origin={origin} />
          ))}
        </div>
      </div>
    </Section>
  );
}

function Nearest({ region, told: { nearest, result, origins } }: { region: string; told: Told }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const name = useName();
  const figure = (id: 'score' | 'density' | 'pci' | 'rca', digits: number): Column<Told['nearest'][number]> => ({
    id,
    header: id === 'rca' ? 'RCA' : t(`column.${id}`),
    numeric: true,
    value: (row) => Number(row[id]),
    cell: (row) => format.number(row[id], digits),
  });
  const columns: readonly Column<Told['nearest'][number]>[] = [
    {
      id: 'good',
      header: t('column.good'),
      value: (row) => name(row.names, row.code).text,
      cell: (row) => (
        <Link to={`/complexity/products/${row.code}?year=${result.year}`}>
          <Name names={row.names} code={row.code} />
        </Link>
      ),
    },
    { id: 'code', header: t('column.code'), value: ({ code }) => code },
    figure('score', 3),
    figure('density', 3),
    figure('pci', 2),
    figure('rca', 2),
  ];
  return (
    <DataTable
      caption={t('region.table', { year: String(result.year) })}
      columns={columns}
      rows={nearest}
      fileName={`complexity-region-${region}-${result.year}`}
      origins={[...origins, ...result.origins]}
    />
  );
}
