import type { Names } from './values.ts';

/** The sixteen groups of goods of the World Bank's trade summaries (WITS), by chapter of HS; together they are all goods. */
export const WITS_GROUPS: readonly { readonly id: string; readonly names: Names }[] = [
  { id: 'Fuels', names: { kk: 'Отын', ru: 'Топливо', en: 'Fuels', ja: '燃料' } },
  { id: 'Metals', names: { kk: 'Металдар', ru: 'Металлы', en: 'Metals', ja: '金属' } },
  { id: 'Minerals', names: { kk: 'Минералдар', ru: 'Минералы', en: 'Minerals', ja: '鉱物' } },
  { id: 'Chemicals', names: { kk: 'Химия өнімдері', ru: 'Химическая продукция', en: 'Chemicals', ja: '化学品' } },
  {
    id: 'Vegetable',
    names: { kk: 'Өсімдік өнімдері', ru: 'Растительная продукция', en: 'Vegetable products', ja: '植物性産品' },
  },
  {
    id: 'Mach and Elec',
    names: {
      kk: 'Машиналар мен электр техникасы',
      ru: 'Машины и электротехника',
      en: 'Machinery and electrical',
      ja: '機械・電気機器',
    },
  },
  {
    id: 'Stone and Glass',
    names: {
      kk: 'Тас, шыны, асыл металдар',
      ru: 'Камень, стекло, драгоценные металлы',
      en: 'Stone, glass, precious metals',
      ja: '石・ガラス・貴金属',
    },
  },
  {
    id: 'Transportation',
    names: { kk: 'Көлік құралдары', ru: 'Транспортные средства', en: 'Transport equipment', ja: '輸送機器' },
  },
  { id: 'Food Products', names: { kk: 'Тамақ өнімдері', ru: 'Пищевые продукты', en: 'Food products', ja: '食料品' } },
  {
    id: 'Plastic or Rubber',
    names: {
      kk: 'Пластмасса мен каучук',
      ru: 'Пластмассы и каучук',
      en: 'Plastics and rubber',
      ja: 'プラスチック・ゴム',
    },
  },
  {
    id: 'Textiles and Clothing',
    names: { kk: 'Тоқыма мен киім', ru: 'Текстиль и одежда', en: 'Textiles and clothing', ja: '繊維・衣類' },
  },
  {
    id: 'Animal',
    names: { kk: 'Мал өнімдері', ru: 'Продукты животноводства', en: 'Animal products', ja: '動物性産品' },
  },
  { id: 'Wood', names: { kk: 'Сүрек пен қағаз', ru: 'Древесина и бумага', en: 'Wood and paper', ja: '木材・紙' } },
  { id: 'Hides and Skins', names: { kk: 'Тері мен былғары', ru: 'Шкуры и кожа', en: 'Hides and skins', ja: '皮革' } },
  { id: 'Footwear', names: { kk: 'Аяқкиім', ru: 'Обувь', en: 'Footwear', ja: '履物' } },
  { id: 'Miscellaneous', names: { kk: 'Өзге тауарлар', ru: 'Прочие товары', en: 'Miscellaneous', ja: 'その他' } },
];
