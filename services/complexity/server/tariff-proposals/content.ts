import type { saveTariffProposal } from '@industry/complexity/contract';
import { type FieldError, officialText, Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { decimal, type LocalisedText } from '@industry/values';
import type { Static } from 'typebox';
import { verdictOf } from '../lists/answers.ts';
import { json, type StoredList } from '../lists/store.ts';
import { studiesOf } from '../studies.ts';

export type ProposalContent = Omit<Static<NonNullable<typeof saveTariffProposal.body>>, 'version'>;

const SAY = {
  listed: {
    kk: '{code} тізбеде жоқ',
    ru: '{code} нет в перечне',
    en: '{code} is not on the list',
    ja: '{code} は一覧にありません',
  },
  twice: {
    kk: '{code} екі рет аталған',
    ru: '{code} указан дважды',
    en: '{code} is named twice',
    ja: '{code} が重複しています',
  },
  lower: {
    kk: '{code}: ұсынылған мөлшерлеме қолданыстағыдан ({rate} %) төмен емес',
    ru: '{code}: предлагаемая ставка не ниже действующей ({rate} %)',
    en: '{code}: the proposed rate is not below the rate in force ({rate} %)',
    ja: '{code}：提案税率が現行税率（{rate} %）を下回っていません',
  },
} as const satisfies Readonly<Record<string, LocalisedText>>;

/**
 * The columns of a proposal, with the tariff of the day beside each good. Throws `invalid-request` with every good that is not
 * on the list, is named twice, or for which nothing would be reduced.
 */
export async function readContent(platform: Platform, list: StoredList, content: ProposalContent) {
  const { lines: tariff } = await studiesOf(platform).reader.duties();
  const listed = new Set(list.lines.filter((line) => verdictOf(list, line) === 'in').map(({ code }) => code));
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  let tariffYear: number | null = null;
  const lines = content.lines.map(({ code, proposed }, i) => {
    const of = code
      .split('+')
      .flatMap((part) => tariff.get(part) ?? [])
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
    for (const { year } of of) tariffYear = year;
    const highest = highestRate(of.map(({ rate }) => rate));
    const wrong = !listed.has(code)
      ? SAY.listed
      : seen.has(code)
        ? SAY.twice
        : highest !== null && decimal(proposed).gte(highest)
          ? SAY.lower
          : null;
    if (wrong) errors.push({ path: `body.lines.${i}.proposed`, message: filled(wrong, { code, rate: highest ?? '' }) });
    seen.add(code);
    return { code, proposed, duties: of.map(({ code: line, rate }) => ({ code: line, rate })) };
  });
  if (errors.length > 0) throw new Problem('invalid-request', {}, { errors });
  const { officialLanguages } = platform.pack.passport.texts;
  return {
    title: json(officialText(content.title, 'body.title', officialLanguages)),
    grounds: json(officialText(content.grounds, 'body.grounds', officialLanguages)),
    lines: json(lines),
    tariff_year: tariffYear,
  };
}

/** The highest of plain per-cent rates; null where there is none or one is a combined rate, which has no order. */
function highestRate(rates: readonly string[]): string | null {
  const plain = rates.map((rate) => /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(rate.trim())?.[1]?.replace(',', '.') ?? null);
  if (plain.length === 0 || plain.includes(null)) return null;
  return (plain as string[]).reduce((a, b) => (decimal(b).gt(decimal(a)) ? b : a));
}

function filled(text: LocalisedText, values: { readonly code: string; readonly rate: string }): LocalisedText {
  const fill = (words: string) => words.replace('{code}', values.code).replace('{rate}', values.rate);
  return { kk: fill(text.kk), ru: fill(text.ru), en: fill(text.en), ja: fill(text.ja) };
}
