import { randomOf } from '@industry/facts/simulation/random.ts';
import { bell, type SimulatedGood, type SimulatedPlace } from './world.ts';

/** One row as a country reports it; `WLD` is all partners together. */
export interface SimulatedFlow {
  readonly year: number;
  readonly reporter: string;
  readonly partner: string;
  readonly flow: 'export' | 'import' | 're-export';
  readonly product: string;
  readonly value: number;
}

const PARTNERS = 3;
/** Below this nothing is told, US dollars. */
const SMALLEST = 100_000;

/**
 * Invented exports of every place by good, partner and year, and the imports that partners report of them: a place makes a
 * good the likelier, the less hard it is for it and the more its branch suits it. The same figures for the same places.
 */
export function* simulatedFlows(
  places: readonly SimulatedPlace[],
  goods: readonly SimulatedGood[],
  years: readonly number[],
): Generator<SimulatedFlow> {
  const all = places.reduce((sum, { weight }) => sum + weight, 0);
  const branches = [...new Set(goods.map(({ branch }) => branch))];
  for (const [at, place] of places.entries()) {
    const own = randomOf(`branches ${place.code}`);
    const suits = new Map(branches.map((branch) => [branch, 1.1 * bell(own)]));
    const near = partnersOf(places, place);
    const hub = own() < 0.1;
    for (const good of goods) {
      const random = randomOf(`exports ${place.code} ${good.code}`);
      const chance = random();
      const size = (good.demand * place.weight * Math.exp(0.9 * bell(random))) / all;
      const drift = 0.03 * bell(random);
      // What the pack's country digs, it sells whatever else it can: else there would be no dependence to leave.
      const digs = at === 0 && good.traded === 'w' ? 2.5 : 0;
      const shares = sharesOf(near, random);
      for (const [step, year] of years.entries()) {
        const ease = 7 * (place.able + drift * step - good.hard) + 1.2 + suits.get(good.branch)! + digs;
        const made = chance < 1 / (1 + Math.exp(-ease));
        // Whoever does not make a good sells a little of it all the same.
        if (!made && chance > 0.45) continue;
        const scale = made ? (digs > 0 ? 2 : 1) : 0.03;
        const value = size * scale * good.growth ** step * Math.exp(0.08 * bell(random));
        let total = 0;
        for (const { partner, share } of shares) {
          const sold = Math.round(value * share);
          if (sold < SMALLEST) continue;
          total += sold;
          const row = { year, product: good.code };
          yield { ...row, reporter: place.code, partner, flow: 'export', value: sold };
          // Freight and insurance are in what the buyer reports, and some of it nobody reports.
          const seen = random();
          if (seen > 0.04)
            yield {
              ...row,
              reporter: partner,
              partner: place.code,
              flow: 'import',
              value: Math.round(sold * (1.02 + 0.1 * seen)),
            };
        }
        if (total === 0) continue;
        const row = { year, reporter: place.code, partner: 'WLD', product: good.code };
        yield { ...row, flow: 'export', value: total };
        if (hub) yield { ...row, flow: 're-export', value: Math.round(total * (0.1 + 0.3 * chance)) };
      }
    }
  }
}

interface Partners {
  readonly codes: readonly string[];
  readonly weights: readonly number[];
  readonly all: number;
}

function partnersOf(places: readonly SimulatedPlace[], place: SimulatedPlace): Partners {
  const random = randomOf(`partners ${place.code}`);
  const others = places.filter(({ code }) => code !== place.code);
  const weights = others.map(({ weight }) => weight * Math.exp(0.8 * bell(random)));
  return { codes: others.map(({ code }) => code), weights, all: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** A few partners of a good, the likelier the heavier they are, and what each takes. */
function sharesOf({ codes, weights, all }: Partners, random: () => number) {
  const chosen = new Set<number>();
  for (let i = 0; i < PARTNERS; i++) {
    let left = random() * all;
    chosen.add(
      Math.max(
        0,
        weights.findIndex((weight) => (left -= weight) < 0),
      ),
    );
  }
  const sum = [...chosen].reduce((total, at) => total + weights[at]!, 0);
  return [...chosen].map((at) => ({ partner: codes[at]!, share: weights[at]! / sum }));
}
