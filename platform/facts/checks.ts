import type { LocalisedText } from '@industry/values';

/** Every check over a staged file: what it says of a row that fails. An import is never silent about one. */
export const CHECKS = {
  missing: {
    kk: 'мән бос',
    ru: 'значение пустое',
    en: 'the value is empty',
    ja: '値が空です',
  },
  formula: {
    kk: 'мән формула ретінде басталады (=, +, -, @)',
    ru: 'значение начинается как формула (=, +, -, @)',
    en: 'the value begins like a formula (=, +, -, @)',
    ja: '値が数式の形（=、+、-、@）で始まっています',
  },
  number: { kk: 'сан емес', ru: 'не число', en: 'not a number', ja: '数値ではありません' },
  range: {
    kk: 'жарияланған шектен тыс',
    ru: 'вне объявленных границ',
    en: 'outside the declared range',
    ja: '定められた範囲の外です',
  },
  length: { kk: 'тым ұзын', ru: 'слишком длинное значение', en: 'too long', ja: '長すぎます' },
  code: {
    kk: 'тізімде мұндай код жоқ',
    ru: 'такого кода нет в списке',
    en: 'no such code in the list',
    ja: '一覧に無いコードです',
  },
  scheme: {
    kk: 'өңірлер тізімі анықталмайды: бұл кезеңде бірде-бір тізім толық емес; --scheme көрсетіңіз',
    ru: 'список регионов не определить: за этот период ни один список не полон; укажите --scheme',
    en: 'the list of regions cannot be told: no list is complete in this period; give --scheme',
    ja: '地域一覧を判定できません（この期間に揃った一覧がありません）。--scheme を指定してください',
  },
  period: {
    kk: 'кезең күн немесе жыл емес',
    ru: 'период не является годом или датой',
    en: 'the period is not a year or a day',
    ja: '期間が年または日付ではありません',
  },
  fact: { kk: 'мұндай көрсеткіш жоқ', ru: 'такого показателя нет', en: 'no such fact', ja: '該当する項目がありません' },
  unit: {
    kk: 'өлшем бірлігі басқа',
    ru: 'другая единица измерения',
    en: 'another unit than declared',
    ja: '単位が宣言と異なります',
  },
  status: {
    kk: 'белгісіз мәртебе немесе амал',
    ru: 'неизвестный статус или операция',
    en: 'unknown status or operation',
    ja: '不明な状態または操作です',
  },
  duplicate: {
    kk: 'бір кілт екі рет кездеседі',
    ru: 'ключ повторяется',
    en: 'the key occurs more than once',
    ja: 'キーが重複しています',
  },
  geometry: {
    kk: 'геометрия көпбұрыш емес немесе сақинасы жабық емес',
    ru: 'геометрия не многоугольник или кольцо не замкнуто',
    en: 'the geometry is not a polygon or a ring is not closed',
    ja: '形状が多角形でないか、環が閉じていません',
  },
  world: {
    kk: 'координаттар жер шарынан тыс',
    ru: 'координаты вне земного шара',
    en: 'coordinates outside the world',
    ja: '座標が地球の範囲外です',
  },
  list: {
    kk: 'код қай жіктеуіште оқылатыны айтылмаған (<кілт>_scheme бағаны немесе --classification)',
    ru: 'не сказано, в каком классификаторе читать код (столбец <ключ>_scheme или --classification)',
    en: 'it is not said in which classification the code is read (column <key>_scheme or --classification)',
    ja: 'コードの分類が示されていません（列 <key>_scheme または --classification）',
  },
  bin: {
    kk: 'БСН емес: он екі цифр, ай және бақылау цифры тексеріледі',
    ru: 'не БИН: проверяются двенадцать цифр, месяц и контрольная цифра',
    en: 'not a BIN: twelve digits, a month and the check digit are looked at',
    ja: 'BINではありません（12桁、月、検査数字を確認しています）',
  },
  date: {
    kk: 'күн емес (ЖЖЖЖ-АА-КК)',
    ru: 'не дата (ГГГГ-ММ-ДД)',
    en: 'not a day (YYYY-MM-DD)',
    ja: '日付ではありません（YYYY-MM-DD）',
  },
  country: {
    kk: 'координаттар ел шекарасынан тыс',
    ru: 'координаты вне страны',
    en: 'coordinates outside the country',
    ja: '座標が国の範囲外です',
  },
} satisfies Record<string, LocalisedText>;

