import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Type } from 'typebox';
import type { Audit } from '@industry/audit/types.ts';
import type { CliCommand, CliContext, OwnerCommand } from '@industry/control/types.ts';
import type { Store } from '@industry/database/types.ts';
import { writeBackup, type BackupSummary } from './backup.ts';
import { newBackupKey } from './encryption.ts';
import { BackupError } from './errors.ts';
import { passphraseForBackup, passphraseForRestore } from './passphrase.ts';
import { restoreBackup } from './restore.ts';

/** What the owner of the state folder must have for a backup; `Platform` has it. */
export interface BackupContext {
  readonly settings: { readonly stateFolder: string };
  readonly pack: { readonly hash: string };
  readonly store: Store;
  readonly audit: Audit;
  now(): Date;
}

/** The key crosses the control socket, not the passphrase: it opens this one file only. */
const input = Type.Object(
  { file: Type.String({ minLength: 1 }), salt: Type.String(), key: Type.String() },
  { additionalProperties: false },
);

/** `backup`: runs in the owner, so a server that runs is backed up too. */
export const backupOwnerCommand: OwnerCommand<BackupContext, typeof input, BackupSummary> = {
  name: 'backup',
  input,
  async run({ settings, store, audit, pack, now, actor }, { file, salt, key }, report) {
    await audit.seal();
    const summary = await writeBackup(
      { store, stateFolder: settings.stateFolder, packHash: pack.hash, madeAt: now().toISOString() },
      file,
      { salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') },
      report,
    );
    await store.transaction((tx) =>
      audit.record(tx, { actor, action: 'backup.create', object: 'store:all', after: summary }),
    );
    return summary;
  },
};

/** `industry backup FILE`. */
export const backupCommand: CliCommand = {
  name: 'backup',
  summary: 'Write everything (rows, figures, files, keys) into one encrypted file',
  usage: 'industry backup FILE [--passphrase-file FILE] [--json]',
  run: (argv, cli) =>
    guarded(cli, backupCommand.usage, async () => {
      const { values, positionals } = parse(() =>
        parseArgs({
          args: [...argv],
          allowPositionals: true,
          options: { 'passphrase-file': { type: 'string' }, json: { type: 'boolean' } },
        }),
      );
      const file = onePositional(positionals);
      // A misspelt INDUSTRY_VAR would otherwise be backed up every night, empty.
      if (!existsSync(join(cli.stateFolder, 'mode.json'))) {
        throw new BackupError(
          `There is no state in ${cli.stateFolder}: nothing was backed up, and nothing was made. Check the spelling of INDUSTRY_VAR.`,
        );
      }
      const { passphrase, made } = passphraseForBackup({
        environment: process.env,
        file: values['passphrase-file'],
        stateFolder: cli.stateFolder,
      });
      if (made) {
        cli.stderr(
          `A passphrase was made and lies in ${made}. Keep a copy of it elsewhere: without it this backup cannot be read.\n`,
        );
      }
      const { salt, key } = await newBackupKey(passphrase);
      const summary = await cli.call<BackupSummary>('backup', {
        file: resolve(file),
        salt: Buffer.from(salt).toString('base64'),
        key: Buffer.from(key).toString('base64'),
      });
      cli.stdout(
        values.json
          ? `${JSON.stringify(summary)}\n`
          : `${summary.file}: ${summary.rows} rows in ${summary.tables} tables, ${summary.files} files (${summary.bytes} bytes).\n`,
      );
    }),
};

/** `industry restore FILE --into DIR`; needs neither owner nor store. */
export const restoreCommand: CliCommand = {
  name: 'restore',
  summary: 'Restore a backup into a new state folder',
  usage: 'industry restore FILE --into DIR [--database-url URL] [--passphrase-file FILE] [--json]',
  run: (argv, cli) =>
    guarded(cli, restoreCommand.usage, async () => {
      const { values, positionals } = parse(() =>
        parseArgs({
          args: [...argv],
          allowPositionals: true,
          options: {
            into: { type: 'string' },
            'database-url': { type: 'string' },
            'passphrase-file': { type: 'string' },
            json: { type: 'boolean' },
          },
        }),
      );
      const file = onePositional(positionals);
      if (values.into === undefined) throw new UsageError('--into DIR is missing.');
      const databaseUrl = values['database-url'];
      const summary = await restoreBackup(
        file,
        passphraseForRestore({
          environment: process.env,
          file: values['passphrase-file'],
          stateFolder: cli.stateFolder,
        }),
        { folder: values.into, ...(databaseUrl === undefined ? {} : { databaseUrl }) },
        cli.progress,
      );
      cli.stdout(
        values.json
          ? `${JSON.stringify(summary)}\n`
          : `${summary.folder}: ${summary.rows} rows in ${summary.tables} tables, ${summary.files} files, all verified; ` +
              `the backup was made at ${summary.madeAt}. Start it with INDUSTRY_VAR=${summary.folder}.\n`,
      );
    }),
};

class UsageError extends Error {}

function parse<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function onePositional(positionals: readonly string[]): string {
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('Name one FILE.');
  return file;
}

/** Exit codes of the command line; an error that is neither of ours is left to it. */
async function guarded(cli: CliContext, usage: string, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      cli.stderr(`${error.message}\nUsage: ${usage}\n`);
      return 2;
    }
    if (!(error instanceof BackupError)) throw error;
    cli.stderr(`${error.message}\n`);
    return 1;
  }
}
