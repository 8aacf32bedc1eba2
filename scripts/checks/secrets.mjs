// No key, token or password stands in a tracked file.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

const PATTERNS = [
  ['private key', /-----BEGIN (?:RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY-----/],
  ['AWS key', /\bAKIA[0-9A-Z]{16}\b/],
  ['GitHub token', /\bgh[pousr]_[A-Za-z0-9]{36,}\b/],
  ['npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  [
    'address with a password',
    /\b(?:postgres(?:ql)?|https?|smtp):\/\/[^\s:/@'"`${}]+:(?!(?:password|secret|hunter2)\b|\.{3})[^\s@*'"`${}]{6,}@/,
  ],
];

let found = 0;
for (const file of execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > 2_000_000 || /\.(png|woff2|jpg|gz|parquet)$/.test(file)) continue;
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    for (const [what, pattern] of PATTERNS) {
      if (!pattern.test(line) || file.endsWith('checks/secrets.mjs')) continue;
      console.error(`${file}:${index + 1}: looks like a ${what}`);
      found += 1;
    }
  }
}
process.exit(found > 0 ? 1 : 0);