export type Check = keyof typeof CHECKS;

/** What is told about a whole file and rejects no row. */
export const NOTICES = {
  'published-on-unknown': {
    kk: 'Жарияланған күні белгісіз: сандар импорт күнінен бастап белгілі деп саналады',
    ru: 'Дата публикации неизвестна: сведения считаются известными со дня импорта',
    en: 'The day of publication is unknown: the figures count as known from the day of import',
    ja: '公表日が不明なため、取り込み日から判明していたものとして扱います',
  },
  'columns-not-read': {
    kk: 'Бағандар оқылмады',
    ru: 'Столбцы не прочитаны',
    en: 'Columns that were not read',
    ja: '読み込まなかった列があります',
  },
  'not-whole': {
    kk: 'Жолдар қабылданбады, сондықтан бұл жеткізу тек қосады және түзетеді: жоқ жолдар кері алынбайды',
    ru: 'Строки отклонены, поэтому эта поставка только добавляет и исправляет: отсутствующие строки не отзываются',
    en: 'Rows were rejected, so this delivery only adds and corrects: rows missing from it are not withdrawn',
    ja: '拒否された行があるため、この納品は追加と訂正のみを行い、欠けた行を取り消しません',
  },
  'sum-over-regions': {
    kk: 'Өңірлер қосындысы ел бойынша санға тең емес',
    ru: 'Сумма по регионам не равна значению по стране',
    en: 'The sum over the regions of a scheme differs from the nation',
    ja: '地域の合計が全国値と一致しません',
  },
  'parts-of-abolished-region': {
    kk: 'Таратылған өңірдің бөліктері оның өзіне тең емес',
    ru: 'Сумма частей упразднённого региона не равна ему самому',
    en: 'The parts of an abolished region do not add up to it',
    ja: '廃止された地域の分割後の合計が元の地域と一致しません',
  },
  'empty-left-out': {
    kk: 'Мәні жоқ жолдар алынбады',
    ru: 'Строки без значения не взяты',
    en: 'Rows without a value were left out',
    ja: '値のない行は取り込んでいません',
  },
  'abolished-before-period': {
    kk: 'Кезең басталғанға дейін таратылған өңірдің сандары: дереккөздің нені білдіргені белгісіз',
    ru: 'Данные региона, упразднённого до начала периода: что имеет в виду источник, неизвестно',
    en: 'Figures of a region that was abolished before the period: what the source means is unknown',
    ja: '期間より前に廃止された地域の値です。出典が何を指すか不明です',
  },
  'forecast-by-form': {
    kk: 'Соңғы жолдар жарияланғаннан көп таңбамен жазылған, яғни есептелген: олар болжам деп белгіленді',
    ru: 'Последние строки записаны с большим числом знаков, чем публикуется, то есть рассчитаны: они отмечены как прогноз',
    en: 'The last rows carry more digits than are published, so they were computed: marked as forecasts',
    ja: '最後の行は公表値より桁数が多く計算値と見られるため、予測値としました',
  },
  'invented-by-source': {
    kk: 'Дереккөздің өзі ойдан алынған деп атаған бағандар оқылмады',
    ru: 'Столбцы, которые сам источник называет условными, не прочитаны',
    en: 'Columns that the source itself calls hypothetical were not read',
    ja: '出典自身が架空とする列は読み込んでいません',
  },
  'abolished-beside-parts': {
    kk: 'Таратылған өңір өз бөліктерінің қасында тұр: қосқанда біреуін ғана алыңыз',
    ru: 'Упразднённый регион стоит рядом со своими частями: в сумму входит только одно из двух',
    en: 'An abolished region stands beside its parts: add up one or the other',
    ja: '廃止された地域と分割後の地域が並んでいます。合計にはどちらか一方だけを使います',
  },
  'notes-of-source': {
    kk: 'Дереккөздің ескертпелері',
    ru: 'Примечания источника',
    en: 'Notes of the source',
    ja: '出典の注記',
  },
  'mark-without-note': {
    kk: 'Сілтеме белгісі бар, бірақ ескертпесі жоқ',
    ru: 'Знак сноски есть, а самой сноски нет',
    en: 'A mark points to a note that is not there',
    ja: '注の印がありますが、注がありません',
  },
  'status-by-note': {
    kk: 'Ескертпе бойынша сандар алдын ала немесе бағалау деп белгіленді',
    ru: 'По примечанию данные отмечены как предварительные или оценка',
    en: 'Figures marked as provisional, estimated or forecast by a note',
    ja: '注記により暫定値・推計値・予測値としました',
  },
  'other-fact-by-note': {
    kk: 'Ескертпе бойынша басқа өлшем бірлігіндегі сандар бөлек көрсеткіш ретінде сақталды',
    ru: 'По примечанию данные в другой единице хранятся отдельным показателем',
    en: 'Figures in another unit by a note, kept as a fact of their own',
    ja: '注記により単位が異なる値は、別の項目として保存しました',
  },
  'part-of-year': {
    kk: 'Бағандар жыл бөлігін қамтиды: сандар жыл басынан бері',
    ru: 'Столбцы за часть года: данные нарастающим итогом с начала года',
    en: 'Columns of a part of the year: figures since its beginning',
    ja: '年の一部の列です。年初からの累計として読みます',
  },
  'look-alike-letters': {
    kk: 'Атауларда латын және кирилл әріптері араласқан; олар танылды',
    ru: 'В названиях смешаны латинские и кириллические буквы; названия распознаны',
    en: 'Names mix Latin and Cyrillic letters that look alike; they were recognised',
    ja: '名称に見た目が同じラテン文字とキリル文字が混ざっていますが、判別しました',
  },
  'computed-in-source': {
    kk: 'Сандар дереккөзде формуламен есептелген; сақталған нәтиже алынды',
    ru: 'Значения вычислены в источнике формулой; взят сохранённый результат',
    en: 'Values computed by formulas in the source; the stored results were taken',
    ja: '出典の数式による値です。保存された計算結果を使いました',
  },
  'number-as-text': {
    kk: 'Сандар мәтін түрінде жазылған; сан ретінде оқылды',
    ru: 'Числа записаны текстом; прочитаны как числа',
    en: 'Numbers written as text were read as numbers',
    ja: '文字で書かれた数を数値として読みました',
  },
  'sign-for-no-value': {
    kk: '«Дерек жоқ» белгісі бар ұяшықтар алынбады',
    ru: 'Ячейки со знаком «нет данных» не взяты',
    en: 'Cells with a sign for “no figure” were left out',
    ja: '「値なし」の記号のセルは取り込んでいません',
  },
  'sheet-not-read': {
    kk: 'Парақтар оқылмады: өңірлер мен кезеңдер табылмады',
    ru: 'Листы не прочитаны: нет регионов и периодов',
    en: 'Sheets were not read: no regions and periods found',
    ja: '地域と期間が見つからないシートは読みませんでした',
  },
  converted: {
    kk: 'Мәтін UTF-8 кодтауына аударылды',
    ru: 'Текст перекодирован в UTF-8',
    en: 'The text was converted to UTF-8',
    ja: '文字コードをUTF-8に変換しました',
  },
  'without-consent': {
    kk: 'келісімі бұл тізілімді қамтымайтын кәсіпорындардың жолдары сақталмады',
    ru: 'строки предприятий, согласие которых не охватывает этот регистр, не сохранены',
    en: 'rows of firms whose consent does not cover this register were not kept',
    ja: '同意がこの登録簿に及ばない企業の行は保存していません',
  },
  superseded: {
    kk: 'бұрын келген немесе кейінгі өзгеріс ауыстырған жолдар',
    ru: 'строки, которые уже приходили или заменены более поздним изменением',
    en: 'rows that had come before, or that a later change has taken the place of',
    ja: '受領済み、または後の変更に置き換えられた行',
  },
} satisfies Record<string, LocalisedText>;

export type Notice = keyof typeof NOTICES;
