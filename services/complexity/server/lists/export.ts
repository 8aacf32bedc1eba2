import type { ListCriterion, ResultIdentity } from '@industry/complexity/contract';
import type { Language } from '@industry/values';
import type { Platform } from '@industry/registry/types.ts';
import { csvField } from '../result-text.ts';
import { verdictOf, wordsOf } from './answers.ts';
import type { StoredList } from './store.ts';
import { TEST_SIGNS, VERDICT_WORDS } from './words.ts';

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['код', 'атауы', 'тізбеде', 'PRODY класы', 'PCI класы', 'қосылған құн индексі', 'негіздері', 'адам шешімі'],
  ru: ['код', 'наименование', 'в перечне', 'класс PRODY', 'класс PCI', 'индекс ДС', 'основания', 'решение человека'],
  en: ['code', 'name', 'verdict', 'PRODY class', 'PCI class', 'value-added index', 'reasons', 'decided otherwise'],
  ja: ['コード', '名称', '判定', 'PRODY区分', 'PCI区分', '付加価値指数', '理由', '個別決定'],
};
const ORIGIN: Readonly<Record<Language, readonly string[]>> = {
  kk: ['жіктеуіш', 'жыл', 'партиялар', 'нәтиже'],
  ru: ['классификатор', 'год', 'партии данных', 'результат'],
  en: ['classification', 'year', 'batches', 'result'],
  ja: ['分類', '年', 'バッチ', '結果'],
};

/** A spreadsheet takes a cell that begins so for a formula. */
const safe = (text: string) => csvField(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The list as CSV, safe to open in a spreadsheet; every line carries its reasons and what it was computed from. */
export async function exportCsv(platform: Platform, stored: StoredList, language: Language): Promise<string> {
  const { names } = await wordsOf(platform, stored, false);
  const { hash, batches, year, classification } = stored.row.result as ResultIdentity;
  const criteria = new Map((stored.row.criteria as ListCriterion[]).map((one) => [one.id, one]));
  const rows = stored.lines.map((line) => {
    const name = names(line.code);
    const reasons = line.reasons.map(({ criterion, passed, value }) => {
      const { title, test, bound } = criteria.get(criterion)!;
      const sign = passed === null ? '?' : passed ? '✓' : '✗';
      return `${sign} ${title[language]}: ${value ?? '?'} (${TEST_SIGNS[test]} ${bound})`;
    });
    const decided = stored.overrides.get(line.code)?.reason;
    return [
      line.code,
      name[language] ?? name.ru ?? name.en ?? '',
      VERDICT_WORDS[language][verdictOf(stored, line)],
      line.prodyClass ?? '',
      line.pciClass ?? '',
      line.valueAddedIndex ?? '',
      reasons.join('; '),
      decided === undefined ? '' : (decided.texts[language] ?? decided.texts[decided.original] ?? ''),
      classification,
      year,
      batches.join(' '),
      hash,
    ].map((cell) => safe(String(cell)));
  });
  const heads = [...HEADS[language], ...ORIGIN[language]].map(safe);
  return `\uFEFF${[heads, ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
