import { startFailure } from '@industry/app-server/start-error.ts';
import { readSettings, SettingsError } from '@industry/observe';
import { startWorker } from './worker.ts';

const write = (text: string): void => void process.stdout.write(text);

/** The service manager, Ctrl-C, or the end of the process that started this one. */
function asked(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
    process.once('disconnect', () => done());
  });
}

async function main(): Promise<number> {
  const stopWanted = asked();
  const starting = startWorker(readSettings());
  const worker = await Promise.race([starting, stopWanted.then(() => null)]);
  if (worker === null) {
    await starting.then((late) => late.stop());
    return 130;
  }
  write('The worker runs jobs. Stop with Ctrl-C.\n');
  await stopWanted;
  write('Stopping: finishing the jobs in hand.\n');
  // A second Ctrl-C does not wait: what is in hand runs again elsewhere.
  process.once('SIGINT', () => process.exit(130));
  await worker.stop();
  write('Stopped.\n');
  return 0;
}

try {
  process.exit(await main());
} catch (error) {
  process.stderr.write(`\nThe worker cannot start. ${startFailure(error)}\n`);
  process.exit(error instanceof SettingsError ? 2 : 1);
}
