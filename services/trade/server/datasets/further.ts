import type { ImportableDataset } from '@industry/facts/importer.ts';

const common = { facts: [], periodKind: 'interval', delivery: 'full', secrecy: 'public' } as const;

/** Rauch's classification of goods by how they are traded, SITC revision 2, both his readings. */
export const rauch: ImportableDataset = {
  ...common,
  id: 'rauch-classification',
  title: { kk: 'Раух жіктеуі', ru: 'Классификация Рауха', en: 'Rauch’s classification', ja: 'ラウチの分類' },
  description: {
    kk: 'w – биржада сатылады, r – бағасы жарияланады, n – сараланған; екі оқылуы: сақ (CON) және еркін (LIB).',
    ru: 'w – биржевой товар, r – есть справочная цена, n – дифференцированный; два прочтения: строгое (CON) и широкое (LIB).',
    en: 'w traded on an exchange, r reference priced, n differentiated; two readings, conservative (CON) and liberal (LIB).',
    ja: 'w＝取引所取引、r＝参照価格あり、n＝差別化品。保守的（CON）と寛容（LIB）の二通り。',
  },
  keys: [{ name: 'product', classification: 'SITC' }],
  licence: 'J. E. Rauch 1999, through concordance (MIT)',
  owner: 'miid',
  expects: {
    kk: 'CSV: SITC2, CON, LIB',
    ru: 'CSV: SITC2, CON, LIB',
    en: 'CSV: SITC2, CON, LIB',
    ja: 'CSV：SITC2, CON, LIB',
  },
  importer: {
    version: '1',
    source: 'Rauch 1999, Networks versus markets in international trade, revised classification',
    keyRules: { product: { scheme: 'SITC2' } },
    slice: [],
    layouts: [{ kind: 'wide', id: 'rauch', columns: { product: 'SITC2', conservative: 'CON', liberal: 'LIB' } }],
    maximumRejectedShare: 0.05,
    wide: {
      table: 'rauch',
      period: 'none',
      fields: [
        { name: 'product', type: 'text', required: true, pattern: '\\d{4}' },
        { name: 'conservative', type: 'text', required: true, pattern: 'w|r|n' },
        { name: 'liberal', type: 'text', required: true, pattern: 'w|r|n' },
      ],
    },
  },
};

/** Series of the World Bank by country and year: income per head for PRODY and EXPY, population for cleaning. */
export const worldDevelopment: ImportableDataset = {
  ...common,
  id: 'world-development-indicators',
  shortName: 'wdi',
  title: {
    kk: 'Әлемдік даму көрсеткіштері',
    ru: 'Показатели мирового развития',
    en: 'World Development Indicators',
    ja: '世界開発指標',
  },
  description: {
    kk: 'Елдер мен жылдар бойынша бір көрсеткіш бір файлда: NY.GDP.PCAP.PP.CD, SP.POP.TOTL ...',
    ru: 'Один показатель в файле, по странам и годам: NY.GDP.PCAP.PP.CD, SP.POP.TOTL ...',
    en: 'One indicator a file, by country and year: NY.GDP.PCAP.PP.CD, SP.POP.TOTL ...',
    ja: '一ファイル一指標、国・年別：NY.GDP.PCAP.PP.CD、SP.POP.TOTL など。',
  },
  keys: [{ name: 'country' }, { name: 'indicator' }, { name: 'year' }],
  licence: 'CC-BY-4.0',
  owner: 'world-bank',
  expects: {
    kk: 'CSV: country, iso3, year, value; Дүниежүзілік банктің API_*.csv файлы; Country Code, Year, Value (datahub); geo, time, атауы (Gapminder). Көрсеткіш – wdi_КОД.csv атауынан, әйтпесе --indicator',
    ru: 'CSV: country, iso3, year, value; файл Всемирного банка API_*.csv; Country Code, Year, Value (datahub); geo, time, название (Gapminder). Показатель – из имени wdi_КОД.csv, иначе --indicator',
    en: 'CSV: country, iso3, year, value; the World Bank’s API_*.csv; Country Code, Year, Value (datahub); geo, time, its name (Gapminder). The indicator is read from the name wdi_CODE.csv, else --indicator',
    ja: 'CSV：country, iso3, year, value／世界銀行の API_*.csv／Country Code, Year, Value（datahub）／geo, time, 指標名（Gapminder）。指標はファイル名 wdi_コード.csv から、なければ --indicator',
  },
  sourceUrl: 'https://databank.worldbank.org/source/world-development-indicators',
  importer: {
    version: '2',
    source: 'World Bank, World Development Indicators',
    sourceText: {
      kk: 'Дүниежүзілік банк, Әлемдік даму көрсеткіштері',
      ru: 'Всемирный банк, Показатели мирового развития',
      en: 'World Bank, World Development Indicators',
      ja: '世界銀行「世界開発指標」',
    },
    slice: ['indicator'],
    fromFileName: {
      indicator: [
        { matches: '^wdi_([A-Z]{2}(?:\\.[A-Z0-9]+)+?)(?:_|\\.csv)' },
        { matches: '^gapminder_([a-z_]+)\\.csv' },
        // The World Bank's series as datahub.io repeats it.
        { matches: '^(?:datahub_)?population\\.csv', is: 'SP.POP.TOTL' },
      ],
    },
    layouts: [
      // As the World Bank's site gives one indicator: lines above the header, a column a year, an empty last column.
      {
        kind: 'wide',
        id: 'world-bank',
        preamble: true,
        yearsAcross: { year: 'Year', value: 'Value' },
        columns: {
          country: { column: 'Country Code' },
          indicator: { column: 'Indicator Code' },
          year: { column: 'Year' },
          value: { column: 'Value' },
        },
        ignore: ['Country Name', 'Indicator Name', ''],
        skipEmpty: 'value',
      },
      {
        kind: 'wide',
        id: 'datahub',
        columns: {
          country: 'Country Code',
          indicator: { option: 'indicator' },
          year: 'Year',
          value: { column: 'Value' },
        },
        ignore: ['Country Name'],
        skipEmpty: 'value',
      },
      {
        kind: 'wide',
        id: 'gapminder',
        columns: {
          country: { column: 'geo', upper: true },
          indicator: { option: 'indicator' },
          year: 'time',
          value: { column: '{indicator}' },
        },
        skipEmpty: 'value',
      },
      {
        kind: 'wide',
        id: 'indicator',
        columns: { country: 'iso3', indicator: { option: 'indicator' }, year: 'year', value: { column: 'value' } },
        ignore: ['country'],
        skipEmpty: 'value',
      },
      {
        kind: 'wide',
        id: 'one-year',
        columns: {
          country: { column: 'reporter_iso', upper: true },
          indicator: { option: 'indicator' },
          year: { option: 'year' },
          value: { column: '{indicator}' },
        },
        ignore: ['gdp_current_usd', 'population_total', 'gdp_pc_usd'],
        skipEmpty: 'value',
      },
    ],
    wide: {
      table: 'indicators',
      period: { year: 'year' },
      fields: [
        { name: 'country', type: 'text', required: true, pattern: '[A-Z0-9]{3}' },
        { name: 'indicator', type: 'text', required: true, maximumLength: 80 },
        { name: 'year', type: 'small', required: true, minimum: '1900', maximum: '2100' },
        { name: 'value', type: 'exact', required: true },
      ],
    },
  },
};

