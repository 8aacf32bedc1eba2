import { json } from '@industry/decisions';
import { type FieldError, officialText, Problem } from '@industry/http';
import type { ClauseChangeContent } from '@industry/legislation/contract';
import type { Clause, ProgrammePack } from '@industry/pack/schema.ts';
import type { LocalisedText } from '@industry/values';
import type { ClauseChangeRow } from '../tables.ts';
import { versionsOf } from '../versions.ts';

const SAY = {
  early: {
    kk: 'бұл тармақ {from} күнінен бастап қолданылады: жаңа редакция одан кейін басталуы керек',
    ru: 'пункт действует с {from}: новая редакция может начаться только позже',
    en: 'the clause holds from {from}: a new wording can only begin later',
    ja: 'この条項は{from}から有効です。新しい文言はそれより後の日から始まります',
  },
  taken: {
    kk: 'бұл күннен басталатын редакция бар',
    ru: 'с этого дня уже действует другая редакция',
    en: 'another wording begins on this day already',
    ja: 'この日から始まる別の文言があります',
  },
  text: {
    kk: 'жаңа мәтін керек немесе тармақ күшін жояды деп белгілеңіз',
    ru: 'нужен новый текст, или отметьте, что пункт утрачивает силу',
    en: 'a new text is needed, or mark the clause as repealed',
    ja: '新しい本文を入力するか、条項を廃止として指定してください',
  },
  noText: {
    kk: 'күшін жоятын тармақта мәтін болмайды',
    ru: 'у утрачивающего силу пункта нет текста',
    en: 'a repealed clause has no text',
    ja: '廃止される条項に本文はありません',
  },
  adopted: {
    kk: 'акт бұл күні әлі қабылданбаған',
    ru: 'в этот день акт ещё не принят',
    en: 'on this day the act was not adopted yet',
    ja: 'この日には法令がまだ採択されていません',
  },
} as const satisfies Readonly<Record<string, LocalisedText>>;

/** The columns of a change. Throws `invalid-request` with every field that cannot be. */
export function readContent(
  pack: ProgrammePack,
  clause: Clause,
  content: Omit<ClauseChangeContent, 'version'>,
  approved: readonly ClauseChangeRow[],
  today: string,
) {
  const errors: FieldError[] = [];
  const versions = versionsOf(pack, clause, approved);
  const first = versions[0]!.from;
  const { act, point, validFrom, repeals, text } = content;
  if (validFrom <= first) errors.push({ path: 'body.validFrom', message: filled(SAY.early, first) });
  else if (versions.some(({ from }) => from === validFrom)) errors.push({ path: 'body.validFrom', message: SAY.taken });
  if (act.adopted > today) errors.push({ path: 'body.act.adopted', message: SAY.adopted });
  if (repeals && text) errors.push({ path: 'body.text', message: SAY.noText });
  if (!repeals && !text) errors.push({ path: 'body.text', message: SAY.text });
  if (errors.length > 0) throw new Problem('invalid-request', {}, { errors });
  const official = pack.passport.texts.officialLanguages;
  return {
    act_code: act.code.trim(),
    act_title: json(officialText(act.title, 'body.act.title', official)),
    act_adopted: act.adopted,
    point: point.trim(),
    valid_from: validFrom,
    repeals,
    title: json(officialText(content.title, 'body.title', official)),
    text: text ? json(officialText(text, 'body.text', official)) : null,
  };
}

function filled(text: LocalisedText, from: string): LocalisedText {
  const put = (words: string) => words.replace('{from}', from);
  return { kk: put(text.kk), ru: put(text.ru), en: put(text.en), ja: put(text.ja) };
}
