import type { BudgetContent, BudgetKind } from '@industry/programme/contract';
import { type FieldError, officialText, Problem, readUserText } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { isCivilDate, type LocalisedText } from '@industry/values';
import { json } from '@industry/decisions';
import { fiscalPeriod } from './fiscal.ts';

/** What a statement is of; settled when it is drafted. */
export interface BudgetSubject {
  readonly kind: BudgetKind;
  readonly year: number;
  readonly quarter: number | null;
  readonly body: string;
}

const SAY = {
  year: {
    kk: 'бағдарламада мұндай қаржы жылы жоқ',
    ru: 'в программе нет такого финансового года',
    en: 'the programme has no such fiscal year',
    ja: '計画にその会計年度はありません',
  },
  quarter: {
    kk: 'жұмсалған сомаға тоқсан керек, нақтыланған бюджетке керек емес',
    ru: 'для освоенной суммы нужен квартал, для уточнённого бюджета – нет',
    en: 'an amount spent needs a quarter, a revised budget has none',
    ja: '支出額には四半期が必要で、改定予算には不要です',
  },
  open: {
    kk: 'кезең әлі аяқталған жоқ',
    ru: 'период ещё не закончился',
    en: 'the period has not ended yet',
    ja: '期間がまだ終わっていません',
  },
  body: {
    kk: 'бағдарламада мұндай орган жоқ',
    ru: 'в программе нет такого органа',
    en: 'the programme has no such body',
    ja: '計画にその機関はありません',
  },
  source: {
    kk: 'жылдың бюджетін тек оған жауапты орган белгілейді',
    ru: 'бюджет года вносит только орган, который за него отвечает',
    en: 'the budget of a year is entered by the body that answers for it',
    ja: '年度予算は担当機関だけが入力します',
  },
  measure: {
    kk: 'қаулыда мұндай шара жоқ',
    ru: 'в постановлении нет такой меры',
    en: 'the act names no such measure',
    ja: '決定にその施策はありません',
  },
  twice: {
    kk: 'бұл орган мен шара бұрын жазылған',
    ru: 'эти орган и мера уже указаны',
    en: 'this body and measure are there already',
    ja: 'この機関と施策はすでにあります',
  },
  ownLine: {
    kk: 'орган тек өз шығысын жазады',
    ru: 'орган указывает только свои расходы',
    en: 'a body states its own spending only',
    ja: '機関は自らの支出だけを記入します',
  },
  act: {
    kk: 'нақтыланған бюджетке акт керек',
    ru: 'для уточнённого бюджета нужен акт',
    en: 'a revised budget needs its act',
    ja: '改定予算には根拠となる決定が必要です',
  },
  future: {
    kk: 'бұл күн әлі келген жоқ',
    ru: 'этот день ещё не наступил',
    en: 'this day has not come yet',
    ja: 'この日はまだ来ていません',
  },
  document: {
    kk: 'соманың қай құжатта тұрғанын жазыңыз',
    ru: 'укажите, в каком документе стоит сумма',
    en: 'say in which document the amount stands',
    ja: '金額がどの文書にあるかを書いてください',
  },
} as const satisfies Readonly<Record<string, LocalisedText>>;

/** Throws `invalid-request` with every field that cannot be. */
export function checkSubject(platform: Platform, { kind, year, quarter, body }: BudgetSubject): void {
  const { pack, calendar, now } = platform;
  const errors: FieldError[] = [];
  if (pack.budget.years[String(year)] === undefined) errors.push({ path: 'body.year', message: SAY.year });
  if ((kind === 'spent') !== (quarter !== null)) errors.push({ path: 'body.quarter', message: SAY.quarter });
  if (!pack.bodies.has(body)) errors.push({ path: 'body.body', message: SAY.body });
  else if (kind === 'revised' && body !== pack.budget.source) errors.push({ path: 'body.body', message: SAY.source });
  if (errors.length === 0 && kind === 'spent') {
    const { end } = fiscalPeriod(platform, year, quarter);
    if (calendar.today(now()) < end) errors.push({ path: 'body.quarter', message: SAY.open });
  }
  refuse(errors);
}

/** The columns of a statement's content. Throws `invalid-request` with every field that cannot be. */
export function readContent(platform: Platform, { kind, body }: BudgetSubject, content: BudgetContent) {
  const { pack, calendar, now } = platform;
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  for (const [i, line] of content.lines.entries()) {
    const path = `body.lines.${i}`;
    const key = `${line.body}|${line.measure ?? ''}`;
    if (!pack.bodies.has(line.body)) errors.push({ path: `${path}.body`, message: SAY.body });
    else if (kind === 'spent' && line.body !== body) errors.push({ path: `${path}.body`, message: SAY.ownLine });
    if (line.measure !== null && !pack.budget.measures.some(({ id }) => id === line.measure))
      errors.push({ path: `${path}.measure`, message: SAY.measure });
    if (seen.has(key)) errors.push({ path, message: SAY.twice });
    seen.add(key);
  }
  const { act, source } = content;
  if (kind === 'revised' && act === null) errors.push({ path: 'body.act', message: SAY.act });
  if (act !== null && (!isCivilDate(act.adopted) || act.adopted > calendar.today(now())))
    errors.push({ path: 'body.act.adopted', message: SAY.future });
  if (kind === 'spent' && source === null) errors.push({ path: 'body.source', message: SAY.document });
  refuse(errors);
  const { officialLanguages } = pack.passport.texts;
  return {
    total: content.total,
    act_code: kind === 'revised' && act ? act.code.trim() : null,
    act_title: json(kind === 'revised' && act ? officialText(act.title, 'body.act.title', officialLanguages) : null),
    act_adopted: kind === 'revised' && act ? act.adopted : null,
    source: json(source === null ? null : readUserText(source, 'body.source')),
  };
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new Problem('invalid-request', {}, { errors });
}
