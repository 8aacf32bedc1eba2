import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, useText } from '@industry/design';
import type { FirmRow } from '@industry/firms-service/contract';
import type { OriginAnswer } from '@industry/http/contract.ts';
import { useFirmName, useFirmWords } from './words.ts';

/** Firms that were found, each with its page. */
export function FirmTable({
  firms,
  origins,
}: {
  firms: readonly FirmRow[];
  origins: readonly OriginAnswer[];
}): ReactNode {
  const { t } = useTranslation('firms');
  const text = useText();
  const name = useFirmName();
  const words = useFirmWords();
  const columns: readonly Column<FirmRow>[] = [
    {
      id: 'name',
      header: t('name'),
      value: (row) => name(row).text,
      cell: (row) => (
        <Link to={`/firms/${row.bin}`}>
          <span lang={name(row).lang}>{name(row).text}</span>
        </Link>
      ),
    },
    { id: 'bin', header: t('bin'), value: (row) => row.bin },
    {
      id: 'region',
      header: t('region'),
      value: (row) => (row.regionTitle === null ? row.region : text(row.regionTitle)),
    },
    { id: 'oked', header: t('oked'), value: (row) => row.oked },
    { id: 'size', header: t('size'), value: (row) => words('size', row.size) },
    { id: 'status', header: t('status'), value: (row) => words('status', row.status) },
  ];
  return <DataTable caption={t('found')} columns={columns} rows={firms} fileName="firms" origins={origins} />;
}
