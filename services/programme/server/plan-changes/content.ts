import type { PlanChangeContent } from '@industry/programme/contract';
import { type FieldError, officialText, Problem, readUserText } from '@industry/http';
import { planAt, type ProgrammePack } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import { decimal, type LocalisedText, type UserText } from '@industry/values';
import { json } from '@industry/decisions';

const SAY = {
  body: {
    kk: 'бұл көрсеткішке ондай орган жауап бермейді',
    ru: 'этот орган за показатель не отвечает',
    en: 'this body does not answer for the indicator',
    ja: 'この機関は指標の担当ではありません',
  },
  years: {
    kk: 'жоспардың әр жылына бір мән керек: {years}',
    ru: 'нужно по одному значению на каждый год плана: {years}',
    en: 'one value is needed for each year of the plan: {years}',
    ja: '計画の各年に一つずつ値が必要です：{years}',
  },
  same: {
    kk: 'жоспар өзгермейді',
    ru: 'план не меняется',
    en: 'nothing of the plan changes',
    ja: '計画に変更がありません',
  },
  future: {
    kk: 'бұл күн әлі келген жоқ',
    ru: 'этот день ещё не наступил',
    en: 'this day has not come yet',
    ja: 'この日はまだ来ていません',
  },
  early: {
    kk: 'бұл күні алғашқы жоспар әлі қабылданбаған еді',
    ru: 'в этот день первый план ещё не был принят',
    en: 'on this day the first plan was not adopted yet',
    ja: 'この日には最初の計画がまだ決定されていません',
  },
  question: {
    kk: 'парақта мұндай сұрақ жоқ',
    ru: 'в листе нет такого вопроса',
    en: 'the sheet has no such question',
    ja: '評価票にその質問はありません',
  },
  answer: {
    kk: 'бұл сұраққа жауап керек',
    ru: 'на этот вопрос нужен ответ',
    en: 'this question needs an answer',
    ja: 'この質問には回答が必要です',
  },
} as const satisfies Readonly<Record<string, LocalisedText>>;

/** Throws `invalid-request` unless the body answers for the indicator. */
export function checkBody(pack: ProgrammePack, indicator: string, body: string): void {
  if (pack.indicators.get(indicator)!.responsible.some((one) => one.body === body)) return;
  throw new Problem('invalid-request', {}, { errors: [{ path: 'body.body', message: SAY.body }] });
}

/** The columns of a proposal, with the path in force that it changes. Throws `invalid-request` with every field that cannot be. */
export function readContent(platform: Platform, pack: ProgrammePack, id: string, content: PlanChangeContent) {
  const indicator = pack.indicators.get(id)!;
  const before = planAt(indicator)!.values;
  const errors: FieldError[] = [];
  const years = Object.keys(before);
  const values = Object.fromEntries(content.values.map(({ year, value }) => [String(year), value]));
  if (content.values.length !== years.length || years.some((year) => values[year] === undefined))
    errors.push({ path: 'body.values', message: filled(SAY.years, years.join(', ')) });
  else if (years.every((year) => decimal(values[year]!).eq(decimal(before[year]!))))
    errors.push({ path: 'body.values', message: SAY.same });
  const { adopted } = content.act;
  if (adopted > platform.calendar.today(platform.now())) errors.push({ path: 'body.act.adopted', message: SAY.future });
  else if (adopted < indicator.plan[0]!.adopted) errors.push({ path: 'body.act.adopted', message: SAY.early });
  const questions = new Set(pack.resultsFunding.exAnteQuestions.map((question) => question.id));
  for (const [i, { question }] of content.assessment.entries())
    if (!questions.has(question)) errors.push({ path: `body.assessment.${i}.question`, message: SAY.question });
  if (errors.length > 0) throw new Problem('invalid-request', {}, { errors });
  const { officialLanguages } = pack.passport.texts;
  const answers = content.assessment.map(({ question, answer }, i) => [
    question,
    readUserText(answer, `body.assessment.${i}.answer`),
  ]);
  return {
    act_code: content.act.code.trim(),
    act_title: json(officialText(content.act.title, 'body.act.title', officialLanguages)),
    act_adopted: adopted,
    clause: content.clause.trim(),
    values: json(values),
    values_before: json({ ...before }),
    grounds: json(officialText(content.grounds, 'body.grounds', officialLanguages)),
    assessment: json(Object.fromEntries(answers) as Record<string, UserText>),
    findings: json([]),
  };
}

/** Throws `assessment-incomplete` with every required question that has no answer. */
export function requireAssessment(pack: ProgrammePack, assessment: Readonly<Record<string, UserText>>): void {
  const open = pack.resultsFunding.exAnteQuestions.filter(
    ({ id, required }) => required && assessment[id] === undefined,
  );
  if (open.length === 0) return;
  const errors = open.map(({ id }) => ({ path: `body.assessment.${id}`, message: SAY.answer }));
  throw new Problem('assessment-incomplete', { count: open.length }, { errors });
}

function filled(text: LocalisedText, years: string): LocalisedText {
  const fill = (words: string) => words.replace('{years}', years);
  return { kk: fill(text.kk), ru: fill(text.ru), en: fill(text.en), ja: fill(text.ja) };
}
