import type { ActionDefinition, ProblemDefinition } from '@industry/http/contract.ts';
import type { LocalisedText } from '@industry/values';

const text = (kk: string, ru: string, en: string, ja: string): LocalisedText => ({ kk, ru, en, ja });

export const legislationActions: readonly ActionDefinition[] = [
  {
    id: 'law.draft',
    title: text(
      'Тармақтың жаңа редакциясын және актінің толық мәтінін дайындау',
      'Готовить новую редакцию пункта и полный текст акта',
      'Draft a new wording of a clause, bring in a full act',
      '条項の新しい文言と法令全文を準備する',
    ),
    scoped: false,
  },
  {
    id: 'law.approve',
    title: text(
      'Құқықтық мәтінді жариялау',
      'Публиковать правовой текст',
      'Publish a legal text',
      '法令テキストを公開する',
    ),
    scoped: false,
  },
  {
    id: 'law.review',
    title: text(
      'Тармақ өзгергенде қозғалған бетті қарап шығу',
      'Проверять страницы, затронутые изменением пункта',
      'Look through pages that a changed clause touches',
      '条項の改正が影響するページを点検する',
    ),
    scoped: false,
  },
];

export const legislationProblems: readonly ProblemDefinition[] = [
  {
    code: 'page-untouched',
    status: 404,
    title: text(
      'Бет бұл өзгеріске қатысты емес',
      'Страница не затронута',
      'The page is not touched',
      '影響のないページです',
    ),
    detail: text(
      '«{path}» беті жарияланған бұл өзгеріс қозғаған беттердің ішінде жоқ.',
      'Страницы «{path}» нет среди тех, которые затронуло это опубликованное изменение.',
      'The page “{path}” is not among those that this published change touches.',
      'ページ「{path}」は、この公開済みの改正が影響するページに含まれていません。',
    ),
  },
  {
    code: 'page-reviewed',
    status: 409,
    title: text('Бет қаралған', 'Страница уже проверена', 'The page was looked at already', '点検済みのページです'),
    detail: text(
      '«{path}» бетін біреу осы өзгеріске байланысты қарап қойған.',
      'Страницу «{path}» в связи с этим изменением уже проверили.',
      'Somebody has looked at the page “{path}” for this change already.',
      'ページ「{path}」は、この改正についてすでに点検されています。',
    ),
  },
  {
    code: 'clause-unknown',
    status: 404,
    title: text('Мұндай тармақ жоқ', 'Такого пункта нет', 'No such clause', '該当する条項がありません'),
    detail: text(
      '«{clause}» тармағы табылмады. Тармақтар тізімінен іздеңіз.',
      'Пункт «{clause}» не найден. Поищите в списке пунктов.',
      'There is no clause “{clause}”. Look for it in the list of clauses.',
      '条項「{clause}」は見つかりません。条項一覧からお探しください。',
    ),
  },
  {
    code: 'clause-not-yet',
    status: 404,
    title: text(
      'Тармақ ол күні әлі қолданылмаған',
      'В этот день пункт ещё не действовал',
      'Not in force on that day',
      'その日にはまだ有効ではありません',
    ),
    detail: text(
      '{day} күні тармақ әлі қолданылмаған. {from} күнінен бастап күнді таңдаңыз.',
      '{day} пункт ещё не действовал. Выберите день начиная с {from}.',
      'On {day} the clause was not in force yet. Choose a day from {from} on.',
      '{day}にはこの条項はまだ有効ではありません。{from}以降の日を選んでください。',
    ),
  },
  {
    code: 'clause-change-unknown',
    status: 404,
    title: text(
      'Тармақтың мұндай өзгерісі жоқ',
      'Такого изменения пункта нет',
      'No such change of a clause',
      'その条項変更はありません',
    ),
    detail: text(
      '{id} өзгерісі жоқ немесе әлі жарияланбаған. Жарияланғандары: /api/v1/clause-changes.',
      'Изменения {id} нет, или оно ещё не опубликовано. Опубликованные: /api/v1/clause-changes.',
      'There is no change {id}, or it is not published yet. Those published: /api/v1/clause-changes.',
      '変更{id}は存在しないか、まだ公開されていません。公開済み：/api/v1/clause-changes',
    ),
  },
  {
    code: 'clause-change-open-already',
    status: 409,
    title: text(
      'Бұл тармақтың ашық өзгерісі бар',
      'По этому пункту уже готовится изменение',
      'This clause has an open change already',
      'この条項には未決定の変更があります',
    ),
    detail: text(
      '{clause} бойынша шешілмеген өзгеріс бар: соны толықтырыңыз немесе кері алыңыз.',
      'По {clause} есть нерешённое изменение: дополните его или отзовите.',
      'There is an undecided change of {clause}: complete it, or withdraw it.',
      '{clause}には未決定の変更があります。それを完成させるか取り下げてください。',
    ),
  },
  {
    code: 'clause-touches-changed',
    status: 409,
    title: text(
      'Өзгеріс қозғайтын беттер саны басқа',
      'Число затронутых страниц другое',
      'The number of pages touched is another',
      '影響するページ数が異なります',
    ),
    detail: text(
      '{clause} тармағының өзгерісі қазір {count} бетті қозғайды. Тізімді қарап шығып, қайталаңыз.',
      'Изменение пункта {clause} сейчас затрагивает страниц: {count}. Посмотрите список и повторите.',
      'The change of {clause} now touches {count} pages. Look at the list, then do it again.',
      '{clause}の変更は現在{count}ページに影響します。一覧を確認してから、もう一度行ってください。',
    ),
  },
  {
    code: 'act-text-unknown',
    status: 404,
    title: text('Мұндай мәтін жоқ', 'Такого текста нет', 'No such text', 'そのテキストはありません'),
    detail: text(
      '{id} мәтіні жоқ немесе әлі жарияланбаған. Тізімі: /api/v1/acts.',
      'Текста {id} нет, или он ещё не опубликован. Список: /api/v1/acts.',
      'There is no text {id}, or it is not published yet. The list is at /api/v1/acts.',
      'テキスト{id}は存在しないか、まだ公開されていません。一覧：/api/v1/acts',
    ),
  },
  {
    code: 'act-text-known',
    status: 409,
    title: text(
      'Бұл файл бұрын жүктелген',
      'Этот файл уже загружен',
      'This file is here already',
      'このファイルは取り込み済みです',
    ),
    detail: text(
      'Хэші {hash}… файл {language} тілінде бар. Басқа файл керек болса, алдыңғысын кері алыңыз.',
      'Файл с хэшем {hash}… на языке {language} уже есть. Если нужен другой, отзовите прежний.',
      'The file with the hash {hash}… is here in {language} already. Withdraw it if another one is to take its place.',
      'ハッシュ{hash}…のファイル（{language}）は既にあります。差し替える場合は先に取り下げてください。',
    ),
  },
  {
    code: 'act-file-encoding',
    status: 400,
    title: text(
      'Файл көрсетілген кодировкада емес',
      'Файл не в указанной кодировке',
      'The file is not in the encoding named',
      '指定された文字コードのファイルではありません',
    ),
    detail: text(
      'Файлда {encoding} кодировкасында болмайтын байт бар. Басқа кодировканы таңдаңыз немесе файлды UTF-8 етіп сақтаңыз.',
      'В файле есть байт, которого нет в кодировке {encoding}. Выберите другую или сохраните файл в UTF-8.',
      'The file has a byte that {encoding} has not. Choose another encoding, or save the file as UTF-8.',
      'ファイルに{encoding}にないバイトがあります。別の文字コードを選ぶか、UTF-8で保存してください。',
    ),
  },
  {
    code: 'act-file-binary',
    status: 400,
    title: text(
      'Бұл мәтіндік файл емес',
      'Это не текстовый файл',
      'This is no text file',
      'テキストファイルではありません',
    ),
    detail: text(
      'Қарапайым мәтін (.txt) немесе HTML (.html) файлын таңдаңыз; Word және PDF файлдарын алдымен мәтін етіп сақтаңыз.',
      'Выберите файл с простым текстом (.txt) или HTML (.html); Word и PDF сначала сохраните как текст.',
      'Choose a plain text (.txt) or HTML (.html) file; save Word and PDF as text first.',
      'プレーンテキスト（.txt）かHTML（.html）を選んでください。WordやPDFは先にテキストとして保存してください。',
    ),
  },
  {
    code: 'act-file-empty',
    status: 400,
    title: text('Файлда мәтін жоқ', 'В файле нет текста', 'The file has no words', 'ファイルに本文がありません'),
    detail: text(
      'Файлды ашып, ішінде мәтін бар екенін тексеріңіз.',
      'Откройте файл и проверьте, что в нём есть текст.',
      'Open the file and see that there is text in it.',
      'ファイルを開き、本文があることを確認してください。',
    ),
  },
  {
    code: 'act-file-articles',
    status: 400,
    title: text('Бөлік тым көп', 'Слишком много частей', 'Too many pieces', '分割数が多すぎます'),
    detail: text(
      'Бұл ереже бойынша бөлік саны 5 000-нан асады. Ірірек нөмірлеу ережесін таңдаңыз.',
      'По этому правилу частей больше 5 000. Выберите более крупную нумерацию.',
      'By this rule there are more than 5 000 pieces. Choose a coarser rule of numbering.',
      'この規則では5,000を超える部分に分かれます。より大きな番号付けを選んでください。',
    ),
  },
  {
    code: 'body-unknown',
    status: 404,
    title: text('Мұндай орган жоқ', 'Такого органа нет', 'No such body', 'その機関はありません'),
    detail: text(
      '«{body}» органы табылмады. Ең жақыны: {nearest}.',
      'Орган «{body}» не найден. Ближайший: {nearest}.',
      'There is no body “{body}”. The nearest is {nearest}.',
      '機関「{body}」は見つかりません。最も近いのは{nearest}です。',
    ),
  },
];