/** Import duties of the Eurasian Economic Union, as a source lists them; one code may have several lines. */
export const eaeuDuties: ImportableDataset = {
  ...common,
  id: 'eaeu-duty-rates',
  title: {
    kk: 'ЕАЭО кедендік баж мөлшерлемелері',
    ru: 'Ставки ввозных пошлин ЕАЭС',
    en: 'Import duty rates of the EAEU',
    ja: 'ユーラシア経済同盟の輸入関税率',
  },
  description: {
    kk: 'СЭҚ ТН коды бойынша мөлшерлеме; үшінші тараптың оқуы.',
    ru: 'Ставка по коду ТН ВЭД ЕАЭС; разбор третьей стороны.',
    en: 'Rate by code of the EAEU nomenclature; a third party’s parse.',
    ja: 'EAEU 品目コード別の税率（第三者による読み取り）。',
  },
  keys: [{ name: 'product', classification: 'HS' }, { name: 'rate' }, { name: 'year' }],
  licence: 'Third party’s parse of the Common Customs Tariff',
  owner: 'miid',
  expects: {
    kk: 'CSV: hs_code, duty_rate; --year мен --classification міндетті',
    ru: 'CSV: hs_code, duty_rate; нужны --year и --classification',
    en: 'CSV: hs_code, duty_rate; --year and --classification are required',
    ja: 'CSV：hs_code, duty_rate。--year と --classification 必須',
  },
  importer: {
    version: '1',
    source: 'Common Customs Tariff of the EAEU',
    sourceText: {
      kk: 'ЕАЭО-ның Бірыңғай кедендік тарифі',
      ru: 'Единый таможенный тариф ЕАЭС',
      en: 'Common Customs Tariff of the EAEU',
      ja: 'EAEU共通関税率表',
    },
    keyRules: { product: { schemes: ['HS2012', 'HS2017', 'HS2022'] } },
    slice: ['year', 'product_scheme'],
    layouts: [
      {
        kind: 'wide',
        id: 'rates',
        columns: { product: 'hs_code', rate: { column: 'duty_rate' }, year: { option: 'year' } },
        skipEmpty: 'rate',
        sameRowsOnce: true,
      },
    ],
    wide: {
      table: 'duties',
      period: { year: 'year' },
      fields: [
        { name: 'product', type: 'text', required: true, pattern: '\\d{4,10}' },
        { name: 'rate', type: 'text', required: true, pattern: '(?s).{1,200}' },
        { name: 'year', type: 'small', required: true, minimum: '2010', maximum: '2100' },
      ],
    },
  },
};

