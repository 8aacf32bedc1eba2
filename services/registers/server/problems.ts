import type { ActionDefinition, ProblemDefinition } from '@industry/http/contract.ts';
import type { LocalisedText } from '@industry/values';

const text = (kk: string, ru: string, en: string, ja: string): LocalisedText => ({ kk, ru, en, ja });
const problem = (code: string, status: number, title: LocalisedText, detail: LocalisedText): ProblemDefinition => ({
  code,
  status,
  title,
  detail,
});

export const actions: readonly ActionDefinition[] = [
  {
    id: 'register.manage',
    scoped: false,
    title: text(
      'Тізілім кілттері мен көздерін басқару',
      'Вести ключи и источники регистров',
      'Manage keys and sources of registers',
      '登録簿の鍵と取得元を管理する',
    ),
  },
  {
    id: 'register.ask',
    scoped: true,
    title: text(
      'Кәсіпорын туралы тізілімге сұрақ қою',
      'Задать регистру вопрос о предприятии',
      'Ask a register a question about a firm',
      '企業について登録簿に質問する',
    ),
  },
  {
    id: 'matching.decide',
    scoped: false,
    title: text(
      'Әртүрлі көздердегі жазбаларды біріктіру',
      'Сопоставлять записи разных источников',
      'Match records of different sources',
      '異なる情報源の記録を照合する',
    ),
  },
];

