import type { compareMirrorFlows, listTradePartners } from '@industry/trade/contract';
import { countryNames } from '@industry/trade/contract';
import type { TradeReader } from '@industry/facts/goods/trade-reader.ts';
import { Problem } from '@industry/http';
import type { Static } from 'typebox';
import { basisOf, plain, share, type SourceQuestion } from './chosen.ts';

/** The newest year that has partners, of those asked for; throws `partners-not-loaded`. */
async function yearWithPartners(reader: TradeReader, { year, source, classification }: SourceQuestion) {
  const found = (await reader.years()).find(
    (one) =>
      one.partners &&
      (year === undefined || one.year === year) &&
      (source === undefined || one.source === source) &&
      (classification === undefined || one.classification === classification),
  );
  if (found === undefined) throw new Problem('partners-not-loaded');
  return found;
}

export async function partnersAnswer(
  reader: TradeReader,
  country: string,
  {
    good,
    flow = 'export',
    limit = 300,
    ...question
  }: SourceQuestion & { readonly good?: string; readonly flow?: 'export' | 'import'; readonly limit?: number },
): Promise<Static<typeof listTradePartners.response>> {
  const at = await yearWithPartners(reader, question);
  const { partners, origins } = await reader.partners(at, country, { flow, ...(good === undefined ? {} : { good }) });
  const total = partners.reduce((sum, { value }) => sum + value, 0);
  return {
    country,
    basis: basisOf(at, origins),
    partners: [...partners]
      .sort((a, b) => b.value - a.value)
      .slice(0, limit)
      .map((one) => ({
        country: one.country,
        names: countryNames(one.country),
        value: plain(one.value),
        share: plain(share(one.value, total)),
      })),
  };
}

/**
 * What the country says it exported against what its partners say they imported from it, of the source in which both
 * sides report (UN Comtrade). BACI has reconciled them and shows no difference.
 */
export async function mirrorAnswer(
  reader: TradeReader,
  query: { readonly reporter: string; readonly partner?: string; readonly year?: number; readonly good?: string },
): Promise<Static<typeof compareMirrorFlows.response>> {
  const { reporter, partner, year, good } = query;
  const at = await yearWithPartners(reader, { source: 'comtrade', ...(year === undefined ? {} : { year }) });
  const { exported, mirrored, origins } = await reader.mirror(at, reporter, good);
  const partners = [...new Set([...exported.keys(), ...mirrored.keys()])].filter(
    (code) => partner === undefined || code === partner,
  );
  const size = (code: string) => Math.max(exported.get(code) ?? 0, mirrored.get(code) ?? 0);
  return {
    reporter,
    source: at.source,
    origins: [...origins],
    rows: partners
      .sort((a, b) => size(b) - size(a))
      .map((code) => {
        const [out, back] = [exported.get(code), mirrored.get(code)];
        const both = out !== undefined && back !== undefined;
        return {
          partner: code,
          names: countryNames(code),
          year: at.year,
          good: good ?? null,
          exported: out === undefined ? null : plain(out),
          mirrored: back === undefined ? null : plain(back),
          difference: both ? plain(back - out) : null,
          ratio: both && out > 0 ? plain(back / out) : null,
        };
      }),
  };
}
