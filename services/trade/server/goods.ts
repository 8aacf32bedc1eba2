import type { convertGood, getGood, Good, searchGoods } from '@industry/trade/contract';
import { countryNames, sectionOf } from '@industry/trade/contract';
import type { TradeReader } from '@industry/facts/goods/trade-reader.ts';
import type { Origin } from '@industry/facts/types.ts';
import { Problem } from '@industry/http';
import { LANGUAGES } from '@industry/values';
import type { Static } from 'typebox';
import { chosenYear, plain, share, type SourceQuestion } from './chosen.ts';
import { dutiesOf } from './duties.ts';

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

export async function goodPage(
  reader: TradeReader,
  code: string,
  question: SourceQuestion,
): Promise<Static<typeof getGood.response>> {
  const chosen = await chosenYear(reader, question);
  const { trade, goodTotals, at } = chosen;
  const good = trade.products.indexOf(code);
  if (good < 0) throw new Problem('good-unknown', { code });
  const width = trade.products.length;
  const names = await reader.namesOf(at.classification);
  const duties = await dutiesOf(reader);
  const origins: Origin[] = [];
  const classes: Static<typeof getGood.response>['classes'] = [];
  for (const scheme of CLASS_LISTS) {
    const cut = scheme.startsWith('BEC') || scheme.startsWith('ISIC') ? {} : { toDigits: 4 };
    const found =
      scheme === at.classification ? null : await reader.links(at.classification, scheme, { fromDigits: 4, ...cut });
    const links = found?.links.filter(({ from }) => from === code) ?? [];
    classes.push(
      ...links.map(({ to, weight }) => ({ scheme, code: to, weight: plain(weight), declared: found!.declared })),
    );
    if (links.length > 0) origins.push(...found!.origins);
  }
  const rauch = await reader.rauch('conservative');
  const shares = new Map<'w' | 'r' | 'n', number>();
  for (const one of classes.filter(({ scheme }) => scheme === 'SITC2')) {
    const kind = rauch?.classes.get(one.code);
    if (kind !== undefined) shares.set(kind, (shares.get(kind) ?? 0) + Number(one.weight));
  }
  const exporters = trade.countries
    .map((country, row) => ({ country, value: trade.values[row * width + good]! }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  const world = [];
  for (const year of [...new Set((await reader.years()).map((one) => one.year))].sort((a, b) => a - b)) {
    const one = await chosenYear(reader, { year });
    const column = one.trade.products.indexOf(code);
    if (column >= 0 && one.at.classification.slice(0, 2) === at.classification.slice(0, 2))
      world.push({ year, source: `${one.at.source} ${one.at.classification}`, value: plain(one.goodTotals[column]!) });
  }
  return {
    good: goodAnswer(code, at.classification, names(code)),
    basis: chosen.basis,
    duties: [...duties(code).lines],
    classes,
    rauch: [...shares].map(([kind, part]) => ({ class: kind, share: plain(part) })),
    world,
    exporters: exporters.slice(0, 20).map(({ country, value }) => ({
      country,
      names: countryNames(country),
      value: plain(value),
      share: plain(share(value, goodTotals[good]!)),
    })),
    origins: [...new Map([...origins, ...(rauch?.origins ?? [])].map((one) => [one.batch, one])).values()],
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
