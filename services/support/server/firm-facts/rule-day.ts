import { listInForce } from '@industry/complexity/server/facade';
import { LIST_KINDS, type ListKind } from '@industry/complexity/contract';
import type { Origin } from '@industry/facts/types.ts';
import { type ExchangeRate, type Good, type Ruleset } from '@industry/policy-rules';
import type { Platform } from '@industry/registry/types.ts';
import { type DayList, withLists } from '@industry/support-population/lists.ts';
import { type CivilDate, decimal, decimalString } from '@industry/values';

const RATES = 'exchange-rates';

/** The rules as they stand on a day: with the lists in force and the rates of that day. */
export interface RuleDay {
  readonly ruleset: Ruleset;
  readonly rates: readonly ExchangeRate[];
  readonly rateOrigins: readonly Origin[];
  /** Lists in force that were taken, by the id that the rules give them. */
  readonly lists: readonly TakenList[];
}

/** A list of goods in force. */
export interface TakenList extends DayList {
  /** Its id in complexity, and its number. */
  readonly list: string;
  readonly number: number;
}

export interface RuleDayQuestion {
  readonly asOf: CivilDate;
  readonly knownAt?: CivilDate;
  /** Goods of the firm that is asked about: where one of them is undecided and none is on a list, that list is left unknown. */
  readonly goods?: readonly Good[];
}

/** The pack's rules with the approved lists of goods of the day (facade of complexity) and the exchange rates of that very day. */
export async function readRuleDay(platform: Platform, question: RuleDayQuestion): Promise<RuleDay> {
  const [lists, { rates, origins }] = await Promise.all([listsOn(platform, question), ratesOn(platform, question)]);
  return {
    ruleset: withKept(platform.pack.rules.ruleset, lists),
    rates,
    rateOrigins: origins,
    lists,
  };
}

const isKind = (id: string): id is ListKind => (LIST_KINDS as readonly string[]).includes(id);

async function listsOn(platform: Platform, { asOf: date, goods = [] }: RuleDayQuestion): Promise<TakenList[]> {
  const kinds = [...platform.pack.rules.ruleset.lists.keys()].filter(isKind);
  const found = await Promise.all(
    kinds.map(async (kind): Promise<TakenList[]> => {
      const list = await listInForce(platform, { kind, date });
      if (list === null) return [];
      const { id, number, classification: scheme, codes, undecided } = list;
      const among = (some: readonly string[]) =>
        goods.some((good) => good.scheme === scheme && some.some((code) => good.code.startsWith(code)));
      if (among(undecided) && !among(codes)) return [];
      return [{ id: kind, list: id, number, scheme, codes }];
    }),
  );
  return found.flat();
}

/** Approved lists do not change: the rules with them are kept. */
const KEPT = 6;
const kept = new WeakMap<Ruleset, Map<string, Ruleset>>();

function withKept(ruleset: Ruleset, taken: readonly TakenList[]): Ruleset {
  if (taken.length === 0) return ruleset;
  const known = kept.get(ruleset) ?? new Map<string, Ruleset>();
  kept.set(ruleset, known);
  const key = taken.map(({ id, list }) => `${id} ${list}`).join(',');
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = withLists(ruleset, taken);
  if (known.size >= KEPT) known.delete(known.keys().next().value!);
  known.set(key, made);
  return made;
}

/** Rates of that very day: yesterday's is never taken. */
async function ratesOn({ facts, pack }: Platform, { asOf, knownAt }: RuleDayQuestion) {
  if (facts.dataset(RATES) === undefined) return { rates: [], origins: [] };
  const found = (await facts.observations({ dataset: RATES, asOf, ...(knownAt !== undefined && { knownAt }) })).filter(
    ({ periodStart, value }) => periodStart === asOf && value !== null,
  );
  const quote = pack.passport.currency;
  const stated = found.flatMap(({ keys, fact, value, origin }) => {
    const quantity = found.find((one) => one.fact === 'quantity' && one.keys['currency'] === keys['currency']);
    if (fact !== 'rate' || quantity === undefined) return [];
    const rate = decimalString(decimal(value!).div(quantity.value!));
    return [{ origin, rate: { base: keys['currency']!, quote, date: asOf, rate, source: origin.source } }];
  });
  return { rates: stated.map(({ rate }) => rate), origins: stated.map(({ origin }) => origin) };
}
