import type { ProgrammePack } from '@industry/pack/schema.ts';
import { randomOf } from '@industry/facts/simulation/random.ts';

/** The edition of the Harmonized System whose headings the invented world trades in. */
export const EDITION = 'HS2017';

/**
 * What a branch of the invented world is like, by chapters of the Harmonized System: how hard its goods are to make (0 to
 * 1), how they are traded (Rauch's letter), and under which SITC 2 group and BEC 4 class they are counted there.
 */
const BRANCHES: readonly {
  readonly chapters: readonly [first: number, last: number];
  readonly headings: number;
  readonly hard: number;
  readonly traded: 'w' | 'r' | 'n';
  readonly sitc: string;
  readonly bec: readonly string[];
}[] = [
  { chapters: [1, 5], headings: 2, hard: 0.15, traded: 'r', sitc: '011', bec: ['112'] },
  { chapters: [6, 13], headings: 2, hard: 0.1, traded: 'w', sitc: '054', bec: ['111', '112'] },
  { chapters: [15, 15], headings: 2, hard: 0.2, traded: 'w', sitc: '423', bec: ['121'] },
  { chapters: [16, 24], headings: 2, hard: 0.3, traded: 'n', sitc: '048', bec: ['122'] },
  { chapters: [25, 26], headings: 4, hard: 0.05, traded: 'w', sitc: '287', bec: ['21'] },
  { chapters: [27, 27], headings: 10, hard: 0.02, traded: 'w', sitc: '333', bec: ['31'] },
  { chapters: [28, 28], headings: 8, hard: 0.45, traded: 'r', sitc: '522', bec: ['22'] },
  { chapters: [29, 29], headings: 10, hard: 0.75, traded: 'r', sitc: '512', bec: ['22'] },
  { chapters: [30, 30], headings: 4, hard: 0.8, traded: 'n', sitc: '541', bec: ['63'] },
  { chapters: [31, 38], headings: 3, hard: 0.6, traded: 'n', sitc: '598', bec: ['22'] },
  { chapters: [39, 40], headings: 8, hard: 0.55, traded: 'n', sitc: '583', bec: ['22'] },
  { chapters: [41, 49], headings: 2, hard: 0.35, traded: 'r', sitc: '641', bec: ['22'] },
  { chapters: [50, 60], headings: 2, hard: 0.3, traded: 'n', sitc: '652', bec: ['22'] },
  { chapters: [61, 67], headings: 2, hard: 0.15, traded: 'n', sitc: '842', bec: ['62'] },
  { chapters: [68, 70], headings: 3, hard: 0.45, traded: 'n', sitc: '662', bec: ['22'] },
  { chapters: [71, 71], headings: 2, hard: 0.05, traded: 'w', sitc: '681', bec: ['21'] },
  { chapters: [72, 72], headings: 10, hard: 0.4, traded: 'r', sitc: '672', bec: ['22'] },
  { chapters: [73, 73], headings: 8, hard: 0.5, traded: 'n', sitc: '679', bec: ['22', '42'] },
  { chapters: [74, 76], headings: 4, hard: 0.2, traded: 'w', sitc: '682', bec: ['22'] },
  { chapters: [79, 83], headings: 2, hard: 0.55, traded: 'n', sitc: '695', bec: ['22', '41'] },
  { chapters: [84, 84], headings: 20, hard: 0.85, traded: 'n', sitc: '742', bec: ['41', '42'] },
  { chapters: [85, 85], headings: 18, hard: 0.85, traded: 'n', sitc: '776', bec: ['41', '42'] },
  { chapters: [86, 86], headings: 4, hard: 0.65, traded: 'n', sitc: '791', bec: ['521', '53'] },
  { chapters: [87, 87], headings: 10, hard: 0.75, traded: 'n', sitc: '784', bec: ['51', '53'] },
  { chapters: [88, 89], headings: 3, hard: 0.8, traded: 'n', sitc: '792', bec: ['521'] },
  { chapters: [90, 90], headings: 12, hard: 0.9, traded: 'n', sitc: '874', bec: ['41'] },
  { chapters: [91, 97], headings: 2, hard: 0.5, traded: 'n', sitc: '894', bec: ['61'] },
];

