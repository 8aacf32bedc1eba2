import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, useFormat } from '@industry/design';
import type { SessionAnswer } from '@industry/accounts/contract';
import { RowButton } from './row-button.tsx';

/** Names that makers give: the same in every language. */
const NAMES: Readonly<Record<string, string>> = {
  edge: 'Edge',
  opera: 'Opera',
  yandex: 'Yandex Browser',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
  android: 'Android',
  ios: 'iOS',
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
};

interface SessionTableProps {
  caption: string;
  sessions: readonly SessionAnswer[];
  /** Absent: the sessions are only shown. */
  onEnd?: (session: string) => void;
}

/** Sessions in force: where, since when, how. */
export function SessionTable({ caption, sessions, onEnd }: SessionTableProps): ReactNode {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const device = (row: SessionAnswer): string =>
    row.device
      .split('/')
      .map((part) => NAMES[part] ?? t('session.otherDevice'))
      .join(', ');
  const when = (instant: string): string => format.instant(instant, 'Asia/Almaty');
  const columns: readonly Column<SessionAnswer>[] = [
    {
      id: 'device',
      header: t('session.device'),
      value: device,
      cell: (row) => (
        <>
          {device(row)} {row.current && <strong>({t('session.current')})</strong>}
        </>
      ),
    },
    { id: 'way', header: t('session.way'), value: (row) => t(`way.${row.way}`) },
    { id: 'created', header: t('session.created'), value: (row) => row.createdAt, cell: (row) => when(row.createdAt) },
    { id: 'seen', header: t('session.seen'), value: (row) => row.seenAt, cell: (row) => when(row.seenAt) },
    ...(onEnd
      ? [
          {
            id: 'end',
            header: t('action'),
            value: () => null,
            cell: (row: SessionAnswer) =>
              row.current ? '–' : <RowButton onAct={() => onEnd(row.id)}>{t('session.end')}</RowButton>,
          },
        ]
      : []),
  ];
  return <DataTable caption={caption} columns={columns} rows={sessions} />;
}
