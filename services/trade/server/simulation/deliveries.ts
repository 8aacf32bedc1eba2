import { randomOf } from '@industry/facts/simulation/random.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import { sectionOf, SECTIONS } from '@industry/trade/contract';
import { LANGUAGES, type Language } from '@industry/values';
import { simulatedFlows } from './flows.ts';
import { EDITION, type SimulatedGood, simulatedGoods, simulatedPlaces } from './world.ts';

/** A file as a source would deliver it: the dataset that reads it, its text, and what its columns do not say. */
export interface SimulatedDelivery {
  readonly dataset: string;
  readonly csv: string;
  readonly options: Readonly<Record<string, string>>;
}

const HEADING: Readonly<Record<Language, string>> = { kk: 'позиция', ru: 'позиция', en: 'heading', ja: '項' };

/**
 * Everything that the pages of trade and complexity are made of, invented for the years up to `lastYear`: flows as
 * countries report them, exports by region, names, concordances, the tariff, population and income.
 */
export function simulatedDeliveries(pack: ProgrammePack, lastYear: number): readonly SimulatedDelivery[] {
  const goods = simulatedGoods();
  const places = simulatedPlaces(pack);
  const years = [lastYear - 2, lastYear - 1, lastYear];
  const flows = [...simulatedFlows(places, goods, years)];
  const classification = { classification: EDITION };
  const byYear = (of: (place: (typeof places)[number], step: number) => number) =>
    places.flatMap((place) => years.map((year, step) => [place.code, place.code, year, Math.round(of(place, step))]));
  const { country, regionScheme } = pack.passport;
  const home = flows.filter(
    ({ reporter, partner, flow }) => flow === 'export' && reporter === country && partner === 'WLD',
  );
  return [
    {
      dataset: 'comtrade',
      csv: table(
        ['refYear', 'reporterISO', 'partnerISO', 'flowCode', 'cmdCode', 'primaryValue'],
        flows.map(({ year, reporter, partner, flow, product, value }) => [
          year,
          reporter,
          partner,
          FLOW_CODES[flow],
          product,
          value,
        ]),
      ),
      options: classification,
    },
    {
      dataset: 'regional-exports',
      csv: table(
        ['region', 'product', 'year', 'value'],
        home.flatMap(({ product, year, value }) =>
          regionsOf(pack, product, value).map((part) => [part.region, product, year, part.value]),
        ),
      ),
      options: { ...classification, scheme: regionScheme },
    },
    ...LANGUAGES.map((language) => ({
      dataset: 'goods-names',
      csv: table(
        ['code', 'desc'],
        goods.map(({ code }) => [code, `"${nameOf(code, language)}"`]),
      ),
      options: { ...classification, language },
    })),
    {
      dataset: 'concordances',
      csv: table(
        ['from_scheme', 'from_code', 'to_scheme', 'to_code', 'weight'],
        goods.flatMap(({ code, sitc, bec }) => [
          [EDITION, `${code}00`, 'SITC2', sitc, 1],
          ...bec.map((to) => [EDITION, `${code}00`, 'BEC4', to, 1 / bec.length]),
        ]),
      ),
      options: {},
    },
    {
      dataset: 'rauch-classification',
      csv: table(
        ['SITC2', 'CON', 'LIB'],
        [...new Map(goods.map(({ sitc, traded }) => [sitc, [sitc, traded, traded]])).values()],
      ),
      options: {},
    },
    {
      dataset: 'eaeu-duty-rates',
      csv: table(['hs_code', 'duty_rate'], goods.flatMap(dutiesOf)),
      options: { ...classification, year: String(lastYear) },
    },
    {
      dataset: 'world-development-indicators',
      csv: table(
        ['country', 'iso3', 'year', 'value'],
        byYear(({ population }, step) => population * 1.01 ** step),
      ),
      options: { indicator: pack.goods.population.indicator },
    },
    {
      dataset: 'world-development-indicators',
      csv: table(
        ['country', 'iso3', 'year', 'value'],
        byYear(({ income }, step) => income * 1.03 ** step),
      ),
      options: { indicator: pack.goods.income.indicator },
    },
  ];
}

const FLOW_CODES = { export: 'X', import: 'M', 're-export': 'RX' } as const;

function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}

/** Invented goods are called by their section and their number: a real name would promise real figures. */
function nameOf(code: string, language: Language): string {
  const section = SECTIONS.find(({ id }) => id === sectionOf(code, EDITION));
  // A semicolon would end the short form of a name.
  const joint = language === 'ja' ? '、' : ', ';
  return `${(section?.names[language] ?? '').replaceAll(';', ',')}${joint}${HEADING[language]} ${code}`;
}

function dutiesOf({ code }: SimulatedGood): (string | number)[][] {
  const random = randomOf(`duties ${code}`);
  return ['100000', '900000'].map((line) => [`${code}${line}`, [0, 3, 5, 8, 10, 12, 15][Math.floor(random() * 7)]!]);
}

/** Which regions make a good: one to three of them, the same ones every year. */
function regionsOf(pack: ProgrammePack, product: string, value: number): { region: string; value: number }[] {
  const regions = pack.regionSchemes.get(pack.passport.regionScheme)?.regions ?? [];
  const random = randomOf(`regions ${product}`);
  const first = Math.floor(random() * regions.length);
  const shares = [1, random(), random() * 0.5].slice(0, Math.min(regions.length, 1 + Math.floor(random() * 3)));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share, i) => ({
    region: regions[(first + 5 * i) % regions.length]!.code,
    value: Math.round((value * share) / sum),
  }));
}
