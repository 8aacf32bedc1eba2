// "Add these goods" on generated trade of 140 countries and 1 240 goods, against computing everything anew for each question.
// Prints one line of JSON: milliseconds of one what-if of three and of twelve goods, and of the same by whole computations.
import { complexityOfPresence, economicComplexity, whatIf } from '@industry/economic-complexity';

const [COUNTRIES, GOODS, RUNS] = [140, 1240, 9];

/** Mulberry32: the same trade in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const next = random(5);
const hard = Float64Array.from({ length: GOODS }, next);
const values = new Float64Array(COUNTRIES * GOODS);
for (let country = 0; country < COUNTRIES; country++) {
  const able = (country + 1) / COUNTRIES;
  for (let good = 0; good < GOODS; good++) {
    const made = next() < 1 / (1 + Math.exp(-8 * (able - hard[good]!)));
    values[country * GOODS + good] = (made ? 1 : 0.02) * Math.exp(3 * next());
  }
}
const code = (prefix: string, length: number) =>
  Array.from({ length }, (_, at) => `${prefix}${String(at).padStart(4, '0')}`);
const now = economicComplexity({ countries: code('C', COUNTRIES), products: code('P', GOODS), values });
const width = now.products.length;
const country = now.countries.length >> 1;
const lacking = now.products.flatMap((_, good) => (now.presence[country * width + good] === 0 ? [good] : []));

function median(work: () => void): number {
  for (let warm = 0; warm < 3; warm++) work();
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1]!;
}

const withGoods = (goods: readonly number[]) => {
  const presence = now.presence.slice();
  for (const good of goods) presence[country * width + good] = 1;
  return complexityOfPresence({ countries: now.countries, products: now.products, presence });
};
const results = [3, 12].map((count) => {
  const goods = lacking.slice(0, count);
  return {
    count,
    ours: median(() => whatIf(now, country, goods)),
    anew: median(() => [goods, ...goods.map((good) => [good])].forEach(withGoods)),
  };
});
process.stdout.write(`${JSON.stringify(results)}\n`);