export const problems: readonly ProblemDefinition[] = [
  problem(
    'delivery-unauthorised',
    401,
    text('Жеткізілім танылмады', 'Поставка не опознана', 'The delivery is not recognised', '送信元を確認できません'),
    text(
      'Қолтаңба, кілт немесе уақыт дұрыс емес. Сағатты, кілтті және қол қойылған жолдарды тексеріңіз.',
      'Подпись, ключ или время неверны. Проверьте часы, ключ и подписанные строки.',
      'Signature, key or time is not right. Check the clock, the key and the lines that are signed.',
      '署名、鍵、または時刻が正しくありません。時計、鍵、署名対象の行を確認してください。',
    ),
  ),
  problem(
    'delivery-replayed',
    409,
    text('Бұл сұраныс бұрын келген', 'Этот запрос уже приходил', 'This request came before', 'この要求は受信済みです'),
    text(
      'Дәл осы қолтаңба қабылданған. Қайталап жіберу үшін сол кілтпен, жаңа уақытпен қайта қол қойыңыз.',
      'Ровно эта подпись уже принята. Чтобы повторить, подпишите заново с новым временем и тем же ключом повтора.',
      'Exactly this signature was taken. To send again, sign again with a new time and the same idempotency key.',
      '同じ署名を受け取り済みです。再送する場合は、同じ冪等キーと新しい時刻で署名し直してください。',
    ),
  ),
  problem(
    'delivery-too-large',
    413,
    text('Жеткізілім тым үлкен', 'Поставка слишком велика', 'The delivery is too large', '配信が大きすぎます'),
    text(
      'Ең көбі {megabytes} МБ және {rows} жол. Бөліп жіберіңіз.',
      'Не более {megabytes} МБ и {rows} строк. Разделите её.',
      'At most {megabytes} MB and {rows} rows. Divide it.',
      '上限は{megabytes} MB、{rows}行です。分割してください。',
    ),
  ),
  problem(
    'delivery-malformed',
    400,
    text('Жеткізілім оқылмайды', 'Поставку не прочитать', 'The delivery cannot be read', '配信を読み取れません'),
    text(
      'Қатесі: {reason}. Дене UTF-8 кодтауындағы JSON жолдары болуы және content-digest дәл келуі керек.',
      'Ошибка: {reason}. Тело должно состоять из строк JSON в UTF-8 и отвечать content-digest.',
      'What is wrong: {reason}. The body has to be JSON lines in UTF-8 and to agree with content-digest.',
      '誤り：{reason}。本文はUTF-8のJSON行で、content-digestと一致する必要があります。',
    ),
  ),
  problem(
    'delivery-rows',
    422,
    text('Жолдарда қате бар', 'В строках есть ошибки', 'Rows are wrong', '行に誤りがあります'),
    text(
      'Ештеңе қабылданған жоқ. Қателер төменде: жол, өріс және не түзету керегі.',
      'Ничего не принято. Ошибки ниже: строка, поле и что исправить.',
      'Nothing was taken. The mistakes are below: line, field and what to put right.',
      '何も受け付けていません。行、項目、修正内容は以下のとおりです。',
    ),
  ),
  problem(
    'delivery-key-reused',
    409,
    text(
      'Қайталау кілті басқа жеткізілімде қолданылған',
      'Ключ повтора занят другой поставкой',
      'The idempotency key belongs to another delivery',
      '冪等キーは別の配信で使用済みです',
    ),
    text(
      'Осы кілтпен басқа дене келген. Жаңа жеткізілімге жаңа кілт беріңіз.',
      'С этим ключом приходило другое тело. Дайте новой поставке новый ключ.',
      'Another body came with this key. Give a new delivery a new key.',
      'このキーで別の本文を受信しています。新しい配信には新しいキーを付けてください。',
    ),
  ),
  problem(
    'register-keys-full',
    409,
    text('Кілт көп', 'Ключей достаточно', 'There are keys enough', '鍵が上限に達しています'),
    text(
      'Тізілімде ең көбі {most} қолданыстағы кілт болады. Алдымен ескісін тоқтатыңыз.',
      'У регистра не более {most} действующих ключей. Сначала прекратите старый.',
      'A register has at most {most} keys in force. End an old one first.',
      '有効な鍵は{most}個までです。先に古い鍵を無効にしてください。',
    ),
  ),
  problem(
    'register-dataset',
    422,
    text(
      'Тізілім бұл деректерді бермейді',
      'Регистр не поставляет этих данных',
      'The register does not deliver this',
      'この登録簿の対象ではありません',
    ),
    text(
      '{dataset} бұл тізілімнің шартында жоқ. Тізілім бетіндегі деректер жиынын таңдаңыз.',
      '{dataset} нет в договоре этого регистра. Выберите набор данных на странице регистра.',
      '{dataset} is not in the contract of this register. Choose a dataset from its page.',
      '{dataset} はこの登録簿の契約にありません。登録簿のページから選んでください。',
    ),
  ),
  problem(
    'register-address',
    422,
    text(
      'Бұл мекенжайға сұрау жіберілмейді',
      'По этому адресу запрос не пойдёт',
      'This address is not asked',
      'この宛先には接続できません',
    ),
    text(
      'http немесе https, пайдаланушысыз; ішкі желіге INDUSTRY_PULL_PRIVATE=yes керек.',
      'Нужен http или https без пользователя; для внутренней сети – INDUSTRY_PULL_PRIVATE=yes.',
      'Give http or https without a user; the inner network needs INDUSTRY_PULL_PRIVATE=yes.',
      'ユーザー名を含まないhttpまたはhttpsを指定してください。内部網にはINDUSTRY_PULL_PRIVATE=yesが必要です。',
    ),
  ),
  problem(
    'register-no-source',
    409,
    text('Сұрайтын жер жоқ', 'Запрашивать негде', 'There is nowhere to ask', '取得元が設定されていません'),
    text(
      'Әкімші тізілім бетінде мекенжай мен кілт енгізуі керек.',
      'Администратор должен указать адрес и ключ на странице регистра.',
      'The administrator has to enter an address and a key on the page of the register.',
      '管理者が登録簿のページで宛先と鍵を設定する必要があります。',
    ),
  ),
  problem(
    'register-predicate',
    422,
    text(
      'Тізілім мұндай сұраққа жауап бермейді',
      'На такой вопрос регистр не отвечает',
      'The register does not answer this question',
      'この質問には回答できません',
    ),
    text(
      '{predicate} шартта жоқ. Тізілім бетіндегі сұрақтардың бірін таңдаңыз.',
      '{predicate} нет в договоре. Выберите вопрос на странице регистра.',
      '{predicate} is not in its contract. Choose a question from its page.',
      '{predicate} は契約にありません。登録簿のページの質問から選んでください。',
    ),
  ),
  problem(
    'register-no-consent',
    403,
    text(
      'Кәсіпорынның келісімі жоқ',
      'Согласия предприятия нет',
      'The firm has not consented',
      '企業の同意がありません',
    ),
    text(
      'Кәсіпорынның қолданыстағы келісімі бұл тізілімді қамтуы керек.',
      'Нужно действующее согласие предприятия, охватывающее этот регистр.',
      'A consent of the firm has to be in force that covers this register.',
      'この登録簿に及ぶ有効な同意が必要です。',
    ),
  ),
  problem(
    'register-silent',
    502,
    text('Тізілім жауап бермеді', 'Регистр не ответил', 'The register did not answer', '登録簿が応答しません'),
    text(
      'Себебі: {fault}. Кейінірек қайталаңыз; ақау тізілім бетінде көрінеді.',
      'Причина: {fault}. Повторите позже; сбой виден на странице регистра.',
      'Why: {fault}. Try again later; the fault stands on the page of the register.',
      '原因：{fault}。後で再試行してください。障害は登録簿のページに表示されます。',
    ),
  ),
  problem(
    'matching-partner',
    422,
    text('Мұндай серіктес жоқ', 'Такой пары нет', 'There is no such partner', '該当する候補がありません'),
    text(
      'Жазбаның қасында көрсетілген серіктестердің бірін таңдаңыз.',
      'Выберите одну из пар, показанных рядом с записью.',
      'Choose one of the partners shown beside the record.',
      '記録の横に示された候補から選んでください。',
    ),
  ),
  problem(
    'matching-state',
    409,
    text('Жазба басқа күйде', 'Запись в другом состоянии', 'The record is in another state', '記録の状態が異なります'),
    text(
      'Шешілгенді алдымен кері қайтарыңыз, содан кейін жаңадан шешіңіз.',
      'Решённое сначала отмените, потом решите заново.',
      'Undo what was decided first, then decide anew.',
      '決定済みの場合は、取り消してから決定し直してください。',
    ),
  ),
];
