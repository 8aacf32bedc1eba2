import type { LocalisedText } from '@industry/values';

/** Names of the rows of a gap that are no region's. */
export const GAP_ROW_TITLES = {
  performance: {
    kk: 'Нәтиже (жоспар жаңа базаға көшірілген)',
    ru: 'Исполнение (план перенесён на новую базу)',
    en: 'Performance (plan moved to the newest base)',
    ja: '実績（計画を最新の基準に置き換え）',
  },
  'statistics-revised': {
    kk: 'Статистика қайта қаралды (базалық жыл)',
    ru: 'Статистика пересмотрена (базовый год)',
    en: 'Statistics revised (base year)',
    ja: '統計の改定（基準年）',
  },
  unallocated: {
    kk: 'Бөлінбеген',
    ru: 'Не распределено',
    en: 'Unallocated',
    ja: '配分できない分',
  },
} as const satisfies Readonly<Record<string, LocalisedText>>;
