import type { ResultIdentity } from '@industry/complexity/contract';
import type { Language } from '@industry/values';
import type { Platform } from '@industry/registry/types.ts';
import { csvField } from '../result-text.ts';
import { namesOfList, verdictOf } from './answers.ts';
import type { StoredList } from './store.ts';

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['код', 'атауы', 'тізбеде', 'PRODY класы', 'PCI класы', 'негіздері', 'адам шешімі', 'нәтиже'],
  ru: ['код', 'наименование', 'в перечне', 'класс PRODY', 'класс PCI', 'основания', 'решение человека', 'результат'],
  en: ['code', 'name', 'verdict', 'PRODY class', 'PCI class', 'reasons', 'override', 'result'],
  ja: ['コード', '名称', '判定', 'PRODY区分', 'PCI区分', '理由', '個別決定', '結果'],
};
const VERDICTS: Readonly<Record<Language, Readonly<Record<'in' | 'out' | 'undecided', string>>>> = {
  kk: { in: 'иә', out: 'жоқ', undecided: 'белгісіз' },
  ru: { in: 'да', out: 'нет', undecided: 'не определено' },
  en: { in: 'in', out: 'out', undecided: 'undecided' },
  ja: { in: '掲載', out: '非掲載', undecided: '未決定' },
};

/** A spreadsheet takes a cell that begins so for a formula. */
const safe = (text: string) => csvField(/^[=+\-@\t]/.test(text) ? `'${text}` : text);

/** The list as CSV; every line carries its reasons and the hash of the result it was made from. */
export async function exportCsv(platform: Platform, stored: StoredList, language: Language): Promise<string> {
  const names = await namesOfList(platform, stored);
  const { hash } = stored.row.result as ResultIdentity;
  const rows = stored.lines.map((line) => {
    const name = names(line.code);
    const reasons = line.reasons.map(
      ({ title, value, asks, passed }) =>
        `${passed === null ? '?' : passed ? '✓' : '✗'} ${title[language]}: ${value ?? '?'} (${asks})`,
    );
    return [
      line.code,
      name[language] ?? name.ru ?? name.en ?? '',
      VERDICTS[language][verdictOf(stored, line)],
      line.prodyClass ?? '',
      line.pciClass ?? '',
      reasons.join('; '),
      stored.overrides.get(line.code)?.reason ?? '',
      hash,
    ].map((cell) => safe(String(cell)));
  });
  return `\uFEFF${[HEADS[language].map(safe), ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
