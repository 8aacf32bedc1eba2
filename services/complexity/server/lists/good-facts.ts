import type { GoodFact } from '@industry/pack/schema.ts';
import { countryAt, demandOf, prodyOf } from '../country-at.ts';
import { knownExchangeTradedShares } from '../exchange-traded.ts';
import { figure } from '../figure.ts';
import { growthOf } from '../growth.ts';
import type { YearStudy } from '../study-of-year.ts';
import type { Studies } from '../studies.ts';
import { thirdCountryImports } from './third-country-imports.ts';

/** What was measured of a good: a number, or codes with their shares; null: cannot be told from what is loaded. */
export type GoodMeasure = number | ReadonlyMap<string, number> | null;

export interface GoodFacts {
  measure(good: number, fact: GoodFact): GoodMeasure;
  /** Datasets whose absence leaves a fact unknown for every good, with the command that brings them. */
  readonly notLoaded: readonly { readonly fact: GoodFact; readonly dataset: string; readonly command: string }[];
}

/** Equal classes, 1 the lowest; null stays null. */
export function classesOf(values: readonly (number | null)[], count: number): readonly (number | null)[] {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  known.sort((a, b) => a.value - b.value || a.at - b.at);
  const classes: (number | null)[] = values.map(() => null);
  known.forEach(({ at }, place) => (classes[at] = Math.floor((place * count) / known.length) + 1));
  return classes;
}

/** Everything that criteria ask of goods, for one country and one result. */
export async function goodFactsOf(studies: Studies, study: YearStudy, country: string): Promise<GoodFacts> {
  const { products, countries, pci, density, rca } = study.complexity;
  const { classes, customsUnion } = studies.policy;
  const at = countryAt(study, country);
  const width = products.length;
  const prody = classesOf(prodyOf(study), classes.count);
  const complexity = classesOf([...pci], classes.count);
  const near = classesOf([...density.subarray(at * width, (at + 1) * width)], classes.count);
  const [demand, growth] = [demandOf(study), await growthOf(studies.reader, study)];
  const exchange = await knownExchangeTradedShares(studies, study.classification);
  const bec = await studies.reader.links(study.classification, 'BEC4', { fromDigits: 4 });
  const becOf = new Map<string, Map<string, number>>();
  for (const { from, to, weight } of bec?.links ?? [])
    becOf.set(from, (becOf.get(from) ?? new Map<string, number>()).set(to, weight));
  const imports = await thirdCountryImports(studies, study, country);
  const union = customsUnion.flatMap((code) => (countries.includes(code) ? [countries.indexOf(code)] : []));
  const facts: Record<GoodFact, (good: number) => GoodMeasure> = {
    'prody-class': (good) => prody[good]!,
    'pci-class': (good) => complexity[good]!,
    'density-class': (good) => near[good]!,
    'exchange-traded-share': (good) => exchange?.get(products[good]!) ?? null,
    bec: (good) => becOf.get(products[good]!) ?? null,
    rca: (good) => rca[at * width + good]!,
    'union-rca': (good) => (union.length === 0 ? null : Math.max(...union.map((row) => rca[row * width + good]!))),
    'world-exports': (good) => demand[good]!,
    'world-growth': (good) => growth?.get(products[good]!) ?? null,
    'third-country-imports': (good) => (imports === null ? null : (imports.get(products[good]!) ?? 0)),
  };
  const { indicator } = studies.policy.income;
  const list = study.classification;
  const missing = (absent: boolean, fact: GoodFact, dataset: string, file: string) =>
    absent ? [{ fact, dataset, command: `npx industry import ${dataset} ${file}` }] : [];
  return {
    measure: (good, fact) => facts[fact](good),
    notLoaded: [
      ...missing(
        study.sophistication === undefined,
        'prody-class',
        'world-development-indicators',
        `FILE --indicator ${indicator}`,
      ),
      ...missing(
        exchange === null,
        'exchange-traded-share',
        'rauch-classification',
        `FILE; npx industry import concordances FILE (${list} – SITC2)`,
      ),
      ...missing(bec === null, 'bec', 'concordances', `FILE (${list} – BEC4)`),
      ...missing(growth === null, 'world-growth', study.source, `FILE --year ${study.year - 1}`),
      ...missing(imports === null, 'third-country-imports', 'comtrade', `FILE --classification ${list}`),
    ],
  };
}

/** A measure as it is shown. */
export function measureText(measure: GoodMeasure): string | null {
  if (measure === null) return null;
  if (typeof measure === 'number') return figure(measure);
  return [...measure]
    .sort((a, b) => b[1] - a[1])
    .map(([code, share]) => `${code} ${figure(Math.round(share * 1000) / 1000)}`)
    .join(', ');
}
