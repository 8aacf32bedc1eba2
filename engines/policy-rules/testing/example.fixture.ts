import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadRuleset } from '../load.ts';
import type { Facts, RulesetSource } from '../types.ts';

const path = new URL('example-ruleset.yaml', import.meta.url);

/** The example as data, a fresh copy each time. */
export function exampleSource(): RulesetSource {
  return parse(readFileSync(path, 'utf8')) as RulesetSource;
}

export const example = loadRuleset(exampleSource());

/** A firm that gets the lease on 2021-06-01. */
export const LESSEE: Facts = {
  'firm.stateShare': '0',
  'project.activity': '25.62',
  'lease.ownContributionShare': '0.15',
  'lease.assetClass': 'ordinary',
  'lease.assetPrice': { amount: '80000000', currency: 'KZT' },
  'lease.termMonths': 84,
};
