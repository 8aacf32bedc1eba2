import { Decimal, type Language, type LocalisedText } from '@industry/values';
import type { BandEnds, LimitValue, MissingInput, Reason } from './answer.ts';
import type { Change } from './change.ts';
import type { Explanation } from './inquiry.ts';
import * as phrases from './phrases.ts';
import type { Ruleset } from './ruleset.ts';
import type { FactDeclaration, FactValue, Good, JsonValue } from './types.ts';

/** One line of an explanation in one language; `depth` is its indentation. */
export interface ExplanationLine {
  readonly depth: number;
  readonly answer: Explanation['answer'];
  readonly text: string;
  readonly clause?: string;
}

/**
 * An explanation as lines in a language: what is asked, what the value is and where it comes from, the clause. Numbers are digits in
 * groups with the language's decimal sign; no locale data is used, so every machine prints the same.
 *
 * @example
 * renderExplanation(ruleset, verdict.explanation, 'en').map(({ depth, answer, text }) => `${'  '.repeat(depth)}[${answer}] ${text}`);
 * // '  [no] Own contribution: at least 15 % (is 10 %)'
 */
export function renderExplanation(
  ruleset: Ruleset,
  explanation: Explanation,
  language: Language,
  depth = 0,
): ExplanationLine[] {
  const { answer } = explanation;
  if (explanation.kind === 'check') return [checkLine(ruleset, explanation, language, depth)];
  const { kind, label, parts } = explanation;
  // A heading over a single unnamed part says nothing.
  if (!label && parts.length === 1) return renderExplanation(ruleset, parts[0]!, language, depth);
  const join = (kind === 'all' ? phrases.ALL : phrases.ANY)[language];
  const name = label?.text?.[language];
  const heading =
    name === undefined ? join : label!.negated ? phrases.NOT[language].replace('{text}', () => name) : name;
  return [
    {
      depth,
      answer,
      text: name === undefined || parts.length === 1 ? heading : `${heading} (${join})`,
      ...(label?.clause !== undefined && { clause: label.clause }),
    },
    ...parts.flatMap((part) => renderExplanation(ruleset, part, language, depth + 1)),
  ];
}

function checkLine(
  ruleset: Ruleset,
  explanation: Extract<Explanation, { kind: 'check' }>,
  language: Language,
  depth: number,
): ExplanationLine {
  const { answer, check, factText, missing } = explanation;
  const fact = ruleset.facts.get(check.fact);
  const asked =
    check.text?.[language] ??
    fill(phrases.OPERATORS[check.operator][language], {
      fact: (factText ?? phrases.OPEN)[language],
      limit: limitName(ruleset, check, language) ?? showLimit(ruleset, fact, check.limit, language),
    });
  const { rates, origin, inDecree, value } = check;
  const notes = [
    ...(value === undefined ? [] : [fill(phrases.VALUE[language], { value: showValue(fact, value, language) })]),
    ...missing.map((one) => renderMissing(ruleset, one, language)),
    ...rates.map(({ base, quote, rate, date }) => `1 ${base} = ${number(rate, language)} ${quote}, ${date}`),
    ...(origin
      ? [fill(phrases.SOURCE[language], { source: [origin.source, origin.date ?? []].flat().join(', ') })]
      : []),
    ...(inDecree ? [] : [phrases.NOT_IN_DECREE[language]]),
  ];
  return { depth, answer, clause: check.clause, text: notes.length > 0 ? `${asked} (${notes.join('; ')})` : asked };
}

/** A limit without a figure, by its name: the other fact is not known, the parameter has no value on the day. */
function limitName(
  ruleset: Ruleset,
  { limit, limitFact, parameters }: Omit<Reason, 'value'>,
  language: Language,
): string | undefined {
  if (limit !== '') return undefined;
  // A share of another fact has both.
  const named = [ruleset.parameters.get(parameters[0] ?? ''), ruleset.facts.get(limitFact ?? '')];
  const names = named.flatMap((one) => (one ? [`«${one.text[language]}»`] : []));
  return names.length > 0 ? names.join(' × ') : '–';
}

