#!/usr/bin/env node
// Starts the built command line and builds it first when it is missing. Nothing but the platform may be used here: after a
// bare clone there is nothing else. Whatever the build says goes to standard error; standard output is the command's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cli = new URL('../../dist/cli.js', import.meta.url);
if (!existsSync(cli)) {
  const build = fileURLToPath(new URL('../../scripts/ensure-built.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 2, 2] });
  if (status !== 0 || !existsSync(cli)) {
    console.error('industry: the command line could not be built; the lines above say why.');
    process.exit(status || 1);
  }
}
await import(cli.href);
