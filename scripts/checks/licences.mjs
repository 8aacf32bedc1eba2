// Every library's licence is on the list of those that an Apache-2.0 product may ship with; NOTICE names them all.
// `--write` makes NOTICE anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'OFL-1.1',
  'MPL-2.0',
  'CC-BY-4.0',
  'PostgreSQL',
  'MIT-0',
  'WTFPL',
  '(MIT OR CC0-1.0)',
  'Apache-2.0 AND MIT',
  '(MIT AND Zlib)',
  'MIT AND OFL-1.1',
]);
/** Packages that name no licence in package.json but carry its text: read by a person. */
const READ = new Map([['png-js 1.1.0', 'MIT']]);

const { packages } = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8'));
const rows = Object.entries(packages)
  .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.link && !entry.dev)
  .map(([path, entry]) => ({
    name: path.split('node_modules/').at(-1),
    version: entry.version,
    licence: entry.license ?? READ.get(`${path.split('node_modules/').at(-1)} ${entry.version}`) ?? 'unknown',
  }))
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
const refused = rows.filter(
  (row) => !row.licence.split(' OR ').some((one) => ALLOWED.has(one.replace(/[()]/g, '')) || ALLOWED.has(one)),
);
for (const row of refused)
  console.error(`${row.name} ${row.version}: licence ${row.licence} is not on the list in scripts/checks/licences.mjs`);

const notice = [
  'Industry',
  'Licensed under the Apache License, Version 2.0.',
  '',
  'This product is built on these libraries, each under its own licence:',
  '',
  ...rows.map((row) => `${row.name} ${row.version} (${row.licence})`),
  '',
].join('\n');
if (process.argv.includes('--write')) writeFileSync(`${root}/NOTICE`, notice);
const stale = readFileSync(`${root}/NOTICE`, 'utf8') !== notice;
if (stale) console.error('NOTICE does not match package-lock.json: run `npm run licences`');
process.exit(refused.length > 0 || stale ? 1 : 0);
