import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, useFormat } from '@industry/design';
import type { OperationsAnswer } from '@industry/operations/contract';
import { useBytes } from './quantities.ts';

/** Versions, sizes, sessions and the last backup. */
export function Installation({ answer }: { answer: OperationsAnswer }): ReactNode {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const bytes = useBytes();
  const { installation, sizes, disk, backup, sessions } = answer;
  return (
    <FactsList
      rows={[
        [t('installation.version'), `${installation.version} (Node ${installation.node})`],
        [t('installation.mode'), t(`installation.mode.${installation.mode}`)],
        [t('installation.store'), `${installation.store}, ${bytes(sizes.store)}`],
        [
          t('installation.sizes'),
          t('installation.sizesText', { lake: bytes(sizes.lake), raw: bytes(sizes.raw), files: bytes(sizes.files) }),
        ],
        [t('installation.disk'), t('installation.diskText', { free: bytes(disk.free), total: bytes(disk.total) })],
        [t('installation.pack'), installation.pack],
        [t('installation.packHash'), <code key="hash">{installation.packHash}</code>],
        [
          t('installation.backup'),
          backup
            ? t('installation.backupText', {
                at: format.instant(backup.at, 'Asia/Almaty'),
                file: backup.file,
                rows: format.number(String(backup.rows)),
                bytes: bytes(backup.bytes),
              })
            : t('installation.noBackup'),
        ],
        [
          t('installation.sessions'),
          t('installation.sessionsText', { open: sessions.open, persons: sessions.persons }),
        ],
        [t('installation.process'), `${installation.process}, ${bytes(installation.memory)}`],
        [t('installation.started'), format.instant(installation.startedAt, 'Asia/Almaty')],
        [t('installation.services'), installation.services.join(', ')],
      ]}
    />
  );
}
