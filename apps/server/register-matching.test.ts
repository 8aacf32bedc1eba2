import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from '@industry/observe';
import { loadPack } from '@industry/pack';
import {
  brierScore,
  calibrate,
  calibrationTable,
  candidates,
  compare,
  type KnownPair,
  levelWeights,
  matchRecords,
  type MatchingModel,
  type MatchingRecord,
  probabilityOf,
  weightOf,
} from '@industry/record-matching';
import { inventedSources, knownPairs as inventedPairs } from '@industry/record-matching/pairs.fixture.ts';
import { foldSide } from '@industry/registers/server/matching/fold';
import { MODEL } from '@industry/registers/server/matching/model';
import { createEconomy, type Economy, registerRecords, TABLES } from '@industry/simulated-economy';
import { economyParameters } from '@industry/support-population/economy-parameters.ts';
import { beforeAll, expect, test } from 'vitest';

const FIRMS = 2_000;

interface Sources {
  readonly ours: readonly MatchingRecord[];
  readonly theirs: readonly MatchingRecord[];
  /** Number of the firm of each of theirs; null: nobody's. */
  readonly truth: readonly (string | null)[];
  /** Which register each of theirs is from: one source after the other is matched. */
  readonly register: readonly string[];
}

/** Firms as the register of legal entities has them, and records of other registers under misspelt names, with the sealed truth. */
function sourcesOf(economy: Economy, firms: number): Sources {
  const last = new Map<string, MatchingRecord>();
  const columns: readonly string[] = TABLES['firm-registration'];
  for (let firm = 0; firm < firms; firm += 1)
    economy.rows(firm, (table, line) => {
      if (table !== 'firm-registration') return;
      const row = Object.fromEntries(line.split(',').map((cell, i) => [columns[i]!, cell]));
      const place = { latitude: null, longitude: null };
      const said = { address: row['address']!, region: row['region']!, oked: row['oked']!, bin: row['bin']!, ...place };
      last.set(
        row['bin']!,
        foldSide({ id: row['bin']!, name: row['name_ru']!, otherNames: [row['name_kk']!], ...said }),
      );
    });
  const pairs = [...registerRecords(economy)];
  return {
    ours: [...last.values()],
    theirs: pairs.map(({ record: { record: id, name, region, oked } }) =>
      foldSide({
        id,
        name,
        otherNames: [],
        address: null,
        region,
        oked: oked || null,
        latitude: null,
        longitude: null,
        bin: null,
      }),
    ),
    truth: pairs.map(({ bin }) => bin),
    register: pairs.map(({ record }) => record.register),
  };
}

function knownPairs({ ours, theirs, truth }: Sources): KnownPair[] {
  return candidates(theirs, ours).flatMap((positions, i) =>
    positions.map((position) => ({
      comparison: compare(theirs[i]!, ours[position]!),
      same: truth[i] === ours[position]!.id,
    })),
  );
}

const rounded = (value: number, digits = 6): number => Number(value.toPrecision(digits));

let learnt: MatchingModel;
let held: Sources;
let seen: readonly { readonly probability: number; readonly same: boolean }[];
beforeAll(async () => {
  const parameters = economyParameters(await loadPack(join(repositoryFolder(), 'programmes', 'kz-2020-2025')));
  const of = (seed: number) => sourcesOf(createEconomy(parameters, { firms: FIRMS, seed }), FIRMS);
  const pairs = knownPairs(of(1));
  // What the other registers of the economy do not say is learnt from invented plants.
  const { address, place, bin } = levelWeights(inventedPairs(inventedSources(1, 1_500)));
  const exact = { ...levelWeights(pairs), address, place, bin };
  const weights = Object.fromEntries(
    Object.entries(exact).map(([field, levels]) => [
      field,
      Object.fromEntries(Object.entries(levels).map(([level, { m, u }]) => [level, { m: rounded(m), u: rounded(u) }])),
    ]),
  ) as MatchingModel['weights'];
  const { slope, intercept } = calibrate(
    pairs.map(({ comparison, same }) => ({ weight: weightOf(weights, comparison), same })),
  );
  learnt = { weights, calibration: { slope: rounded(slope), intercept: rounded(intercept) } };
  held = of(2);
  seen = knownPairs(held).map(({ comparison, same }) => ({
    probability: probabilityOf(learnt.calibration, weightOf(learnt.weights, comparison)),
    same,
  }));
});

test('the model of the product is what the known pairs teach', () => {
  if (process.env['UPDATE']) console.log(JSON.stringify(learnt));
  expect(MODEL).toEqual(learnt);
});

test('its probabilities mean what they say: the table of docs/methods/record-matching.md, of another seed', () => {
  const page = readFileSync(join(repositoryFolder(), 'docs', 'methods', 'record-matching.md'), 'utf8');
  const table = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text!) as unknown)[1];
  const figure = (value: number | null) => (value === null ? null : Number(value.toFixed(3)));
  const found = calibrationTable(seen).map(({ from, to, pairs, said, found }) => [
    from,
    to,
    pairs,
    figure(said),
    figure(found),
  ]);
  if (process.env['UPDATE']) console.log(JSON.stringify(found), brierScore(seen));
  expect(found).toEqual(table);
});

test('of what is joined without a person nearly all is right, and what is in the queue is worth a look', () => {
  const counts = { joined: 0, joinedRight: 0, queued: 0, queuedRight: 0, new: 0, newOfNobody: 0 };
  for (const register of new Set(held.register)) {
    const at = held.register.flatMap((one, i) => (one === register ? i : []));
    for (const { left, outcome, pairs } of matchRecords(
      learnt,
      at.map((i) => held.theirs[i]!),
      held.ours,
    )) {
      const truth = held.truth[at[left]!];
      counts[outcome] += 1;
      if (outcome === 'new') counts.newOfNobody += Number(truth === null);
      else counts[`${outcome}Right`] += Number(held.ours[pairs[0]!.right]!.id === truth);
    }
  }
  if (process.env['UPDATE']) console.log(JSON.stringify(counts));
  expect(counts.joinedRight / counts.joined).toBeGreaterThan(0.97);
  expect(counts.joined).toBeGreaterThan(counts.queued);
  expect(counts.queuedRight / counts.queued).toBeGreaterThan(0.5);
});
