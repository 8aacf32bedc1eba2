// Runs before `npm start` and `npm test`, with nothing installed yet: only the platform may be used here.
// Installs when the lock changed since the last install, builds when a source changed since the last build.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isBuilt, isInstalled, stampInstalled } from './built.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Industry needs Node 20.19 or newer; this is ${process.version}. Install a newer Node and run the command again.`,
  );
  process.exit(1);
}

function step(number, of, text, command, args) {
  const filled = Math.round((20 * (number - 1)) / of);
  console.log(`[${'#'.repeat(filled)}${'.'.repeat(20 - filled)}] ${number}/${of} ${text}`);
  const run = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error(
      `${text}: failed (${run.signal ?? `exit ${run.status}`}). The lines above say why; the command was: ${command} ${args.join(' ')}`,
    );
    process.exit(run.status ?? 1);
  }
}

const installed = isInstalled(root);
const built = installed && isBuilt(root);

if (!installed) {
  step(1, 3, 'Installing libraries (once, about a minute)', 'npm', [
    'ci',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
  ]);
  stampInstalled(root);
}
if (!built) step(2, 3, 'Building', process.execPath, ['scripts/build.mjs']);
