import type { Language, LocalisedText } from '@industry/values';
import { isImportable } from './importer.ts';
import type { DatasetDeclaration } from './types.ts';

/** A batch's source as it was recorded, in the languages of the readers. */
export type SourceText = (source: string) => LocalisedText;

/** Between a publisher and its own reference of what it published: "Ministry of Industry · ind.b-2023-1f2e3d4c". */
const SEPARATOR = ' · ';

/** What a pack says of whom figures come from. */
interface PackSources {
  readonly quotes: readonly { readonly source: LocalisedText }[];
  readonly bodies: ReadonlyMap<string, { readonly name: LocalisedText }>;
}
const NOBODY: PackSources = { quotes: [], bodies: new Map() };

/** Sources of what no register has published, as the simulations write them; $1 and on is what they name. */
const SIMULATED: readonly (readonly [RegExp, LocalisedText])[] = [
  [
    /^Simulation for (.+)$/,
    { kk: '$1 үшін модельдеу', ru: 'Моделирование для $1', en: 'Simulation for $1', ja: '$1のシミュレーション' },
  ],
  [
    /^Simulated economy of (.+): (\d+) firms, seed (\d+), version (.+)$/,
    {
      kk: '$1 үшін модельденген экономика: кәсіпорындар – $2, бастапқы сан – $3, нұсқа – $4',
      ru: 'Модельная экономика для $1: предприятий – $2, начальное число – $3, версия – $4',
      en: 'Simulated economy of $1: $2 firms, seed $3, version $4',
      ja: '$1の模擬経済（企業$2社、乱数シード$3、版$4）',
    },
  ],
];

/**
 * Texts of the sources that the declarations and the pack's quotations and bodies name; what an operator wrote with `--source`
 * stands as it was written, in every language.
 *
 * Example: `sourceTexts(contributions.datasets, pack)('Resolution No. 1050').kk`
 */
export function sourceTexts(
  datasets: readonly DatasetDeclaration[],
  { quotes, bodies }: PackSources = NOBODY,
): SourceText {
  const texts = new Map<string, LocalisedText>();
  for (const dataset of datasets)
    if (isImportable(dataset) && dataset.importer.sourceText)
      texts.set(dataset.importer.source, dataset.importer.sourceText);
  for (const { name } of bodies.values()) texts.set(name.en, name);
  for (const { source } of quotes) texts.set(source.en, source);
  return (source) => {
    const known = texts.get(source);
    if (known !== undefined) return known;
    for (const [form, text] of SIMULATED)
      if (form.test(source)) return inEach((language) => source.replace(form, text[language]));
    const [publisher = source, ...reference] = source.split(SEPARATOR);
    const named = reference.length === 0 ? undefined : texts.get(publisher);
    return inEach((language) => (named === undefined ? source : [named[language], ...reference].join(SEPARATOR)));
  };
}

function inEach(text: (language: Language) => string): LocalisedText {
  return { kk: text('kk'), ru: text('ru'), en: text('en'), ja: text('ja') };
}
