import type { ProblemDefinition } from '@industry/http/contract.ts';

/** What sign-in and accounts may answer. */
export const authProblems: readonly ProblemDefinition[] = [
  {
    code: 'sign-in-failed',
    status: 401,
    title: {
      kk: 'Кіру мүмкін болмады',
      ru: 'Войти не удалось',
      en: 'Sign-in failed',
      ja: 'サインインできませんでした',
    },
    detail: {
      kk: 'Пошта мекенжайы немесе құпиясөз дұрыс емес.',
      ru: 'Адрес почты или пароль указан неверно.',
      en: 'The e-mail address or the password is wrong.',
      ja: 'メールアドレスまたはパスワードが正しくありません。',
    },
  },
  {
    code: 'sign-in-locked',
    status: 429,
    title: {
      kk: 'Тым көп сәтсіз әрекет',
      ru: 'Слишком много неудачных попыток',
      en: 'Too many failed attempts',
      ja: '失敗が多すぎます',
    },
    detail: {
      kk: '{minutes} минуттан кейін қайталаңыз.',
      ru: 'Повторите через {minutes} мин.',
      en: 'Try again in {minutes} minutes.',
      ja: '{minutes}分後にもう一度お試しください。',
    },
  },
  {
    code: 'set-up-link-ended',
    status: 403,
    title: {
      kk: 'Сілтеме жарамсыз',
      ru: 'Ссылка больше не действует',
      en: 'The link no longer works',
      ja: 'リンクは無効です',
    },
    detail: {
      kk: 'Сілтеме бір сағат қана және бір рет жарамды. Серверді қайта іске қосыңыз: ол жаңасын шығарады.',
      ru: 'Ссылка действует один час и один раз. Перезапустите сервер: он напечатает новую.',
      en: 'A link works once and for one hour. Restart the server: it prints a new one.',
      ja: 'リンクは1時間、1回だけ有効です。サーバーを再起動すると新しいリンクが表示されます。',
    },
  },
  {
    code: 'email-taken',
    status: 409,
    title: {
      kk: 'Бұл пошта мекенжайы тіркелген',
      ru: 'Этот адрес почты уже занят',
      en: 'This e-mail is taken',
      ja: 'このメールアドレスは使用中です',
    },
    detail: {
      kk: 'Осы пошта мекенжайымен есептік жазба немесе шақыру бар. Оны адамдар тізімінен табыңыз.',
      ru: 'С этим адресом уже есть учётная запись или приглашение. Найдите его в списке людей.',
      en: 'There is an account or an invitation with this address. Look it up in the list of people.',
      ja: 'このアドレスのアカウントまたは招待がすでにあります。利用者の一覧で確認してください。',
    },
  },
  {
    code: 'invitation-ended',
    status: 403,
    title: {
      kk: 'Сілтеме жарамсыз',
      ru: 'Ссылка больше не действует',
      en: 'The link no longer works',
      ja: 'リンクは無効です',
    },
    detail: {
      kk: 'Сілтеме бір рет қана және шектеулі мерзімде жарамды. Әкімшіден жаңасын сұраңыз.',
      ru: 'Ссылка действует один раз и ограниченное время. Попросите у администратора новую.',
      en: 'A link works once and for a limited time. Ask the administrator for a new one.',
      ja: 'リンクは1回だけ、期限内に限り有効です。新しいリンクを管理者に依頼してください。',
    },
  },
  {
    code: 'password-wrong',
    status: 403,
    title: {
      kk: 'Қазіргі құпиясөз дұрыс емес',
      ru: 'Нынешний пароль указан неверно',
      en: 'The present password is wrong',
      ja: '現在のパスワードが正しくありません',
    },
    detail: {
      kk: 'Құпиясөз өзгертілген жоқ. Қазіргі құпиясөзді қайта енгізіңіз.',
      ru: 'Пароль не изменён. Введите нынешний пароль ещё раз.',
      en: 'The password was not changed. Type the present one again.',
      ja: 'パスワードは変更されていません。現在のパスワードをもう一度入力してください。',
    },
  },
  {
    code: 'password-none',
    status: 409,
    title: {
      kk: 'Құпиясөз орнатылмаған',
      ru: 'Пароль не задан',
      en: 'There is no password',
      ja: 'パスワードが設定されていません',
    },
    detail: {
      kk: 'Сіз басқа тәсілмен кіресіз. Құпиясөз керек болса, әкімшіден сілтеме сұраңыз.',
      ru: 'Вы входите другим способом. Если нужен пароль, попросите у администратора ссылку.',
      en: 'You sign in by other means. If you need a password, ask the administrator for a link.',
      ja: '別の方法でサインインしています。パスワードが必要な場合は、管理者にリンクを依頼してください。',
    },
  },
  {
    code: 'sign-in-again',
    status: 403,
    title: {
      kk: 'Қайта кіріңіз',
      ru: 'Войдите ещё раз',
      en: 'Sign in again',
      ja: 'もう一度サインインしてください',
    },
    detail: {
      kk: 'Кіру тәсілдерін жүйеге жаңа ғана кірген адам өзгерте алады.',
      ru: 'Способы входа может менять только тот, кто вошёл только что.',
      en: 'Ways to sign in are changed by who has signed in a moment ago.',
      ja: 'サインイン方法を変更できるのは、サインインした直後だけです。',
    },
  },
  {
    code: 'last-way-in',
    status: 409,
    title: {
      kk: 'Бұл – кірудің жалғыз тәсілі',
      ru: 'Это единственный способ входа',
      en: 'This is the only way in',
      ja: '唯一のサインイン方法です',
    },
    detail: {
      kk: 'Алдымен басқа кіру кілтін қосыңыз.',
      ru: 'Сначала добавьте другой ключ доступа.',
      en: 'Add another passkey first.',
      ja: '先に別のパスキーを追加してください。',
    },
  },
  {
    code: 'passkey-refused',
    status: 403,
    title: {
      kk: 'Кіру кілті қабылданбады',
      ru: 'Ключ доступа не принят',
      en: 'The passkey was not accepted',
      ja: 'パスキーを確認できませんでした',
    },
    detail: {
      kk: 'Кіру кілті бұл жүйеде тіркелмеген немесе жауап кешікті. Қайталап көріңіз не басқа тәсілмен кіріңіз.',
      ru: 'Ключ не зарегистрирован в этой системе, или ответ опоздал. Повторите или войдите другим способом.',
      en: 'It is not registered here, or the answer came too late. Try again or sign in by other means.',
      ja: 'このシステムに登録されていないか、応答が遅れました。もう一度試すか、別の方法でサインインしてください。',
    },
  },
  {
    code: 'passkey-needs-name',
    status: 400,
    title: {
      kk: 'Кіру кілттеріне домен атауы керек',
      ru: 'Ключам доступа нужно доменное имя',
      en: 'Passkeys need a domain name',
      ja: 'パスキーにはドメイン名が必要です',
    },
    detail: {
      kk: 'Бетті сандық мекенжаймен емес, атаумен ашыңыз (осы компьютерде – localhost).',
      ru: 'Откройте страницу по имени, а не по цифровому адресу (на этом компьютере – localhost).',
      en: 'Open the page under a name, not under the digits of an address (on this machine: localhost).',
      ja: '数字のアドレスではなく、名前でページを開いてください（このコンピューターでは localhost）。',
    },
  },
  {
    code: 'oidc-off',
    status: 404,
    title: {
      kk: 'Сыртқы кіру бапталмаған',
      ru: 'Внешний вход не настроен',
      en: 'There is no OpenID provider',
      ja: '外部サインインは設定されていません',
    },
    detail: {
      kk: 'Құпиясөзбен немесе кіру кілтімен кіріңіз.',
      ru: 'Войдите с паролем или ключом доступа.',
      en: 'Sign in with a password or a passkey.',
      ja: 'パスワードまたはパスキーでサインインしてください。',
    },
  },
  {
    code: 'oidc-unreachable',
    status: 502,
    title: {
      kk: 'Кіру қызметі жауап бермейді',
      ru: 'Служба входа не отвечает',
      en: 'The sign-in service does not answer',
      ja: 'サインインサービスが応答しません',
    },
    detail: {
      kk: 'Кейінірек қайталаңыз немесе құпиясөзбен кіріңіз.',
      ru: 'Повторите позже или войдите с паролем.',
      en: 'Try again later, or sign in with a password.',
      ja: 'しばらくしてからもう一度試すか、パスワードでサインインしてください。',
    },
  },
  {
    code: 'oidc-refused',
    status: 403,
    title: {
      kk: 'Кіру аяқталмады',
      ru: 'Вход не завершён',
      en: 'The sign-in was not completed',
      ja: 'サインインが完了しませんでした',
    },
    detail: {
      kk: 'Кіру қызметінің жауабы қабылданбады немесе кешікті. Қайта бастаңыз.',
      ru: 'Ответ службы входа не принят или опоздал. Начните заново.',
      en: 'The answer of the sign-in service was not accepted, or came too late. Begin again.',
      ja: 'サインインサービスの応答が受け付けられなかったか、遅れました。最初からやり直してください。',
    },
  },
  {
    code: 'oidc-nobody',
    status: 403,
    title: {
      kk: 'Мұнда есептік жазбаңыз жоқ',
      ru: 'Здесь у вас нет учётной записи',
      en: 'You have no account here',
      ja: 'ここにはアカウントがありません',
    },
    detail: {
      kk: 'Есептік жазба әкімшінің шақыруымен ашылады; пошта мекенжайы кіру қызметінде расталған болуы керек.',
      ru: 'Учётная запись открывается по приглашению администратора; адрес почты должен быть подтверждён в службе входа.',
      en: 'An account begins with an invitation of the administrator, and the sign-in service must have verified its e-mail.',
      ja: 'アカウントは管理者の招待で作られます。メールアドレスがサインインサービスで確認済みである必要があります。',
    },
  },
];
