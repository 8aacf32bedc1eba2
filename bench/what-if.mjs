// What-if on generated trade (140 countries, 1 240 goods) against whole computations in the same run.
// usage: node bench/what-if.mjs; goal: under 150 ms for HS4, of which the server adds reading and answering.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
try {
  const file = join(folder, 'case.mjs');
  const bundle = await rolldown({
    cwd: root,
    input: 'bench/what-if-case.ts',
    platform: 'node',
    logLevel: 'silent',
    resolve: { modules: [join(root, 'node_modules')] },
  });
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  for (const { count, ours, anew } of JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' })))
    console.log(
      `  what-if of ${count} goods   ${ours.toFixed(1)} ms (goal under 150), computing anew ${anew.toFixed(1)} ms, ratio ${(ours / anew).toFixed(2)}`,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