export interface SimulatedGood {
  readonly code: string;
  readonly branch: string;
  readonly hard: number;
  /** World demand in US dollars, about. */
  readonly demand: number;
  readonly growth: number;
  readonly traded: 'w' | 'r' | 'n';
  readonly sitc: string;
  readonly bec: readonly string[];
}

export interface SimulatedPlace {
  readonly code: string;
  /** What it can make, 0 to 1. */
  readonly able: number;
  /** Its weight in world trade. */
  readonly weight: number;
  readonly population: number;
  readonly income: number;
}

/**
 * The rest of the invented world, by ISO 3166-1: names that a reader knows, figures that nobody measured. Only the orders of
 * size are meant, so that a reader is not distracted by an invented giant.
 */
const PLACES: readonly {
  readonly codes: string;
  readonly able: number;
  readonly weight: number;
  /** Millions. */
  readonly population: number;
}[] = [
  { codes: 'CHN DEU JPN KOR USA', able: 0.95, weight: 12, population: 120 },
  { codes: 'CHE FIN SGP SWE', able: 0.9, weight: 4, population: 8 },
  { codes: 'CAN ESP MEX POL TUR', able: 0.65, weight: 5, population: 45 },
  { codes: 'BRA IDN IND RUS VNM', able: 0.45, weight: 5, population: 150 },
  { codes: 'BLR CHL EGY MAR UZB', able: 0.35, weight: 1.2, population: 25 },
  { codes: 'ARM GEO KGZ LAO MNG TJK', able: 0.22, weight: 0.15, population: 5 },
  { codes: 'AZE BGD BOL CIV ETH GHA KEN NGA', able: 0.12, weight: 0.5, population: 35 },
  { codes: 'MLT MNE', able: 0.5, weight: 0.04, population: 0.5 },
];
const HOME = { able: 0.3, weight: 1.3, population: 19 };

/** Normally distributed, from three uniform numbers (Irwin and Hall). */
export const bell = (random: () => number): number => 2 * (random() + random() + random() - 1.5);

export function simulatedGoods(): readonly SimulatedGood[] {
  return BRANCHES.flatMap(({ chapters: [first, last], headings, hard, traded, sitc, bec }) =>
    Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(2, '0')).flatMap((chapter) =>
      Array.from({ length: headings }, (_, i) => {
        const code = `${chapter}${String(i + 1).padStart(2, '0')}`;
        const random = randomOf(`good ${code}`);
        return {
          code,
          branch: sitc,
          hard: Math.min(1, Math.max(0, hard + 0.12 * bell(random))),
          demand: 6e9 * Math.exp(1.4 * bell(random)),
          growth: 1.03 + 0.05 * bell(random),
          traded,
          sitc: `${sitc}${(i % 4) + 1}`,
          bec,
        };
      }),
    ),
  );
}

/** The pack's country first, below the middle: so that there is something to plan. */
export function simulatedPlaces({
  passport,
  goods,
}: Pick<ProgrammePack, 'passport' | 'goods'>): readonly SimulatedPlace[] {
  const known = new Map(PLACES.flatMap(({ codes, ...like }) => codes.split(' ').map((code) => [code, like] as const)));
  const others = [...new Set([...goods.customsUnion, ...known.keys()])].filter((code) => code !== passport.country);
  return [passport.country, ...others].map((code, at) => {
    const random = randomOf(`place ${code}`);
    const like = at === 0 ? HOME : (known.get(code) ?? HOME);
    const able = like.able + (at === 0 ? 0 : 0.05 * bell(random));
    return {
      code,
      able,
      weight: like.weight * Math.exp(0.3 * bell(random)),
      population: Math.round(like.population * 1e6 * Math.exp(0.3 * bell(random))),
      income: Math.round(3500 * Math.exp(2.6 * able + 0.2 * bell(random))),
    };
  });
}
