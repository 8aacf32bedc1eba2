import type { LocalisedText } from '@industry/values';

const say = (kk: string, ru: string, en: string, ja: string): LocalisedText => ({ kk, ru, en, ja });

/** Where a step leads; what depends on the pack or the person is looked up when the story is told. */
export type Place = 'front' | 'clauses' | 'lease-clause' | 'own-region' | 'regions' | 'datasets' | 'indicator';

export interface StoryText {
  /** Role of the pack's persons whose task it is. */
  readonly role: string;
  readonly title: LocalisedText;
  readonly steps: readonly { readonly place: Place; readonly text: LocalisedText }[];
}

/** A task of about two minutes for each role of the demonstration country. */
export const STORY_TEXTS: readonly StoryText[] = [
  {
    role: 'analyst',
    title: say(
      'Министрге: жоспардан ең көп қалған көрсеткіш',
      'Министру: показатель, который отстаёт сильнее всех',
      'For the minister: the indicator furthest behind its plan',
      '大臣へ：計画から最も遅れている指標',
    ),
    steps: [
      {
        place: 'front',
        text: say(
          'Бағдарлама бетінде «артта» күйіндегі көрсеткішті табыңыз.',
          'На странице программы найдите показатель в состоянии «отстаёт».',
          'On the front page, find an indicator in the state "behind".',
          'トップページで「遅れ」の指標を見つける。',
        ),
      },
      {
        place: 'indicator',
        text: say(
          'Көрсеткішті ашып, жоспар мен нақты мәннің айырмасын оқыңыз.',
          'Откройте показатель и прочитайте разрыв между планом и фактом.',
          'Open it and read the gap between plan and actual.',
          '指標を開き、計画と実績の差を読む。',
        ),
      },
      {
        place: 'indicator',
        text: say(
          'Соңғы мәннің шығу тегін басыңыз: кім, қашан жариялады?',
          'Нажмите на происхождение последнего значения: кто и когда его опубликовал?',
          'Press the origin of the last figure: who published it, and when?',
          '最新値の「出典」を押し、誰がいつ公表したかを確かめる。',
        ),
      },
    ],
  },
  {
    role: 'monitor',
    title: say(
      'Мониторинг: кешіккен мәндер',
      'Мониторинг: опоздавшие данные',
      'Monitoring: the late figures',
      'モニタリング：遅れている数値',
    ),
    steps: [
      {
        place: 'front',
        text: say(
          '«Белгілі, кешіккен, жоқ» жолағын ашыңыз.',
          'Откройте полосу «известно, опаздывает, нет».',
          'Open the strip "known, late, missing".',
          '「既知・遅延・欠落」の帯を開く。',
        ),
      },
      {
        place: 'front',
        text: say(
          'Ең көп кешіктірген органды және мерзімін табыңыз.',
          'Найдите орган, который задержал больше всех, и срок.',
          'Find the body that owes most, and by when.',
          '最も多く滞っている機関と期限を確かめる。',
        ),
      },
      {
        place: 'datasets',
        text: say(
          'Мән қай деректер жиынтығымен толатынын қараңыз.',
          'Посмотрите, какой набор данных закроет пробел.',
          'See which dataset would fill the gap.',
          'どのデータセットで埋まるかを見る。',
        ),
      },
    ],
  },
  {
    role: 'akimat',
    title: say(
      'Өңір паспорты: орнымыз қандай?',
      'Паспорт региона: на каком мы месте?',
      'Region passport: where do we stand?',
      '地域パスポート：順位を確かめる',
    ),
    steps: [
      {
        place: 'own-region',
        text: say(
          'Өз өңіріңіздің паспортын ашып, орнын оқыңыз.',
          'Откройте паспорт своего региона и прочитайте место.',
          'Open the passport of your region and read its rank.',
          '自地域のパスポートを開き、順位を読む。',
        ),
      },
      {
        place: 'own-region',
        text: say(
          'Үлестің жылдар бойы өзгерісін салыстырыңыз.',
          'Сравните, как доля менялась по годам.',
          'Compare how its share changed over the years.',
          '年ごとの構成比の変化を比べる。',
        ),
      },
      {
        place: 'regions',
        text: say(
          'Картада жылды жылжытып, көршілерді қараңыз.',
          'На карте сдвиньте год и посмотрите на соседей.',
          'On the map, move the year and look at the neighbours.',
          '地図で年を動かし、近隣地域を見る。',
        ),
      },
    ],
  },
  {
    role: 'operator',
    title: say(
      'Лизинг шартын тексеру',
      'Проверить условие лизинга',
      'Check the condition of a lease',
      'リースの条件を確かめる',
    ),
    steps: [
      {
        place: 'lease-clause',
        text: say(
          'Лизинг туралы тармақты оқыңыз.',
          'Прочитайте пункт о лизинге.',
          'Read the clause on leasing.',
          'リースに関する条項を読む。',
        ),
      },
      {
        place: 'lease-clause',
        text: say(
          'Бұл тармаққа не сілтейтінін қараңыз.',
          'Посмотрите, что ссылается на этот пункт.',
          'See what cites this clause.',
          'この条項を引用しているものを見る。',
        ),
      },
    ],
  },
  {
    role: 'firm',
    title: say(
      'Кәсіпорынға лизинг қолжетімді ме?',
      'Доступен ли предприятию лизинг?',
      'Is leasing open to our firm?',
      '自社はリースを利用できるか',
    ),
    steps: [
      {
        place: 'clauses',
        text: say(
          'Тармақтардан «лизинг» сөзін іздеңіз.',
          'Найдите в пунктах слово «лизинг».',
          'Search the clauses for "lease".',
          '条項で「リース」を検索する。',
        ),
      },
      {
        place: 'lease-clause',
        text: say(
          'Тармақты ашып, аударма мәртебесін оқыңыз.',
          'Откройте пункт и прочитайте статус перевода.',
          'Open the clause and read the status of its translation.',
          '条項を開き、翻訳の位置づけを読む。',
        ),
      },
    ],
  },
  {
    role: 'commission-secretary',
    title: say(
      'Комиссияға: не жетіспейді, кім береді?',
      'Комиссии: чего не хватает и кто должен?',
      'For the Commission: what is missing and who owes it',
      '委員会へ：不足と担当機関',
    ),
    steps: [
      {
        place: 'front',
        text: say(
          'Деректері жоқ көрсеткіштерді және жауапты органдарды жазып алыңыз.',
          'Выпишите показатели без данных и ответственные органы.',
          'Note the indicators without data and the bodies responsible.',
          'データのない指標と担当機関を書き出す。',
        ),
      },
      {
        place: 'indicator',
        text: say(
          'Бір көрсеткіште жауапты органдар мен тармақты ашыңыз.',
          'У одного показателя откройте ответственных и пункт.',
          'For one of them, open the bodies and the clause.',
          'そのうち一つの担当機関と条項を開く。',
        ),
      },
    ],
  },
  {
    role: 'data-officer',
    title: say(
      'Файлды жүктеп, тексеру нәтижесін көру',
      'Загрузить файл и посмотреть находки проверок',
      'Import a file and look at what the checks found',
      'ファイルを取り込み、検査結果を見る',
    ),
    steps: [
      {
        place: 'datasets',
        text: say(
          'Деректер жиынтығын ашып, файл қандай болуы керегін оқыңыз.',
          'Откройте набор данных и прочитайте, каким должен быть файл.',
          'Open a dataset and read what a file must look like.',
          'データセットを開き、ファイルの形式を読む。',
        ),
      },
      {
        place: 'datasets',
        text: say(
          'Терминалда «npx industry import --list» командасын орындап, файлды жүктеңіз.',
          'В терминале выполните «npx industry import --list» и загрузите файл.',
          'In a terminal, run "npx industry import --list" and import a file.',
          '端末で「npx industry import --list」を実行し、ファイルを取り込む。',
        ),
      },
      {
        place: 'datasets',
        text: say(
          'Жаңа топтаманың тексеру нәтижелерін ашыңыз.',
          'Откройте находки проверок новой поставки.',
          'Open the findings of the newest batch.',
          '最新バッチの検査結果を開く。',
        ),
      },
    ],
  },
  {
    role: 'auditor',
    title: say(
      'Бір санды файлына дейін қадағалау',
      'Проследить одно число до файла',
      'Follow one figure to its file',
      '一つの数値を元ファイルまでたどる',
    ),
    steps: [
      {
        place: 'indicator',
        text: say(
          'Көрсеткіштің бір санын таңдап, шығу тегін ашыңыз.',
          'Выберите число показателя и откройте его происхождение.',
          'Choose a figure of an indicator and open its origin.',
          '指標の数値を一つ選び、出典を開く。',
        ),
      },
      {
        place: 'datasets',
        text: say(
          'Топтаманы табыңыз: файлдың SHA-256 сәйкес пе?',
          'Найдите поставку: совпадает ли SHA-256 файла?',
          'Find the batch: is the SHA-256 of the file the same?',
          'バッチを見つけ、ファイルのSHA-256が一致するか確かめる。',
        ),
      },
      {
        place: 'front',
        text: say(
          'Терминалда «npx industry check audit» командасымен тізбекті тексеріңіз.',
          'В терминале проверьте цепочку: «npx industry check audit».',
          'In a terminal, verify the chain: "npx industry check audit".',
          '端末で「npx industry check audit」を実行し、監査の連鎖を検証する。',
        ),
      },
    ],
  },
];
