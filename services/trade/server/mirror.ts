import type { compareMirrorFlows, MirrorRow } from '@industry/trade/contract';
import { countryNames } from '@industry/trade/contract';
import { Problem } from '@industry/http';
import type { Static } from 'typebox';
import { bilateralTotals } from './bilateral.ts';
import { plain, type TradeLake } from './chosen.ts';
import { yearsWithPartners } from './partners.ts';

type Answer = Static<typeof compareMirrorFlows.response>;

interface MirrorQuestion {
  readonly reporter: string;
  readonly partner?: string;
  readonly year?: number;
  readonly good?: string;
}

/**
 * What the country says it exported against what its partners say they imported from it, of the source in which both
 * sides report: UN Comtrade by good, else totals between countries. BACI has reconciled them and shows no difference.
 */
export async function mirrorAnswer(lake: TradeLake, query: MirrorQuestion): Promise<Answer> {
  const { reporter, partner, year, good } = query;
  const all = await yearsWithPartners(lake, { source: 'comtrade' }, {});
  const years = year === undefined || partner !== undefined ? all : all.filter((one) => one.year === year);
  if (years.length === 0) return totalsMirror(lake, query);
  const asked = partner === undefined ? years.slice(0, 1) : years;
  const rows: MirrorRow[] = [];
  const origins = [];
  for (const at of asked) {
    const { exported, mirrored, origins: read } = await lake.reader.mirror(at, reporter, good);
    origins.push(...read);
    for (const code of new Set([...exported.keys(), ...mirrored.keys()]))
      if (partner === undefined || code === partner)
        rows.push(mirrorRow(code, at.year, good ?? null, exported.get(code), mirrored.get(code)));
  }
  return {
    reporter,
    names: countryNames(reporter),
    year: asked[0]!.year,
    source: 'comtrade',
    classification: asked[0]!.classification,
    years: [...new Set(all.map((one) => one.year))].sort((a, b) => a - b),
    origins: [...new Map(origins.map((origin) => [origin.batch, origin])).values()],
    rows: sorted(rows, partner !== undefined),
  };
}

/** One flow as both sides report it, by docs/methods/mirror-flows.md. */
export function mirrorRow(
  partner: string,
  year: number,
  good: string | null,
  out: number | null | undefined,
  back: number | null | undefined,
): MirrorRow {
  const both = typeof out === 'number' && typeof back === 'number';
  return {
    partner,
    names: countryNames(partner),
    year,
    good,
    exported: typeof out === 'number' ? plain(out) : null,
    mirrored: typeof back === 'number' ? plain(back) : null,
    difference: both ? plain(back - out) : null,
    ratio: both && out > 0 ? plain(back / out) : null,
  };
}

function sorted(rows: readonly MirrorRow[], byYear: boolean): MirrorRow[] {
  const size = (row: MirrorRow) => Math.max(Number(row.exported ?? 0), Number(row.mirrored ?? 0));
  return rows.toSorted((a, b) => (byYear ? a.year - b.year : size(b) - size(a)));
}

async function totalsMirror(lake: TradeLake, { reporter, partner, year, good }: MirrorQuestion): Promise<Answer> {
  const totals = good === undefined ? await bilateralTotals(lake.reader, reporter, {}) : null;
  if (totals === null) throw new Problem('partners-not-loaded');
  const sides = new Map<string, { partner: string; year: number; out?: number | null; back?: number | null }>();
  const side = (of: string, at: number) => {
    const key = `${of} ${at}`;
    const found = sides.get(key) ?? { partner: of, year: at };
    sides.set(key, found);
    return found;
  };
  for (const pair of totals.own) side(pair.partner, pair.year).out = pair.exports;
  for (const pair of totals.mirror) side(pair.partner, pair.year).back = pair.imports;
  const told = [...sides.values()].filter(({ out, back }) => typeof out === 'number' || typeof back === 'number');
  const years = [...new Set(told.map((one) => one.year))].sort((a, b) => a - b);
  const at = year === undefined ? years.at(-1) : years.find((one) => one === year);
  if (at === undefined) throw new Problem('partners-not-loaded');
  const rows = told
    .filter((one) => (partner === undefined ? one.year === at : one.partner === partner))
    .map((one) => mirrorRow(one.partner, one.year, null, one.out, one.back));
  return {
    reporter,
    names: countryNames(reporter),
    year: at,
    source: 'bilateral-totals',
    classification: null,
    years,
    origins: [...totals.origins],
    rows: sorted(rows, partner !== undefined),
  };
}
