import type { ForceDifference } from '@industry/facts';
import type { CheckFinding } from '@industry/facts/types.ts';
import type { LocalisedText } from '@industry/values';

export interface Warning {
  readonly check: string;
  readonly message: LocalisedText;
  readonly rows: number;
}

/** Notices that say how a file was read; everything else that warns has to be confirmed. */
const INFORMATION = new Set(['published-on-unknown', 'columns-not-read', 'empty-left-out', 'converted']);

/** Share of the rows in force beyond which their going is worth a question. */
const MANY_GONE = 0.1;

const TENFOLD: LocalisedText = {
  kk: 'Сандар он есе немесе одан да көп өзгереді, не таңбасын ауыстырады: өлшем бірлігі мен үтірді тексеріңіз',
  ru: 'Значения меняются в десять раз и более или меняют знак: проверьте единицу измерения и запятую',
  en: 'Figures become ten times as large or as small, or change their sign: check the unit and the decimal point',
  ja: '10倍以上変化する、または符号が変わる数値があります。単位と小数点を確認してください',
};
const GONE: LocalisedText = {
  kk: 'Қолданыстағы жолдардың оннан бірінен астамы жоғалады',
  ru: 'Исчезает более десятой части действующих строк',
  en: 'More than a tenth of the rows in force goes',
  ja: '有効な行の1割超がなくなります',
};

/** What a person has to stand by, with a reason, before a file is published. */
export function warningsOf(
  findings: readonly CheckFinding[],
  preview: Pick<ForceDifference, 'tenfold' | 'gone' | 'before'> | null,
): readonly Warning[] {
  const found: Warning[] = findings
    .filter(({ severity, check }) => severity === 'warning' && !INFORMATION.has(check))
    .map(({ check, message, rows }) => ({ check, message, rows }));
  if (preview !== null && preview.tenfold > 0)
    found.push({ check: 'tenfold', message: TENFOLD, rows: preview.tenfold });
  if (preview !== null && preview.gone > MANY_GONE * preview.before)
    found.push({ check: 'many-gone', message: GONE, rows: preview.gone });
  return found;
}
