import type { ProblemDefinition } from './contract.ts';

/** The platform's own rows of the problem table. */
export const PLATFORM_PROBLEMS: readonly ProblemDefinition[] = [
  {
    code: 'invalid-request',
    status: 400,
    title: {
      kk: 'Сұраныс дұрыс емес',
      ru: 'Запрос составлен неверно',
      en: 'The request is not valid',
      ja: 'リクエストが正しくありません',
    },
    detail: {
      kk: 'Төмендегі өрістерді түзетіп, қайта жіберіңіз.',
      ru: 'Исправьте перечисленные поля и отправьте снова.',
      en: 'Correct the fields listed and send it again.',
      ja: '以下の項目を直して、もう一度送信してください。',
    },
  },
  {
    code: 'malformed-body',
    status: 400,
    title: {
      kk: 'Сұраныс денесі оқылмайды',
      ru: 'Тело запроса не читается',
      en: 'The body cannot be read',
      ja: '本文を読み取れません',
    },
    detail: {
      kk: 'Дене толық және дұрыс JSON болуы керек.',
      ru: 'Тело должно быть полным и правильным JSON.',
      en: 'The body must be complete, well-formed JSON.',
      ja: '本文は完全で正しい形式のJSONでなければなりません。',
    },
  },
  {
    code: 'unauthenticated',
    status: 401,
    title: {
      kk: 'Алдымен кіріңіз',
      ru: 'Сначала войдите',
      en: 'Sign in first',
      ja: '先にサインインしてください',
    },
    detail: {
      kk: 'Бұл тек жүйеге кірген адамға ашық.',
      ru: 'Это открыто только вошедшим в систему.',
      en: 'This is open only to people who have signed in.',
      ja: 'サインインした人だけが利用できます。',
    },
  },
  {
    code: 'forbidden',
    status: 403,
    title: { kk: 'Рұқсат жоқ', ru: 'Нет разрешения', en: 'Not allowed', ja: '許可されていません' },
    detail: {
      kk: 'Сіздің рөліңіз бұған рұқсат бермейді. Әкімшіге хабарласыңыз.',
      ru: 'Ваша роль этого не позволяет. Обратитесь к администратору.',
      en: 'Your role does not allow this. Ask the administrator.',
      ja: 'あなたの役割では許可されていません。管理者に相談してください。',
    },
  },
  {
    code: 'not-readable',
    status: 403,
    title: {
      kk: 'Бұл мәліметтер сізге ашық емес',
      ru: 'Эти сведения вам не открыты',
      en: 'These figures are not open to you',
      ja: 'この情報は閲覧できません',
    },
    detail: {
      kk: 'Құпиялық кестесінде сіздің рөліңіз бен мақсатыңызға негіз жоқ немесе кәсіпорынның келісімі жоқ. Кестені қараңыз: /rights.',
      ru: 'В таблице секретности нет основания для вашей роли и цели, или нет согласия предприятия. Таблица: /rights.',
      en: 'The secrecy table has no ground for your role and purpose, or the firm has not consented. The table is at /rights.',
      ja: '秘密区分表にあなたの役割と目的の根拠がないか、企業の同意がありません。表は /rights にあります。',
    },
  },
  {
    code: 'loopback-only',
    status: 403,
    title: {
      kk: 'Тек осы компьютерден',
      ru: 'Только с этого компьютера',
      en: 'Only from this machine',
      ja: 'このコンピューターからのみ',
    },
    detail: {
      kk: 'Бұл бетті сервер жұмыс істеп тұрған компьютерде, 127.0.0.1 мекенжайымен ашыңыз.',
      ru: 'Откройте эту страницу на компьютере, где работает сервер, по адресу 127.0.0.1.',
      en: 'Open this on the computer that runs the server, under the address 127.0.0.1.',
      ja: 'サーバーが動いているコンピューターで、アドレス127.0.0.1から開いてください。',
    },
  },
  {
    code: 'cross-site',
    status: 403,
    title: {
      kk: 'Бөтен беттен келген сұраныс',
      ru: 'Запрос с чужой страницы',
      en: 'The request comes from another site',
      ja: '別のサイトからのリクエストです',
    },
    detail: {
      kk: 'Өзгерістер тек осы жүйенің өз беттерінен қабылданады.',
      ru: 'Изменения принимаются только со страниц этой системы.',
      en: 'Changes are accepted only from the pages of this system.',
      ja: '変更はこのシステム自身のページからのみ受け付けます。',
    },
  },
  {
    code: 'not-found',
    status: 404,
    title: { kk: 'Табылмады', ru: 'Не найдено', en: 'Not found', ja: '見つかりません' },
    detail: {
      kk: '{what} мұнда жоқ.',
      ru: 'Здесь нет {what}.',
      en: 'There is no {what} here.',
      ja: '{what} は見つかりません。',
    },
  },
  {
    code: 'malformed-request',
    status: 400,
    title: {
      kk: 'Сұраныс оқылмайды',
      ru: 'Запрос не читается',
      en: 'The request cannot be read',
      ja: 'リクエストを読み取れません',
    },
    detail: {
      kk: 'Сұраныс HTTP ережелеріне сай емес. Бағдарламаны немесе аралық серверді тексеріңіз.',
      ru: 'Запрос не соответствует правилам HTTP. Проверьте программу или промежуточный сервер.',
      en: 'It does not keep to the rules of HTTP. Check the program or the proxy that sent it.',
      ja: 'HTTPの規則に従っていません。送信したプログラムまたはプロキシを確認してください。',
    },
  },
  {
    code: 'method-not-allowed',
    status: 405,
    title: {
      kk: 'Бұл әдіс мұнда қолданылмайды',
      ru: 'Этот метод здесь не применяется',
      en: 'This method is not for this address',
      ja: 'このアドレスではそのメソッドを使えません',
    },
    detail: {
      kk: '{method} орнына мыналардың бірін қолданыңыз: {allowed}.',
      ru: 'Вместо {method} используйте один из методов: {allowed}.',
      en: 'Instead of {method} use one of: {allowed}.',
      ja: '{method} の代わりに {allowed} のいずれかを使ってください。',
    },
  },
  {
    code: 'request-timeout',
    status: 408,
    title: {
      kk: 'Сұраныс тым баяу келді',
      ru: 'Запрос пришёл слишком медленно',
      en: 'The request came too slowly',
      ja: 'リクエストの受信に時間がかかりすぎました',
    },
    detail: {
      kk: 'Дене белгіленген уақытта толық келмеді. Қайта жіберіңіз.',
      ru: 'Тело не пришло полностью за отведённое время. Отправьте снова.',
      en: 'The body did not arrive in full within the time allowed. Send it again.',
      ja: '制限時間内に本文全体が届きませんでした。もう一度送信してください。',
    },
  },
  {
    code: 'stale-version',
    status: 409,
    title: {
      kk: 'Бұл жазбаны бұрын басқа адам сақтап қойған',
      ru: 'Эту запись уже сохранил кто-то другой',
      en: 'Somebody else has saved this record since',
      ja: 'この記録はほかの人が先に保存しました',
    },
    detail: {
      kk: 'Ештеңе жоғалған жоқ: екі мәтінді салыстырып, қайсысы қалатынын таңдаңыз.',
      ru: 'Ничего не потеряно: сравните оба текста и выберите, какой останется.',
      en: 'Nothing is lost: compare the two texts and choose which one stays.',
      ja: '何も失われていません。二つの文面を見比べて、残すほうを選んでください。',
    },
  },
  {
    code: 'body-too-large',
    status: 413,
    title: {
      kk: 'Дене тым үлкен',
      ru: 'Тело запроса слишком велико',
      en: 'The body is too large',
      ja: '本文が大きすぎます',
    },
    detail: {
      kk: 'Үлкен файлды «industry import» командасымен жүктеңіз.',
      ru: 'Большой файл загрузите командой «industry import».',
      en: 'Load a large file with the command "industry import".',
      ja: '大きなファイルは「industry import」コマンドで取り込んでください。',
    },
  },
  {
    code: 'unsupported-media-type',
    status: 415,
    title: {
      kk: 'Мазмұн түрі қабылданбайды',
      ru: 'Такой тип содержимого не принимается',
      en: 'This content type is not accepted',
      ja: 'このコンテンツ形式は受け付けられません',
    },
    detail: {
      kk: 'application/json немесе X-Industry-Request тақырыбы бар multipart/form-data жіберіңіз.',
      ru: 'Отправьте application/json или multipart/form-data с заголовком X-Industry-Request.',
      en: 'Send application/json, or multipart/form-data with the header X-Industry-Request.',
      ja: 'application/json、または X-Industry-Request ヘッダー付きの multipart/form-data で送信してください。',
    },
  },
  {
    code: 'unknown-host',
    status: 421,
    title: {
      kk: 'Бұл сервер мұндай атпен жауап бермейді',
      ru: 'Этот сервер не отвечает под таким именем',
      en: 'This server does not answer to that name',
      ja: 'このサーバーはその名前では応答しません',
    },
    detail: {
      kk: 'Жүйенің мекенжайы PUBLIC_URL баптауында көрсетіледі.',
      ru: 'Адрес системы задаётся настройкой PUBLIC_URL.',
      en: 'The address of the system is given by the setting PUBLIC_URL.',
      ja: 'システムのアドレスは設定 PUBLIC_URL で指定します。',
    },
  },
  {
    code: 'too-many-requests',
    status: 429,
    title: {
      kk: 'Сұраныс тым көп',
      ru: 'Слишком много запросов',
      en: 'Too many requests',
      ja: 'リクエストが多すぎます',
    },
    detail: {
      kk: '{seconds} секундтан кейін қайталаңыз.',
      ru: 'Повторите через {seconds} с.',
      en: 'Try again in {seconds} seconds.',
      ja: '{seconds}秒後にもう一度お試しください。',
    },
  },
  {
    code: 'headers-too-large',
    status: 431,
    title: {
      kk: 'Сұраныс тақырыптары тым үлкен',
      ru: 'Заголовки запроса слишком велики',
      en: 'The headers of the request are too large',
      ja: 'リクエストヘッダーが大きすぎます',
    },
    detail: {
      kk: 'Мекенжайды қысқартыңыз немесе осы сайттың cookie файлдарын өшіріп, қайталаңыз.',
      ru: 'Сократите адрес или удалите файлы cookie этого сайта и повторите.',
      en: 'Shorten the address, or remove the cookies of this site, and try again.',
      ja: 'アドレスを短くするか、このサイトのCookieを削除して、もう一度お試しください。',
    },
  },
  {
    code: 'internal',
    status: 500,
    title: {
      kk: 'Жүйеде қате болды',
      ru: 'В системе произошла ошибка',
      en: 'Something went wrong here',
      ja: 'システムでエラーが発生しました',
    },
    detail: {
      kk: 'Қате журналға жазылды. Қолдау қызметіне сұраныс нөмірін хабарлаңыз.',
      ru: 'Ошибка записана в журнал. Сообщите поддержке номер запроса.',
      en: 'The error is in the log. Tell support the request id.',
      ja: 'エラーは記録されました。サポートにリクエストIDを伝えてください。',
    },
  },
  {
    code: 'not-ready',
    status: 503,
    title: {
      kk: 'Жүйе әлі дайын емес',
      ru: 'Система ещё не готова',
      en: 'The system is not ready',
      ja: 'システムの準備ができていません',
    },
    detail: { kk: '{reasons}', ru: '{reasons}', en: '{reasons}', ja: '{reasons}' },
  },
  {
    code: 'pages-not-built',
    status: 503,
    title: {
      kk: 'Беттер жиналмаған',
      ru: 'Страницы не собраны',
      en: 'The pages are not built',
      ja: '画面がビルドされていません',
    },
    detail: {
      kk: '«npm run build» командасын орындап, серверді қайта іске қосыңыз.',
      ru: 'Выполните «npm run build» и перезапустите сервер.',
      en: 'Run "npm run build" and start the server again.',
      ja: '「npm run build」を実行してから、サーバーを再起動してください。',
    },
  },
];
