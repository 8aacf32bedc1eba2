import type { ReportFact, Unit } from '@industry/programme/contract';
import { createFormat } from '@industry/i18n';
import { decimal, type DecimalString, decimalString, type Language, type LocalisedText } from '@industry/values';
import { fill, inAll, W } from './words.ts';

export type Resolved = Omit<ReportFact, 'id'>;

export function words(text: LocalisedText, path: string | null = null): Resolved {
  return { kind: 'words', label: text, value: null, text, short: text, sources: [], path };
}

export function unknown(what: {
  readonly label: LocalisedText;
  readonly text: LocalisedText;
  readonly sources: readonly number[];
  readonly path: string | null;
}): Resolved {
  return { kind: 'figure', ...what, sources: [...what.sources], value: null, short: what.text };
}

/** A figure as people read it in each language. `change`: base year from which it is a change. `percent`: a fraction. */
export function figure(what: {
  readonly label: LocalisedText;
  readonly value: DecimalString;
  readonly unit?: Unit;
  readonly change?: number | null;
  readonly signed?: boolean;
  readonly percent?: boolean;
  readonly sources: readonly number[];
  readonly path: string | null;
}): Resolved {
  const { label, unit, change = null, signed = false, percent = false, sources, path } = what;
  const value = decimalString(decimal(what.value));
  const short = inAll((language) => {
    const format = createFormat(language);
    if (percent) return format.percent(value);
    return signed || change !== null ? format.signed(value, unit?.digits) : format.number(value, unit?.digits);
  });
  // "млн ₸" stays on the line of its figure.
  const symbol = (language: Language) => unit?.symbol[language].replace(/ (?=\p{Sc})/gu, '\u00a0');
  const withUnit = unit === undefined ? short : inAll((language) => `${short[language]}\u00a0${symbol(language)}`);
  const text = change === null ? withUnit : fill(W.change, { figure: withUnit, base: String(change) });
  return { kind: 'figure', label, value, text, short, sources: [...sources], path };
}
