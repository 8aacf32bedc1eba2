import type { CliContext } from '@industry/control/types.ts';
import type { ExchangeRate, Ruleset } from '@industry/policy-rules';
import { loadPack, nearest, type ProgrammePack } from '@industry/pack';
import { type CivilDate, civilDateAt, isCivilDate, isLanguage, LANGUAGES, type Language } from '@industry/values';
import { withLists } from '@industry/support-population/lists.ts';
import { UsageError } from '../../usage-error.ts';
import { readInput } from './input.ts';
import { readRates } from './rates.ts';

const text = { type: 'string' } as const;
/** Options that every question to the rules takes. */
export const RULE_OPTIONS = {
  json: { type: 'boolean' },
  'as-of': text,
  rates: text,
  list: { type: 'string', multiple: true },
  language: { type: 'string', default: 'en' },
  pack: text,
} as const;

export const RULE_OPTIONS_HELP =
  '  --as-of D: the day whose rules and figures hold, as 2021-06-01. Default: today, or the last day of the programme when it is over.\n' +
  '  --rates FILE: exchange rates, CSV with the columns date,base,quote,rate (2021-06-01,EUR,KZT,522.5). Only the rate of the day is\n' +
  '  taken; without it an amount in another currency is unknown.\n' +
  '  --list ID=FILE: a list as it stands on that day, one code a line, as priority-goods=goods.txt.\n' +
  '  --pack FOLDER: the programme pack; default: INDUSTRY_PACK, else the pack that ships.';

export interface RuleQuestion {
  readonly pack: ProgrammePack;
  readonly ruleset: Ruleset;
  readonly asOf: CivilDate;
  readonly rates: readonly ExchangeRate[];
  readonly language: Language;
}

export interface RuleValues {
  readonly 'as-of'?: string;
  readonly rates?: string;
  readonly list?: readonly string[];
  readonly language: string;
  readonly pack?: string;
}

/** Loads pack, rates and lists as the options say. */
export async function ruleQuestion(values: RuleValues, cli: CliContext): Promise<RuleQuestion> {
  const language = languageFrom(values.language);
  if (values['as-of'] !== undefined && !isCivilDate(values['as-of']))
    throw new UsageError(`--as-of is a day of the calendar, as 2021-06-01, not "${values['as-of']}"`);
  const pack = await loadPack(values.pack ?? cli.packFolder);
  const rates = values.rates === undefined ? [] : await readRates(values.rates);
  const ruleset = await withGivenLists(pack.rules.ruleset, values.list ?? []);
  return { pack, ruleset, asOf: values['as-of'] ?? dayOf(pack), rates, language };
}

export function languageFrom(given: string): Language {
  if (!isLanguage(given)) throw new UsageError(`--language must be one of ${LANGUAGES.join(', ')}, not "${given}"`);
  return given;
}

/** Today in the country of the pack, while the programme lasts; then its last day. */
function dayOf({ passport: { timeZone, period } }: ProgrammePack): CivilDate {
  const today = civilDateAt(new Date(), timeZone);
  const last = `${period.lastYear}-12-31` as CivilDate;
  return today < last ? today : last;
}

async function withGivenLists(ruleset: Ruleset, given: readonly string[]): Promise<Ruleset> {
  if (given.length === 0) return ruleset;
  const codes = new Map<string, readonly string[]>();
  for (const option of given) {
    const [id = '', file] = [option.slice(0, option.indexOf('=')), option.slice(option.indexOf('=') + 1)];
    if (!ruleset.lists.has(id)) {
      const meant = nearest(id, ruleset.lists.keys());
      throw new UsageError(`--list ID=FILE: no list "${id}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`);
    }
    const lines = (await readInput(file)).split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim());
    codes.set(
      id,
      lines.filter((line) => line !== ''),
    );
  }
  return withLists(
    ruleset,
    [...codes].map(([id, listed]) => ({ id, codes: listed })),
  );
}
