import type { ProblemDefinition } from '@industry/http/contract.ts';
import type { LocalisedText } from '@industry/values';

const text = (kk: string, ru: string, en: string, ja: string): LocalisedText => ({ kk, ru, en, ja });

export const firmProblems: readonly ProblemDefinition[] = [
  {
    code: 'not-a-bin',
    status: 400,
    title: text('Бұл БСН емес', 'Это не БИН', 'This is no BIN', 'BINではありません'),
    detail: text(
      'БСН — он екі цифр: екеуі жыл, екеуі ай, соңғысы бақылау цифры. Нөмірді тексеріңіз.',
      'БИН — двенадцать цифр: две — год, две — месяц, последняя — контрольная. Проверьте номер.',
      'A BIN has twelve digits: two of a year, two of a month, the last is a check digit. Check the number.',
      'BINは12桁で、年2桁・月2桁を含み、末尾は検査数字です。番号をご確認ください。',
    ),
  },
  {
    code: 'firm-unknown',
    status: 404,
    title: text('Мұндай кәсіпорын жоқ', 'Такого предприятия нет', 'No such firm', '該当する企業がありません'),
    detail: text(
      'Тіркеу тізілімінде {bin} жоқ. Кәсіпорынды атауы бойынша іздеңіз.',
      'В регистре нет {bin}. Поищите предприятие по наименованию.',
      'The register does not have {bin}. Look for the firm by its name.',
      '登録簿に{bin}はありません。企業名でお探しください。',
    ),
  },
  {
    code: 'consent-unknown',
    status: 404,
    title: text('Мұндай келісім жоқ', 'Такого согласия нет', 'No such consent', '該当する同意がありません'),
    detail: text(
      'Бұл кәсіпорында мұндай келісім жоқ. Келісімдер тізімін жаңартыңыз.',
      'У этого предприятия нет такого согласия. Обновите список согласий.',
      'This firm has no such consent. Reload the list of consents.',
      'この企業にそのような同意はありません。一覧を更新してください。',
    ),
  },
  {
    code: 'consent-ended',
    status: 409,
    title: text('Келісім аяқталған', 'Согласие уже прекращено', 'The consent has ended', '同意は終了しています'),
    detail: text(
      'Келісім бұрын қайтарылған немесе мерзімі өткен: ол ештеңені ашпайды.',
      'Согласие уже отозвано или истекло: оно ничего не открывает.',
      'The consent was withdrawn before or has expired: it opens nothing.',
      '同意は既に撤回済みか期限切れで、何も開示していません。',
    ),
  },
  {
    code: 'consent-register-unknown',
    status: 400,
    title: text('Мұндай тізілім жоқ', 'Такого регистра нет', 'No such register', '該当する登録簿がありません'),
    detail: text(
      '«{register}» — келісім ашатын тізілім емес. Тізімнен таңдаңыз: {known}.',
      '«{register}» — не регистр, который открывает согласие. Выберите из списка: {known}.',
      '“{register}” is no register that consent opens. Choose from the list: {known}.',
      '「{register}」は同意の対象となる登録簿ではありません。次から選んでください：{known}。',
    ),
  },
  {
    code: 'consent-in-the-past',
    status: 400,
    title: text('Мерзім өтіп кеткен', 'Срок уже прошёл', 'The last day is past', '期限が過去です'),
    detail: text(
      'Келісім {today} күнінен кейінгі күнге дейін беріледі.',
      'Согласие даётся до дня не ранее {today}.',
      'A consent is given until {today} or a later day.',
      '同意の期限は{today}以降の日にしてください。',
    ),
  },
];
