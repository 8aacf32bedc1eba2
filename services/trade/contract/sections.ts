import type { Names } from './values.ts';

export interface Section {
  /** Roman number. */
  readonly id: string;
  readonly names: Names;
  /** First and last chapter. */
  readonly chapters: readonly [string, string];
}

/** The 21 sections of the Harmonized System, the same in all its editions (World Customs Organization); short titles. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'I',
    chapters: ['01', '05'],
    names: {
      kk: 'Тірі жануарлар; мал өнімдері',
      ru: 'Живые животные; продукты животного происхождения',
      en: 'Live animals; animal products',
      ja: '動物・動物性生産品',
    },
  },
  {
    id: 'II',
    chapters: ['06', '14'],
    names: {
      kk: 'Өсімдік тектес өнімдер',
      ru: 'Продукты растительного происхождения',
      en: 'Vegetable products',
      ja: '植物性生産品',
    },
  },
  {
    id: 'III',
    chapters: ['15', '15'],
    names: { kk: 'Тоң май мен майлар', ru: 'Жиры и масла', en: 'Fats and oils', ja: '動植物性油脂' },
  },
  {
    id: 'IV',
    chapters: ['16', '24'],
    names: {
      kk: 'Дайын тамақ өнімдері, сусындар, темекі',
      ru: 'Готовые пищевые продукты, напитки, табак',
      en: 'Prepared foodstuffs, beverages, tobacco',
      ja: '調製食料品・飲料・たばこ',
    },
  },
  {
    id: 'V',
    chapters: ['25', '27'],
    names: { kk: 'Минералды өнімдер', ru: 'Минеральные продукты', en: 'Mineral products', ja: '鉱物性生産品' },
  },
  {
    id: 'VI',
    chapters: ['28', '38'],
    names: {
      kk: 'Химия өнімдері',
      ru: 'Продукция химической промышленности',
      en: 'Products of the chemical industry',
      ja: '化学工業生産品',
    },
  },
  {
    id: 'VII',
    chapters: ['39', '40'],
    names: {
      kk: 'Пластмасса мен каучук',
      ru: 'Пластмассы и каучук',
      en: 'Plastics and rubber',
      ja: 'プラスチック・ゴム',
    },
  },
  {
    id: 'VIII',
    chapters: ['41', '43'],
    names: { kk: 'Тері, былғары, аң терісі', ru: 'Шкуры, кожа, мех', en: 'Hides, leather, furskins', ja: '皮革・毛皮' },
  },
  {
    id: 'IX',
    chapters: ['44', '46'],
    names: {
      kk: 'Сүрек пен одан жасалған бұйымдар',
      ru: 'Древесина и изделия из неё',
      en: 'Wood and articles of wood',
      ja: '木材・木製品',
    },
  },
  {
    id: 'X',
    chapters: ['47', '49'],
    names: {
      kk: 'Қағаз масса, қағаз, баспа',
      ru: 'Бумажная масса, бумага, печать',
      en: 'Pulp, paper, printed matter',
      ja: 'パルプ・紙・印刷物',
    },
  },
  { id: 'XI', chapters: ['50', '63'], names: { kk: 'Тоқыма', ru: 'Текстиль', en: 'Textiles', ja: '紡織用繊維・製品' } },
  {
    id: 'XII',
    chapters: ['64', '67'],
    names: { kk: 'Аяқкиім, бас киім', ru: 'Обувь, головные уборы', en: 'Footwear, headgear', ja: '履物・帽子' },
  },
  {
    id: 'XIII',
    chapters: ['68', '70'],
    names: {
      kk: 'Тас, керамика, шыны',
      ru: 'Камень, керамика, стекло',
      en: 'Stone, ceramics, glass',
      ja: '石・陶磁・ガラス製品',
    },
  },
  {
    id: 'XIV',
    chapters: ['71', '71'],
    names: {
      kk: 'Асыл тастар мен металдар',
      ru: 'Драгоценные камни и металлы',
      en: 'Precious stones and metals',
      ja: '貴石・貴金属',
    },
  },
  {
    id: 'XV',
    chapters: ['72', '83'],
    names: { kk: 'Бағалы емес металдар', ru: 'Недрагоценные металлы', en: 'Base metals', ja: '卑金属' },
  },
  {
    id: 'XVI',
    chapters: ['84', '85'],
    names: {
      kk: 'Машиналар мен электр жабдығы',
      ru: 'Машины и электрооборудование',
      en: 'Machinery and electrical equipment',
      ja: '機械・電気機器',
    },
  },
  {
    id: 'XVII',
    chapters: ['86', '89'],
    names: { kk: 'Көлік құралдары', ru: 'Транспортные средства', en: 'Vehicles, aircraft, vessels', ja: '輸送機器' },
  },
  {
    id: 'XVIII',
    chapters: ['90', '92'],
    names: {
      kk: 'Аспаптар, сағаттар, музыкалық аспаптар',
      ru: 'Приборы, часы, музыкальные инструменты',
      en: 'Instruments, clocks, musical instruments',
      ja: '精密機器・時計・楽器',
    },
  },
  {
    id: 'XIX',
    chapters: ['93', '93'],
    names: { kk: 'Қару мен оқ-дәрі', ru: 'Оружие и боеприпасы', en: 'Arms and ammunition', ja: '武器・弾薬' },
  },
  {
    id: 'XX',
    chapters: ['94', '96'],
    names: {
      kk: 'Түрлі өнеркәсіп бұйымдары',
      ru: 'Разные промышленные товары',
      en: 'Miscellaneous manufactured articles',
      ja: '雑品',
    },
  },
  {
    id: 'XXI',
    chapters: ['97', '99'],
    names: {
      kk: 'Өнер туындылары; арнайы орындар',
      ru: 'Произведения искусства; особые позиции',
      en: 'Works of art; special positions',
      ja: '美術品・特殊取扱品',
    },
  },
];

/** Section of a good by its code in any edition of HS; null for other classifications. */
export function sectionOf(code: string, classification: string): string | null {
  if (!classification.startsWith('HS')) return null;
  const chapter = code.slice(0, 2);
  return SECTIONS.find(({ chapters: [first, last] }) => chapter >= first && chapter <= last)?.id ?? null;
}
