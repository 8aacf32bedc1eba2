/**
 * How an act numbers what it is cited by. The first group of each pattern is the number, the second what follows on the line.
 * - `article`: Статья 12. · 12-бап. · Article 12 · 第12条
 * - `chapter`: Глава 3. · 3-тарау. · Chapter 3 · 第3章
 * - `point`: a line that begins with a number and a point or bracket, `12.`, `12)`, `3.1.`
 * - `whole`: the act is one piece
 */
export const NUMBERING_RULES = ['article', 'chapter', 'point', 'whole'] as const;
export type NumberingRule = (typeof NUMBERING_RULES)[number];

const NUMBER = String.raw`[0-9０-９]+(?:[-.][0-9]+)*`;
const named = (russian: string, kazakh: string, english: string, japanese: string): readonly RegExp[] => [
  new RegExp(String.raw`^(?:${russian}|${english})\s+(${NUMBER})\.?(?:\s+|$)(.*)$`, 'iu'),
  new RegExp(String.raw`^(${NUMBER})\s?-\s?${kazakh}\.?(?:\s+|$)(.*)$`, 'iu'),
  new RegExp(String.raw`^第\s*(${NUMBER})\s*${japanese}(?:の[0-9０-９]+)?[\s　]*(.*)$`, 'u'),
];

const PATTERNS: Readonly<Record<NumberingRule, readonly RegExp[]>> = {
  article: named('статья', 'бап', 'article', '条'),
  chapter: named('глава', 'тарау', 'chapter', '章'),
  point: [new RegExp(String.raw`^(${NUMBER})[.)](?:\s+|$)(.*)$`, 'u')],
  whole: [],
};

/** A piece of an act by its own number; the text before the first is a piece without one. */
export interface Article {
  readonly number: string | null;
  /** The rest of the line that has the number; may be empty. */
  readonly heading: string;
  readonly text: string;
}

/**
 * What a person should look at before a split is taken:
 * - `none-found`: no line fits the rule · `repeated`: a number stands twice · `gap`: a number is missing before this one
 * - `long`: a piece is longer than any of an act should be
 */
export interface NumberingWarning {
  readonly kind: 'none-found' | 'repeated' | 'gap' | 'long';
  readonly number: string | null;
}

const LONG = 60_000;
const WARNINGS = 50;

/**
 * Splits a text at the lines that fit the rule. Nothing of it is lost: pieces joined in order are the text.
 *
 * Example: `splitArticles('Преамбула\nСтатья 1. Понятия\n1. Лизинг', 'article').articles[1].heading` is "Понятия"
 */
export function splitArticles(
  text: string,
  rule: NumberingRule,
): { readonly articles: readonly Article[]; readonly warnings: readonly NumberingWarning[] } {
  const pieces: { number: string | null; heading: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const found = PATTERNS[rule].map((pattern) => pattern.exec(line.trim())).find((match) => match !== null);
    if (found) {
      const [, number = '', heading = ''] = found;
      pieces.push({ number: number.normalize('NFKC'), heading: heading.trim(), lines: [] });
    } else if (line.trim() !== '' || pieces.length > 0) {
      if (pieces.length === 0) pieces.push({ number: null, heading: '', lines: [] });
      pieces.at(-1)!.lines.push(line.trim());
    }
  }
  const articles = pieces.map(({ number, heading, lines }) => ({ number, heading, text: lines.join('\n').trim() }));
  return { articles, warnings: warningsOf(articles, rule) };
}

function warningsOf(articles: readonly Article[], rule: NumberingRule): readonly NumberingWarning[] {
  const warnings: NumberingWarning[] = [];
  const seen = new Set<string>();
  let last = 0;
  for (const { number, text } of articles) {
    if (text.length > LONG) warnings.push({ kind: 'long', number });
    if (number === null) continue;
    if (seen.has(number)) warnings.push({ kind: 'repeated', number });
    seen.add(number);
    const whole = /^[0-9]+$/.test(number) ? Number(number) : null;
    if (whole !== null) {
      if (whole > last + 1) warnings.push({ kind: 'gap', number });
      last = Math.max(last, whole);
    }
  }
  if (rule !== 'whole' && seen.size === 0) warnings.unshift({ kind: 'none-found', number: null });
  return warnings.slice(0, WARNINGS);
}
