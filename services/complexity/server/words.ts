import type { LocalisedText } from '@industry/values';

/** Why a step of cleaning was not done. */
export const NOT_DONE: Readonly<Record<string, LocalisedText>> = {
  averageYears: {
    kk: 'Алдыңғы жылдар осы жіктеуіште жүктелмеген',
    ru: 'Предыдущие годы в этой классификации не загружены',
    en: 'Earlier years are not loaded in this classification',
    ja: '同じ分類の前年以前のデータがありません',
  },
  reExports: {
    kk: 'Реэкспорт деректері жүктелмеген (UN Comtrade)',
    ru: 'Данные о реэкспорте не загружены (UN Comtrade)',
    en: 'No re-exports are loaded (UN Comtrade)',
    ja: '再輸出データがありません（UN Comtrade）',
  },
  minimumPopulation: {
    kk: 'Халық саны жүктелмеген (SP.POP.TOTL): ешбір ел осы себеппен шығарылмады',
    ru: 'Население не загружено (SP.POP.TOTL): по этой причине страны не исключались',
    en: 'Population is not loaded (SP.POP.TOTL): no country was left out for it',
    ja: '人口データ（SP.POP.TOTL）がないため、この理由での除外はありません',
  },
  other: {
    kk: 'Қажетті деректер жүктелмеген',
    ru: 'Нужные данные не загружены',
    en: 'The data that it needs are not loaded',
    ja: '必要なデータがありません',
  },
};

export const NOTES = {
  noGrowth: {
    kk: 'Әлемдік сұраныстың өсуі есептелмеді: алдыңғы жыл сол дереккөз бен жіктеуіште жүктелмеген.',
    ru: 'Рост мирового спроса не рассчитан: предыдущий год того же источника и классификации не загружен.',
    en: 'Growth of world demand is not computed: the year before is not loaded from the same source in the same classification.',
    ja: '世界需要の伸びは未計算：同じ出典・分類の前年データがありません。',
  },
  growthOtherSource: {
    kk: 'Әлемдік сұраныстың өсуі белгісіз: алдыңғы жыл басқа дереккөзден, олардың айырмасы өсім емес. Төменде бір дереккөздің екі жылын таңдауға болады.',
    ru: 'Рост мирового спроса неизвестен: предыдущий год из другого источника, и разница между ними не рост. Ниже можно выбрать два года одного источника.',
    en: 'Growth of world demand is unknown: the year before is of another source, and the difference between sources is no growth. Two years of one source can be chosen below.',
    ja: '世界需要の伸びは不明：前年は別の出典で、出典間の差は伸びではありません。下で同じ出典の二年を選べます。',
  },
  growthNoConcordance: {
    kk: 'Әлемдік сұраныстың өсуі белгісіз: таңдалған жылдар басқа жіктеуіште, ал сәйкестік кестесі жүктелмеген.',
    ru: 'Рост мирового спроса неизвестен: выбранные годы в другой классификации, а таблица соответствия не загружена.',
    en: 'Growth of world demand is unknown: the chosen years are in another classification, and its concordance is not loaded.',
    ja: '世界需要の伸びは不明：選んだ年は別の分類で、対応表がありません。',
  },
  noPrody: {
    kk: 'PRODY есептелмеді: жан басына шаққандағы ЖІӨ жүктелмеген.',
    ru: 'PRODY не рассчитан: ВВП на душу не загружен.',
    en: 'PRODY is not computed: no GDP per head is loaded.',
    ja: 'PRODY は未計算：一人当たりGDPがありません。',
  },
} satisfies Record<string, LocalisedText>;
