import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, Name, useFormat, useName } from '@industry/design';
import { dutyRatesText } from '@industry/i18n';
import type { OriginAnswer } from '@industry/http/contract.ts';
import type { TradedGood } from '@industry/trade/contract';
import { useKeep } from './basis.ts';

interface GoodsTableProps {
  caption: string;
  goods: readonly TradedGood[];
  fileName: string;
  origins: readonly OriginAnswer[];
  /** SHA-256 of the whole table, written into its file. */
  hash?: string;
  searchable?: boolean;
}

/** Goods with what they bring, how much of the world's they are, RCA and the duty of the customs union beside. */
export function GoodsTable({
  caption,
  goods,
  fileName,
  origins,
  hash,
  searchable = false,
}: GoodsTableProps): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  const columns: readonly Column<TradedGood>[] = [
    {
      id: 'good',
      header: t('column.good'),
      value: (row) => name(row.names, row.code).text,
      cell: (row) => (
        <Link to={keep(`/trade/goods/${row.code}`)}>
          <Name names={row.names} code={row.code} />
        </Link>
      ),
    },
    { id: 'code', header: t('column.code'), value: (row) => row.code },
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
    {
      id: 'world',
      header: t('column.worldShare'),
      numeric: true,
      value: (row) => (row.worldShare === null ? null : Number(row.worldShare)),
      cell: (row) => (row.worldShare === null ? t('missing.world') : format.percent(row.worldShare)),
    },
    {
      id: 'rca',
      header: 'RCA',
      numeric: true,
      value: (row) => (row.rca === null ? null : Number(row.rca)),
      cell: (row) => (row.rca === null ? t('missing.world') : format.number(row.rca, 2)),
    },
    {
      id: 'duty',
      header: t('column.duty'),
      value: (row) => dutyRatesText(row.duties, format.language) || null,
      cell: (row) => <Duties rates={row.duties} />,
    },
    { id: 'section', header: t('column.section'), value: (row) => row.section },
    ...(hash === undefined
      ? []
      : [{ id: 'hash', header: t('column.result'), value: () => hash.slice(0, 12) } satisfies Column<TradedGood>]),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={goods}
      fileName={fileName}
      origins={origins}
      searchable={searchable}
    />
  );
}

const SHOWN = 2;

/** Rates of the tariff's lines under a heading; the rest stands on the good's page. */
function Duties({ rates }: { rates: readonly string[] }): ReactNode {
  const { t } = useTranslation('trade');
  const { language } = useFormat();
  if (rates.length === 0) return t('missing.duty');
  const more = rates.length - SHOWN;
  return (
    <>
      {dutyRatesText(rates.slice(0, SHOWN), language)}{' '}
      {more > 0 && <span className="muted nowrap">{t('duty.more', { count: more })}</span>}
    </>
  );
}
