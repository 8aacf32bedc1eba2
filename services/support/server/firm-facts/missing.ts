import type { FactDeclaration } from '@industry/policy-rules';
import type { MissingFact, MissingReason } from '@industry/support/contract';
import type { LocalisedText } from '@industry/values';
import type { UnreadFact } from './found.ts';

const WHY: Readonly<Record<MissingReason, LocalisedText>> = {
  closed: {
    kk: 'Бұл тіркелім осы мақсатта сізге ашық емес: кәсіпорынның келісімі немесе құпиялық кестесінің жолы керек.',
    ru: 'Этот реестр для этой цели вам не открыт: нужно согласие предприятия или строка таблицы секретности.',
    en: 'This register is not open to you for this purpose: it takes the consent of the firm, or a row of the secrecy table.',
    ja: 'この登録簿は当該目的では閲覧できません。企業の同意又は機密区分表の規定が必要です。',
  },
  'nothing-told': {
    kk: 'Тіркелім қажет күндер бойынша бұл кәсіпорын туралы ештеңе хабарламады.',
    ru: 'Реестр ничего не сообщил об этом предприятии за нужные дни.',
    en: 'The register has told nothing of this firm for the days that are needed.',
    ja: '必要な期間について、登録簿はこの企業に関する情報を提供していません。',
  },
  'owners-unknown': {
    kk: 'Иелері белгісіз немесе сізге ашық емес кәсіпорындар бар: мемлекет үлесі шектің екі жағында да болуы мүмкін.',
    ru: 'Владельцы некоторых предприятий цепочки не известны или вам не открыты: доля государства может лежать по обе стороны предела.',
    en: 'Owners of some firms of the chain are not known, or not open to you: the state share may lie on either side of the limit.',
    ja: '連鎖中に所有者が不明又は閲覧できない企業があり、国の持分が限度のどちら側か定まりません。',
  },
  'not-connected': {
    kk: 'Бұл тіркелім жүйеге қосылмаған.',
    ru: 'Этот реестр к системе не подключён.',
    en: 'This register is not connected to the system.',
    ja: 'この登録簿は本システムに接続されていません。',
  },
  'not-held': {
    kk: 'Тіркелімде мұндай мәлімет жоқ.',
    ru: 'Таких сведений в реестре нет.',
    en: 'The register does not hold this.',
    ja: '登録簿にこの情報はありません。',
  },
  'to-ask': {
    kk: 'Мұны кәсіпорынның өзі айтады.',
    ru: 'Об этом говорит само предприятие.',
    en: 'The firm itself says so.',
    ja: '企業自身が申告します。',
  },
};

/** What is missing, why, and which register or question would give it. */
export function missingFact(
  declaration: FactDeclaration,
  { missing: reason, of = [], reading }: UnreadFact,
): MissingFact {
  const { id, text, register, question } = declaration;
  return {
    fact: id,
    text,
    register: register ?? null,
    question: question ?? null,
    reason,
    why: WHY[reason],
    of: [...of],
    reading: reading ?? null,
  };
}
