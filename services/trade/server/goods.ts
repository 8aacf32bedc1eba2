import type { convertGood, getGood, Good, searchGoods } from '@industry/trade/contract';
import { countryNames, sectionOf } from '@industry/trade/contract';
import type { TradeReader } from '@industry/facts/goods/trade-reader.ts';
import type { Origin } from '@industry/facts/types.ts';
import { Problem } from '@industry/http';
import { LANGUAGES } from '@industry/values';
import type { Static } from 'typebox';
import { chosenYear, plain, share, type SourceQuestion, timesOf, type TradeLake, unique } from './chosen.ts';
import { dutiesOf } from './duties.ts';
import { bestYears, worldByYear } from './series.ts';

const CLASS_LISTS = ['BEC4', 'SITC2', 'SITC3', 'SITC4', 'HS1992', 'HS2007', 'HS2012', 'HS2017', 'HS2022', 'ISIC4'];

function goodAnswer(code: string, classification: string, names: Good['names']): Good {
  const ofHs = classification.startsWith('HS');
  return {
    code,
    classification,
    names,
    missingNames: LANGUAGES.filter((language) => names[language] === null),
    chapter: ofHs ? code.slice(0, 2) : null,
    section: sectionOf(code, classification),
  };
}

/** Goods by the beginning of their code, else by words of their name in any language. */
export async function searchAnswer(
  reader: TradeReader,
  { classification, q, limit = 20 }: { readonly classification?: string; readonly q: string; readonly limit?: number },
): Promise<Static<typeof searchGoods.response>> {
  const list = classification ?? (await reader.years())[0]?.classification ?? 'HS2017';
  const { names, origins } = await reader.names(list);
  const sought = q.trim().toLocaleLowerCase();
  const byCode = /^[0-9]+$/.test(sought);
  const words = sought.split(/\s+/);
  const hit = (code: string) => {
    if (byCode) return code.startsWith(sought);
    return Object.values(names.get(code)!).some(
      (name) => name !== null && words.every((word) => name.toLocaleLowerCase().includes(word)),
    );
  };
  const found = [...names.keys()].filter(hit).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const nameOf = await reader.namesOf(list);
  return { goods: found.slice(0, limit).map((code) => goodAnswer(code, list, nameOf(code))), origins: [...origins] };
}

/** Codes of a good in the other lists, with the share of each. */
async function classesOf(reader: TradeReader, code: string, classification: string) {
  const origins: Origin[] = [];
  const classes: Static<typeof getGood.response>['classes'] = [];
  for (const scheme of CLASS_LISTS) {
    const cut = scheme.startsWith('BEC') || scheme.startsWith('ISIC') ? {} : { toDigits: 4 };
    const found =
      scheme === classification ? null : await reader.links(classification, scheme, { fromDigits: 4, ...cut });
    const links = found?.links.filter(({ from }) => from === code) ?? [];
    classes.push(
      ...links.map(({ to, weight }) => ({ scheme, code: to, weight: plain(weight), declared: found!.declared })),
    );
    if (links.length > 0) origins.push(...found!.origins);
  }
  return { classes, origins };
}

/** Rauch's class of a good through its codes of SITC 2. */
async function rauchOf(reader: TradeReader, classes: Static<typeof getGood.response>['classes']) {
  const rauch = await reader.rauch('conservative');
  const shares = new Map<'w' | 'r' | 'n', number>();
  for (const one of classes.filter(({ scheme }) => scheme === 'SITC2')) {
    const kind = rauch?.classes.get(one.code);
    if (kind !== undefined) shares.set(kind, (shares.get(kind) ?? 0) + Number(one.weight));
  }
  const shown = [...shares].map(([kind, part]) => ({ class: kind, share: plain(part) }));
  return { rauch: shown, origins: rauch?.origins ?? [] };
}

/** World exports of a good in every loaded year of its family of classifications. */
async function worldOf(reader: TradeReader, code: string, classification: string, question: SourceQuestion) {
  const times = timesOf({ ...(question.knownAt !== undefined && { knownAt: question.knownAt }) });
  const origins: Origin[] = [];
  const world = [];
  for (const at of await bestYears(reader, times, classification.startsWith('SITC') ? 'SITC' : 'HS')) {
    const { goods, origins: read } = await worldByYear(reader, at, times);
    const value = goods.get(code)?.get(at.year);
    if (value === undefined) continue;
    world.push({ year: at.year, source: `${at.source} ${at.classification}`, value: plain(value) });
    origins.push(...read);
  }
  return { world, origins };
}

export async function goodPage(
  lake: TradeLake,
  code: string,
  question: SourceQuestion,
): Promise<Static<typeof getGood.response>> {
  const { reader } = lake;
  const chosen = await chosenYear(lake, question);
  const { trade, rca, countryTotals, goodTotals, at } = chosen;
  const good = trade.products.indexOf(code);
  if (good < 0) throw new Problem('good-unknown', { code });
  const width = trade.products.length;
  const names = await reader.namesOf(at.classification);
  const duties = await dutiesOf(reader);
  const { classes, origins } = await classesOf(reader, code, at.classification);
  const rauch = await rauchOf(reader, classes);
  const world = await worldOf(reader, code, at.classification, question);
  const { lines, rates } = duties.of(code);
  const exporters = trade.countries
    .map((country, row) => ({ country, row, value: trade.values[row * width + good]! }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  const named = (await reader.names(at.classification)).origins;
  return {
    good: goodAnswer(code, at.classification, names(code)),
    basis: chosen.basis,
    duties: lines.map((line) => ({ ...line, names: names(line.code) })),
    rates,
    classes,
    missing: [
      ...(classes.length === 0 ? ['concordances'] : []),
      ...(duties.origins.length === 0 ? ['eaeu-duty-rates'] : []),
      ...(rauch.origins.length === 0 ? ['rauch-classification'] : []),
      ...(named.length === 0 ? ['goods-names'] : []),
    ],
    rauch: rauch.rauch,
    world: world.world,
    exporters: exporters.map(({ country, row, value }) => ({
      country,
      names: countryNames(country),
      value: plain(value),
      share: plain(share(value, goodTotals[good]!)),
      rca: plain(rca[row * width + good]!),
      shareOfCountry: plain(share(value, countryTotals[row]!)),
    })),
    origins: unique([
      ...origins,
      ...(rauch.rauch.length > 0 ? rauch.origins : []),
      ...(lines.length > 0 ? duties.origins : []),
      ...named,
      ...world.origins,
    ]),
  };
}

export async function conversionAnswer(
  reader: TradeReader,
  { from, to, code }: { readonly from: string; readonly to: string; readonly code: string },
): Promise<Static<typeof convertGood.response>> {
  const digits = code.length;
  const found = await reader.links(from, to, {
    fromDigits: digits,
    ...(/^(HS|SITC)/.test(to) ? { toDigits: digits } : {}),
  });
  if (found === null) throw new Problem('concordance-not-loaded', { from, to });
  const links = found.links.filter((link) => link.from === code);
  if (links.length === 0) throw new Problem('good-unknown', { code });
  return {
    from,
    to,
    code,
    shares: links.map((link) => ({ code: link.to, weight: plain(link.weight), declared: found.declared })),
    origins: [...found.origins],
  };
}
