import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BackupError } from './errors.ts';
import { PASSPHRASE_FILE } from './state-files.ts';

const SHORTEST = 12;

export interface PassphraseSource {
  readonly environment: NodeJS.ProcessEnv;
  /** `--passphrase-file`. */
  readonly file?: string | undefined;
  readonly stateFolder: string;
}

/** A passphrase and, when this call made it, the file that it now lies in. */
export interface FoundPassphrase {
  readonly passphrase: string;
  readonly made: string | null;
}

/** INDUSTRY_BACKUP_PASSPHRASE, else the file named, else the state folder's own, which is made (0600) when it is missing. */
export function passphraseForBackup(source: PassphraseSource): FoundPassphrase {
  const given = givenPassphrase(source);
  if (given !== null) return { passphrase: given, made: null };
  const file = join(source.stateFolder, PASSPHRASE_FILE);
  if (existsSync(file)) return { passphrase: readPassphrase(file), made: null };
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const passphrase = randomBytes(24).toString('base64url');
  writeFileSync(file, `${passphrase}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return { passphrase, made: file };
}

/** As for a backup, but a passphrase that is nowhere is an error. */
export function passphraseForRestore(source: PassphraseSource): string {
  const given = givenPassphrase(source);
  if (given !== null) return given;
  const file = join(source.stateFolder, PASSPHRASE_FILE);
  if (existsSync(file)) return readPassphrase(file);
  throw new BackupError(
    'No passphrase: set INDUSTRY_BACKUP_PASSPHRASE or give --passphrase-file FILE ' +
      `(the installation that made the backup keeps it in <state>/${PASSPHRASE_FILE} when none was set).`,
  );
}

function givenPassphrase({ environment, file }: PassphraseSource): string | null {
  if (file !== undefined) return readPassphrase(file);
  const passphrase = environment['INDUSTRY_BACKUP_PASSPHRASE'];
  return passphrase ? longEnough(passphrase, 'INDUSTRY_BACKUP_PASSPHRASE') : null;
}

function readPassphrase(file: string): string {
  if (!existsSync(file)) throw new BackupError(`There is no passphrase file ${file}.`);
  return longEnough(readFileSync(file, 'utf8').trim(), file);
}

function longEnough(passphrase: string, where: string): string {
  if (passphrase.length >= SHORTEST) return passphrase;
  throw new BackupError(`The passphrase in ${where} has fewer than ${SHORTEST} characters. Choose a longer one.`);
}
