import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { demonstrationFolder, readSettings, SettingsError } from '@industry/observe';
import type { Settings } from '@industry/observe/settings.ts';
import type { ReadyMessage } from './demonstration-process.ts';
import { type RunningServer, startServer } from './server.ts';
import { StartError, startFailure } from './start-error.ts';

const USAGE = `npm start [-- --demo]

  --demo   serves the demonstration country: simulated data, in a state folder of its own

Settings are environment variables: PORT, HOST, PUBLIC_URL, INDUSTRY_VAR, INDUSTRY_PACK, DATABASE_URL, LOG_LEVEL.
`;

/** Milliseconds that a start may still take when Ctrl-C comes during it. */
const START_GRACE = 5_000;

const write = (text: string): void => void process.stdout.write(text);

function readArguments(): { readonly demo: boolean; readonly help: boolean } {
  try {
    const { values } = parseArgs({ options: { demo: { type: 'boolean' }, help: { type: 'boolean' } } });
    return { demo: values.demo ?? false, help: values.help ?? false };
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

/** The demonstration country has its own folder and never the real country's database. */
function demonstrationSettings(settings: Settings): Settings {
  return { ...settings, stateFolder: demonstrationFolder(settings), databaseUrl: null };
}

function welcome({ address, setUpLink }: RunningServer, settings: Settings, demo: boolean): string {
  const lines = [
    '',
    demo ? 'Industry serves the DEMONSTRATION COUNTRY: all figures are simulated.' : 'Industry is ready.',
    `  Address   ${address}`,
    `  Data in   ${settings.stateFolder}`,
  ];
  if (setUpLink) {
    lines.push(`  First administrator (this machine only, one hour, once):`, `            ${setUpLink}`);
  }
  lines.push('  Stop with Ctrl-C.', '');
  return `${lines.join('\n')}\n`;
}

/** Resolves with the first wish to stop: Ctrl-C, the service manager, or the end of the process that started this one. */
function asked(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
    process.once('disconnect', () => done());
  });
}

async function main(): Promise<number> {
  const { demo, help } = readArguments();
  if (help) {
    write(USAGE);
    return 0;
  }
  const given = readSettings();
  const settings = demo ? demonstrationSettings(given) : given;
  const stopWanted = asked();
  const starting = startServer(settings, demo ? 'demonstration' : 'real', write);
  const started = await Promise.race([starting, stopWanted]);
  if (!started) {
    // Nothing was acknowledged yet; what is half done is swept by the next start.
    await Promise.race([starting.then((server) => server.stop()), setTimeout(START_GRACE)]);
    return 130;
  }
  const server = await starting;
  write(welcome(server, settings, demo));
  if (process.connected) process.send?.({ ready: server.address } satisfies ReadyMessage);
  await stopWanted;
  write('Stopping: finishing requests, sealing the audit, closing the stores.\n');
  // A second Ctrl-C does not wait; what was acknowledged is on disk all the same.
  process.once('SIGINT', () => process.exit(130));
  await server.stop();
  write('Stopped.\n');
  return 0;
}

try {
  process.exit(await main());
} catch (error) {
  process.stderr.write(`\nIndustry cannot start. ${startFailure(error)}\n`);
  process.exit(error instanceof SettingsError ? 2 : 1);
}
