// What a stranger does: clone into an empty folder without ../shared, run the two commands of README, look at the answers.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/checks/bare-clone.mjs EMPTY-FOLDER');
  process.exit(2);
}
const clone = join(folder, 'clone');
const results = [];
const fact = (name, ok) => {
  results.push(ok);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
};

spawnSync('git', ['clone', '-q', root, clone], { stdio: 'inherit' });
// PATH and HOME are what a person has; nothing else of this environment reaches the clone.
const env = { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '8391', INDUSTRY_VAR: join(folder, 'var') };

async function started(previous) {
  const server = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  let printed = '';
  server.stdout.on('data', (data) => {
    printed += data;
    process.stdout.write(data);
  });
  const begun = Date.now();
  const get = async (path) => {
    const response = await fetch(`http://127.0.0.1:8391${path}`);
    return response.ok ? response : null;
  };
  while (Date.now() - begun < 240_000 && server.exitCode === null) {
    const health = await get('/api/v1/health').catch(() => null);
    if (health) {
      console.log(
        `${previous ? 'second' : 'first'} start answered after ${((Date.now() - begun) / 1000).toFixed(1)} s`,
      );
      // The address and the link are printed right after the port answers.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return { get, printed: () => printed, stop: () => stop(server) };
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  stop(server);
  return null;
}

function stop(server) {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('close', resolve);
    process.kill(-server.pid, 'SIGINT');
    setTimeout(() => {
      try {
        process.kill(-server.pid, 'SIGKILL');
      } catch {
        // It had ended.
      }
    }, 15_000).unref();
  });
}

const first = await started(false);
fact('npm start answers on a bare clone', first !== null);
if (first) {
  fact('health is ok', (await (await first.get('/api/v1/health')).json()).status === 'ok');
  const { indicators } = await (await first.get('/api/v1/indicators')).json();
  fact('20 indicators with a plan path', indicators.length === 20 && indicators.every((one) => one.plan.length > 0));
  fact(
    'the quoted complexity index is there',
    indicators.some((one) => one.id === 'ind.t5.value' && one.actual.length > 20),
  );
  const gva = await (await first.get('/api/v1/manufacturing-gva')).json();
  fact(
    'manufacturing GVA of 20 regions is quoted',
    gva.regions.length === 20 && gva.regions.every((one) => one.values.length === 5),
  );
  fact('the front page is served', (await (await first.get('/en')).text()).includes('<div id="root">'));
  fact('a set-up link was printed', /setup#token=/.test(first.printed()));
  await first.stop();
  const second = await started(true);
  fact('a second start answers', second !== null);
  if (second) {
    fact('a new link is printed as long as there is no administrator', /setup#token=/.test(second.printed()));
    await second.stop();
  }
}
const test = spawnSync('npm', ['test'], {
  cwd: clone,
  env: { PATH: process.env.PATH, HOME: process.env.HOME },
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
const [, testsPassed = '0', testsFailed = '1'] = /(\d+) passed, (\d+) failed[^\n]*\s*$/.exec(test.stdout) ?? [];
console.log(test.status === 0 ? test.stdout.slice(-1500) : test.stdout.slice(-100_000));
fact('npm test passes without ../shared and ends with its count', test.status === 0 && testsFailed === '0');
const passed = results.filter(Boolean).length;
console.log(`${passed + Number(testsPassed)} passed, ${results.length - passed + Number(testsFailed)} failed`);
process.exit(results.every(Boolean) ? 0 : 1);