/** Exports and imports between pairs of countries without goods, thousand dollars: mirror statistics of long standing. */
export const bilateralTotals: ImportableDataset = {
  ...common,
  id: 'bilateral-totals',
  title: {
    kk: 'Екіжақты сауда, жалпы сомалар',
    ru: 'Двусторонняя торговля, итоги',
    en: 'Bilateral trade, totals',
    ja: '二国間貿易の総額',
  },
  description: {
    kk: 'Тауарсыз, мың доллар; дереккөз мұрагер елдерді абайсыз біріктірген.',
    ru: 'Без товаров, тысячи долларов; государства-преемники соединены в источнике небрежно.',
    en: 'Without goods, thousand dollars; the source merges successor states carelessly.',
    ja: '品目なし、千ドル。継承国の統合は出典の処理が粗い。',
  },
  keys: [{ name: 'reporter' }, { name: 'partner' }, { name: 'year' }],
  licence: 'World Bank WITS terms',
  owner: 'world-bank',
  expects: {
    kk: 'CSV: reporter, partner, year, exports_usd_thousand, imports_usd_thousand',
    ru: 'CSV: reporter, partner, year, exports_usd_thousand, imports_usd_thousand',
    en: 'CSV: reporter, partner, year, exports_usd_thousand, imports_usd_thousand',
    ja: 'CSV：reporter, partner, year, exports_usd_thousand, imports_usd_thousand',
  },
  importer: {
    version: '1',
    source: 'World Bank, WITS, bilateral totals',
    sourceText: {
      kk: 'Дүниежүзілік банк, WITS, екіжақты сауда жиынтығы',
      ru: 'Всемирный банк, WITS, итоги двусторонней торговли',
      en: 'World Bank, WITS, bilateral totals',
      ja: '世界銀行WITS「二国間貿易総額」',
    },
    slice: [],
    layouts: [
      {
        kind: 'wide',
        id: 'totals',
        columns: {
          reporter: 'reporter',
          partner: 'partner',
          year: 'year',
          exports: { column: 'exports_usd_thousand' },
          imports: { column: 'imports_usd_thousand' },
        },
      },
    ],
    wide: {
      table: 'totals',
      period: { year: 'year' },
      unit: 'thousand-usd',
      fields: [
        { name: 'reporter', type: 'text', required: true, pattern: '[A-Z0-9]{3}' },
        { name: 'partner', type: 'text', required: true, pattern: '[A-Z0-9]{3}' },
        { name: 'year', type: 'small', required: true, minimum: '1960', maximum: '2100' },
        { name: 'exports', type: 'exact', required: false, minimum: '0' },
        { name: 'imports', type: 'exact', required: false, minimum: '0' },
      ],
    },
  },
};

/** The World Bank's summary tables: groups of goods and indicators of trade by country and year. */
export const witsSummary: ImportableDataset = {
  ...common,
  id: 'wits-summary',
  title: {
    kk: 'WITS сауда шолуы',
    ru: 'Сводка торговли WITS',
    en: 'WITS trade summary',
    ja: 'WITS 貿易概要',
  },
  description: {
    kk: 'Елдер, тауар топтары, көрсеткіштер, жылдар.',
    ru: 'Страны, группы товаров, показатели, годы.',
    en: 'Countries, groups of goods, indicators, years.',
    ja: '国・品目群・指標・年。',
  },
  keys: ['country', 'partner', 'category', 'kind', 'indicator', 'year'].map((name) => ({ name })),
  licence: 'World Bank WITS terms',
  owner: 'world-bank',
  expects: {
    kk: 'CSV: iso3, reporter, partner, product_category, indicator_type, indicator, year, value',
    ru: 'CSV: iso3, reporter, partner, product_category, indicator_type, indicator, year, value',
    en: 'CSV: iso3, reporter, partner, product_category, indicator_type, indicator, year, value',
    ja: 'CSV：iso3, reporter, partner, product_category, indicator_type, indicator, year, value',
  },
  importer: {
    version: '2',
    source: 'World Bank, WITS, country profiles',
    sourceText: {
      kk: 'Дүниежүзілік банк, WITS, елдер бейіндері',
      ru: 'Всемирный банк, WITS, профили стран',
      en: 'World Bank, WITS, country profiles',
      ja: '世界銀行WITS「国別概要」',
    },
    slice: [],
    layouts: [
      {
        kind: 'wide',
        id: 'summary',
        columns: {
          // `Wld` beside codes in capitals.
          country: { column: 'iso3', upper: true },
          partner: { column: 'partner' },
          category: { column: 'product_category' },
          kind: { column: 'indicator_type' },
          indicator: { column: 'indicator' },
          year: 'year',
          value: { column: 'value' },
        },
        ignore: ['reporter'],
        skipEmpty: 'value',
      },
    ],
    wide: {
      table: 'summary',
      period: { year: 'year' },
      fields: [
        { name: 'country', type: 'text', required: true, pattern: '[A-Z0-9]{3}' },
        { name: 'partner', type: 'text', required: true },
        { name: 'category', type: 'text', required: true },
        { name: 'kind', type: 'text', required: true },
        { name: 'indicator', type: 'text', required: true },
        { name: 'year', type: 'small', required: true, minimum: '1960', maximum: '2100' },
        { name: 'value', type: 'exact', required: true },
      ],
    },
  },
};
