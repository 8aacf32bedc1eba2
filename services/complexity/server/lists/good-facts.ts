import { type GoodMeasure, valueAddedIndex, valueClasses } from '@industry/economic-complexity';
import type { Origin } from '@industry/facts/types.ts';
import type { GoodFact } from '@industry/pack/schema.ts';
import { countryAt, demandOf, prodyOf } from '../country-at.ts';
import { knownExchangeTradedShares } from '../exchange-traded.ts';
import { figure } from '../figure.ts';
import { growthOf } from '../growth.ts';
import type { YearStudy } from '../study-of-year.ts';
import type { Studies } from '../studies.ts';
import { thirdCountryImports } from './third-country-imports.ts';

/** What a figure is made of, by code. */
export type Parts = readonly { readonly code: string; readonly value: number }[];

export interface GoodFacts {
  measure(good: number, fact: GoodFact): GoodMeasure;
  /** Countries or codes behind the measure, the largest first; empty where it is of one piece. */
  parts(good: number, fact: GoodFact): Parts;
  /** Batches that the facts beside the exports come from. */
  readonly origins: readonly Origin[];
  /** Datasets whose absence leaves a fact unknown for every good, with the command that brings them. */
  readonly notLoaded: readonly {
    readonly facts: readonly GoodFact[];
    readonly dataset: string;
    readonly command: string;
  }[];
}

/** Countries of origin that a line of evidence names. */
const ORIGINS = 5;

/** Everything that criteria ask of goods, for one country and one result. */
export async function goodFactsOf(studies: Studies, study: YearStudy, country: string): Promise<GoodFacts> {
  const { products, countries, pci, density, rca } = study.complexity;
  const { classes, customsUnion, valueAdded } = studies.policy;
  const weights = { prody: Number(valueAdded.weights.prody), pci: Number(valueAdded.weights.pci) };
  const at = countryAt(study, country);
  const width = products.length;
  const prody = valueClasses(prodyOf(study), classes.count);
  const complexity = valueClasses([...pci], classes.count);
  const near = valueClasses([...density.subarray(at * width, (at + 1) * width)], classes.count);
  const demand = demandOf(study);
  const { rates: growth } = await growthOf(studies.reader, study);
  const exchange = await knownExchangeTradedShares(studies, study.classification);
  const bec = await studies.reader.links(study.classification, 'BEC4', { fromDigits: 4 });
  const becOf = new Map<string, Map<string, number>>();
  for (const { from, to, weight } of bec?.links ?? [])
    becOf.set(from, (becOf.get(from) ?? new Map<string, number>()).set(to, weight));
  const imports = await thirdCountryImports(studies, study, country);
  const union = customsUnion.flatMap((code) => {
    const row = countries.indexOf(code);
    return row < 0 ? [] : [{ code, row }];
  });
  const facts: Record<GoodFact, (good: number) => GoodMeasure> = {
    'prody-class': (good) => prody[good]!,
    'pci-class': (good) => complexity[good]!,
    'value-added-index': (good) => valueAddedIndex(prody[good]!, complexity[good]!, weights),
    'density-class': (good) => near[good]!,
    'exchange-traded-share': (good) => exchange?.get(products[good]!) ?? null,
    bec: (good) => becOf.get(products[good]!) ?? null,
    rca: (good) => rca[at * width + good]!,
    'union-rca': (good) => (union.length === 0 ? null : Math.max(...union.map(({ row }) => rca[row * width + good]!))),
    'world-exports': (good) => demand[good]!,
    'world-growth': (good) => growth?.get(products[good]!) ?? null,
    'third-country-imports': (good) => (imports === null ? null : (imports.goods.get(products[good]!)?.total ?? 0)),
  };
  const ordered = (parts: Parts) => parts.toSorted((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1));
  const parts: Partial<Record<GoodFact, (good: number) => Parts>> = {
    bec: (good) => ordered([...(becOf.get(products[good]!) ?? [])].map(([code, value]) => ({ code, value }))),
    'union-rca': (good) => ordered(union.map(({ code, row }) => ({ code, value: rca[row * width + good]! }))),
    'third-country-imports': (good) => imports?.goods.get(products[good]!)?.origins.slice(0, ORIGINS) ?? [],
  };
  const { indicator } = studies.policy.income;
  const list = study.classification;
  const missing = (absent: boolean, of: readonly GoodFact[], dataset: string, file: string) =>
    absent ? [{ facts: of, dataset, command: `npx industry import ${dataset} ${file}` }] : [];
  const noIncome = study.sophistication === undefined;
  const noShares = exchange === null;
  const rauch = await studies.reader.rauch(studies.policy.rauch.reading);
  const sitc = await studies.reader.links(list, 'SITC2', { fromDigits: 4, toDigits: 4 });
  return {
    origins: [rauch, sitc, bec, imports].flatMap((source) => source?.origins ?? []),
    measure: (good, fact) => facts[fact](good),
    parts: (good, fact) => parts[fact]?.(good) ?? [],
    notLoaded: [
      ...missing(
        noIncome,
        ['prody-class', 'value-added-index'],
        'world-development-indicators',
        `FILE --indicator ${indicator}`,
      ),
      ...missing(noShares, ['exchange-traded-share'], 'rauch-classification', 'FILE'),
      ...missing(noShares && list !== 'SITC2', ['exchange-traded-share'], 'concordances', `FILE (${list} – SITC2)`),
      ...missing(bec === null, ['bec'], 'concordances', `FILE (${list} – BEC4)`),
      ...missing(growth === null, ['world-growth'], study.source, `FILE --year ${study.year - 1}`),
      ...missing(imports === null, ['third-country-imports'], 'comtrade', `FILE --classification ${list}`),
    ],
  };
}

/** What was measured, as text. */
export function measureText(measure: GoodMeasure): string | null {
  if (measure === null) return null;
  if (typeof measure === 'number') return figure(measure);
  return [...measure]
    .sort((a, b) => b[1] - a[1])
    .map(([code, share]) => `${code} ${figure(Math.round(share * 1000) / 1000)}`)
    .join(', ');
}
