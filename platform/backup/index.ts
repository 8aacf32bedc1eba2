export { writeBackup, type BackupSource, type BackupSummary } from './backup.ts';
export { backupCommand, backupOwnerCommand, restoreCommand, type BackupContext } from './commands.ts';
export { newBackupKey, type BackupKey } from './encryption.ts';
export { BackupError } from './errors.ts';
export { type LastBackup, lastBackup } from './last-backup.ts';
export { restoreBackup, type RestoreSummary, type RestoreTarget } from './restore.ts';