/** One failing condition in words: `Own contribution: at least 15 % (is 10 %)`. */
export function renderReason(ruleset: Ruleset, reason: Reason, language: Language): string {
  const factText = ruleset.facts.get(reason.fact)?.text;
  return checkLine(
    ruleset,
    { kind: 'check', answer: 'no', check: reason, missing: [], ...(factText && { factText }) },
    language,
    0,
  ).text;
}

/** One change in words: `Own contribution: at least 15 % (is 10 %)`. */
export function renderChange(
  ruleset: Ruleset,
  { fact: id, operator, limit, from }: Change,
  language: Language,
): string {
  const fact = ruleset.facts.get(id)!;
  const asked = fill(phrases.OPERATORS[operator][language], {
    fact: fact.text[language],
    limit: showValue(fact, limit, language),
  });
  return `${asked} (${fill(phrases.VALUE[language], { value: showValue(fact, from, language) })})`;
}

/** What is missing, in words: the question where there is one. */
export function renderMissing(ruleset: Ruleset, missing: MissingInput, language: Language): string {
  const { kind, id } = missing;
  const fact = ruleset.facts.get(id);
  const name = kind === 'act' ? (missing.note?.[language] ?? id) : (fact?.text[language] ?? id);
  return fill(phrases.MISSING[kind][language], { name });
}

function showLimit(ruleset: Ruleset, fact: FactDeclaration | undefined, limit: LimitValue, language: Language): string {
  if (typeof limit === 'object' && 'list' in limit) return ruleset.lists.get(limit.list)!.text[language];
  if (!Array.isArray(limit)) return showValue(fact, limit as JsonValue, language);
  const parts = (limit as readonly (JsonValue | BandEnds)[]).map((part) =>
    isBand(part) ? showBand(fact, part, language) : showValue(fact, part, language),
  );
  return parts.join(typeof limit[0] === 'object' && isBand(limit[0]) ? '; ' : ', ');
}

function isBand(part: JsonValue | BandEnds): part is BandEnds {
  return typeof part === 'object' && !('currency' in part);
}

function showBand(fact: FactDeclaration | undefined, band: BandEnds, language: Language): string {
  const signs = { from: '≥', above: '>', upTo: '≤', under: '<' } as const;
  return (['from', 'above', 'upTo', 'under'] as const)
    .flatMap((edge) => (band[edge] === undefined ? [] : [`${signs[edge]} ${showValue(fact, band[edge], language)}`]))
    .join(' ');
}

/** A value for a reader: shares as percent, digits in groups of three, words by their declared text. */
export function showValue(fact: FactDeclaration | undefined, value: FactValue, language: Language): string {
  if (typeof value === 'boolean') return (value ? phrases.YES_WORD : phrases.NO_WORD)[language];
  if (Array.isArray(value))
    return (value as readonly Good[]).map(({ code, scheme }) => `${code} (${scheme})`).join(', ') || '–';
  if (typeof value === 'object' && 'amount' in value) return `${number(value.amount, language)} ${value.currency}`;
  if (fact?.type === 'share') return `${number(new Decimal(value as string).times(100).toFixed(), language)} %`;
  if (fact?.type === 'enum') return fact.values?.find(({ id }) => id === value)?.text[language] ?? String(value);
  return typeof value === 'number' || fact?.type === 'decimal' || fact?.type === 'integer'
    ? number(String(value), language)
    : String(value);
}

const GROUP = '\u00a0';

/** `1234567.5` is `1 234 567,5` in Kazakh and Russian, `1 234 567.5` in English and Japanese. */
function number(digits: string, language: Language): string {
  const [whole, fraction] = new Decimal(digits).toFixed().split('.');
  const grouped = whole!.replaceAll(/\B(?=(\d{3})+$)/g, GROUP);
  const sign = language === 'kk' || language === 'ru' ? ',' : '.';
  return fraction === undefined ? grouped : grouped + sign + fraction;
}

function fill(template: LocalisedText[Language], words: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
}
