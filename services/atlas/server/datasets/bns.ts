/** What every dataset of the Bureau of National Statistics says of itself. */
export const BNS = {
  secrecy: 'public',
  licence: 'Bureau of National Statistics: free use with attribution',
  owner: 'bns',
  sourceUrl: 'https://stat.gov.kz',
} as const;

export const BNS_SOURCE = {
  source: 'Bureau of National Statistics of the Republic of Kazakhstan',
  sourceText: {
    kk: 'Қазақстан Республикасының Ұлттық статистика бюросы',
    ru: 'Бюро национальной статистики Республики Казахстан',
    en: 'Bureau of National Statistics of the Republic of Kazakhstan',
    ja: 'カザフスタン共和国国家統計局',
  },
} as const;
