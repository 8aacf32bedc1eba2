import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, FactsList, Link, Notice, OriginBadge, Section, useFormat } from '@industry/design';
import type { Owner, StateShareAnswer } from '@industry/firms-service/contract';
import { useFirmName, useFirmWords } from './words.ts';

/** Owners of the firm and the share of the state, for whom it is opened. */
export function Owners({ owners, stateShare }: { owners: readonly Owner[]; stateShare: StateShareAnswer }): ReactNode {
  const { t } = useTranslation('firms');
  const format = useFormat();
  const name = useFirmName();
  const words = useFirmWords();
  const called = ({ nameKk, nameRu, owner }: Owner) =>
    nameKk !== null && nameRu !== null ? name({ nameKk, nameRu }).text : owner;
  const columns: readonly Column<Owner>[] = [
    {
      id: 'owner',
      header: t('owners.owner'),
      value: called,
      cell: (row) => (row.bin === null ? called(row) : <Link to={`/firms/${row.bin}`}>{called(row)}</Link>),
    },
    { id: 'kind', header: t('owners.kind'), value: (row) => words('owner', row.kind) },
    {
      id: 'share',
      header: t('owners.share'),
      numeric: true,
      value: (row) => Number(row.share),
      cell: (row) => percent(row.share),
    },
    {
      id: 'origin',
      header: t('origin'),
      value: (row) => row.origin.batch,
      cell: (row) => <OriginBadge origin={row.origin} compact />,
    },
  ];
  const percent = (share: string) => format.percent(share);
  const { direct, least, most, unknown, cycle } = stateShare;
  return (
    <Section title={t('owners.title')} aside={<Link to="/methods/state-share">{t('owners.method')}</Link>}>
      <FactsList
        rows={[
          [t('owners.direct'), percent(direct)],
          [
            t('owners.state'),
            least === most ? percent(least) : t('owners.between', { least: percent(least), most: percent(most) }),
          ],
        ]}
      />
      {unknown.length > 0 && <Notice>{t('owners.unknown', { firms: unknown.join(', ') })}</Notice>}
      {cycle && <Notice>{t('owners.cycle')}</Notice>}
      {owners.length > 0 ? (
        <DataTable caption={t('owners.title')} columns={columns} rows={owners} firstRows={8} fileName="owners" />
      ) : (
        <p className="muted">{t('owners.none')}</p>
      )}
    </Section>
  );
}
