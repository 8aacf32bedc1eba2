import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { acquireOwnership, shareStateFolder } from '@industry/control';
import type { CliCommand, CliContext } from '@industry/control/types.ts';
import { MigrationError, openStore, type Migration } from '@industry/database';
import { readArguments } from '../arguments.ts';

/** Every server does this when it starts; this is for whoever wants it done, or known, before. */
export const migrateCommand: CliCommand = {
  name: 'migrate',
  summary: 'Bring the tables of the store up to this build, or say what is missing',
  usage: 'industry migrate [--dry-run] [--json]\n  --dry-run: print the names of what is missing, change nothing.',
  async run(argv, cli) {
    const { values } = readArguments(
      argv,
      { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
      { least: 0, most: 0, names: '' },
    );
    const dryRun = values['dry-run'] ?? false;
    try {
      const names = await migrate(cli, dryRun);
      cli.stdout(values.json ? `${JSON.stringify({ dryRun, migrations: names })}\n` : words(names, dryRun));
      return 0;
    } catch (error) {
      if (!(error instanceof MigrationError)) throw error;
      cli.stderr(`${error.message}\n`);
      return 1;
    }
  },
};

async function migrate(cli: CliContext, dryRun: boolean): Promise<readonly string[]> {
  const { platformService } = await import('@industry/app-server/platform-service.ts');
  const { SERVICES } = await import('@industry/app-server/services.ts');
  const migrations: readonly Migration[] = [platformService, ...SERVICES].flatMap((one) => one.migrations ?? []);
  const folder = join(cli.stateFolder, 'store');
  if (dryRun && cli.databaseUrl === null && !existsSync(folder)) return migrations.map(({ name }) => name).toSorted();
  const hold =
    cli.databaseUrl === null
      ? await acquireOwnership(cli.stateFolder, { role: 'command' })
      : await shareStateFolder(cli.stateFolder);
  let close: (() => Promise<void>) | undefined;
  try {
    const store = await openStore(cli.databaseUrl === null ? { folder } : { url: cli.databaseUrl });
    close = () => store.close();
    return dryRun ? await store.pendingMigrations(migrations) : await store.migrate(migrations);
  } finally {
    await hold.release(close);
  }
}

function words(names: readonly string[], dryRun: boolean): string {
  if (names.length === 0) return 'The store is up to date.\n';
  return `${dryRun ? 'Missing' : 'Applied'}:\n${names.map((name) => `  ${name}\n`).join('')}`;
}
