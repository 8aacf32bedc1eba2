import {
  type Amount,
  type Explanation,
  type MissingInput,
  renderChange,
  renderExplanation,
  renderMissing,
  renderReason,
  type Change,
  type Reason,
  type Ruleset,
} from '@industry/policy-rules';
import type { ConditionLine, SupportAmount } from '@industry/support/contract';
import { LANGUAGES, type Language, type LocalisedText } from '@industry/values';

export function inEach(write: (language: Language) => string): LocalisedText {
  return { kk: write('kk'), ru: write('ru'), en: write('en'), ja: write('ja') };
}

export const reasonText = (ruleset: Ruleset, reason: Reason): LocalisedText =>
  inEach((language) => renderReason(ruleset, reason, language));

export const changeText = (ruleset: Ruleset, change: Change): LocalisedText =>
  inEach((language) => renderChange(ruleset, change, language));

export const missingText = (ruleset: Ruleset, missing: MissingInput): LocalisedText =>
  inEach((language) => renderMissing(ruleset, missing, language));

export function amountOf(ruleset: Ruleset, amount: Amount): SupportAmount {
  if ('missing' in amount) return { missing: amount.missing.map((one) => missingText(ruleset, one)) };
  return { value: amount.value, currency: amount.currency ?? null };
}

/** The lines of an explanation, each in the four languages. */
export function linesOf(ruleset: Ruleset, explanation: Explanation): ConditionLine[] {
  const [kk, ru, en, ja] = LANGUAGES.map((language) => renderExplanation(ruleset, explanation, language));
  return kk!.map(({ depth, answer, text, clause }, at) => ({
    depth,
    answer,
    text: { kk: text, ru: ru![at]!.text, en: en![at]!.text, ja: ja![at]!.text },
    clause: clause ?? null,
  }));
}

/** The same conditions where nothing is asked of anybody: what must hold, without what is not known. */
export function withoutMissing(explanation: Explanation): Explanation {
  return explanation.kind === 'check'
    ? { ...explanation, missing: [] }
    : { ...explanation, parts: explanation.parts.map(withoutMissing) };
}
