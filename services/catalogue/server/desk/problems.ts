import type { ActionDefinition, ProblemDefinition } from '@industry/http/contract.ts';
import type { LocalisedText } from '@industry/values';

const text = (kk: string, ru: string, en: string, ja: string): LocalisedText => ({ kk, ru, en, ja });

export const deskActions: readonly ActionDefinition[] = [
  {
    id: 'batch.withdraw',
    scoped: true,
    title: text('Жеткізілімді кері алу', 'Отозвать поставку', 'Withdraw a batch', 'バッチを取り下げる'),
  },
  {
    id: 'pull.manage',
    scoped: true,
    title: text(
      'Кесте бойынша жүктеуді баптау',
      'Настроить загрузку по расписанию',
      'Set up scheduled pulls',
      '定期取得を設定する',
    ),
  },
];

export const deskProblems: readonly ProblemDefinition[] = [
  {
    code: 'upload-unknown',
    status: 404,
    title: text('Мұндай файл жоқ', 'Такого файла нет', 'No such staged file', '該当するファイルがありません'),
    detail: text(
      '«{upload}» жүктемесі табылмады. Деректер үстелін қараңыз: /desk.',
      'Загрузка «{upload}» не найдена. Посмотрите стол данных: /desk.',
      'There is no upload “{upload}”. Look at the desk: /desk.',
      'アップロード「{upload}」は見つかりません。/desk をご覧ください。',
    ),
  },
  {
    code: 'consent-missing',
    status: 409,
    title: text(
      'Файлдағы кәсіпорындар келісім бермеген',
      'Предприятия в файле не дали согласия',
      'Firms in the file have not consented',
      'ファイル内の企業が同意していません',
    ),
    detail: text(
      '«{dataset}» файлында {firms} кәсіпорын бар, олардың {without} бүгін осы тізілімге келісім бермеген. Ештеңе жарияланған жоқ. Файлды тізілімнің өз жолымен беріңіз: industry registers deliver. Ол келісімсіз кәсіпорындарды қалдырып, санын айтады.',
      'В файле «{dataset}» предприятий: {firms}, из них на сегодня не дали согласия этому реестру: {without}. Ничего не опубликовано. Передайте файл дорогой его реестра: industry registers deliver. Она оставляет такие предприятия в стороне и считает их.',
      'The file of “{dataset}” names {firms} firms; {without} of them have not consented to its register as of today. Nothing was published. Hand it to the road of its register, industry registers deliver: it leaves such firms out and counts them.',
      '「{dataset}」のファイルには{firms}社があり、うち{without}社は本日時点でこの登録簿に同意していません。何も公開していません。登録簿の経路（industry registers deliver）で納品してください。同意のない企業は除外され、件数が示されます。',
    ),
  },
  {
    code: 'previews-busy',
    status: 503,
    title: text('Қазір бос емес', 'Сейчас занято', 'Busy now', '現在混み合っています'),
    detail: text(
      'Басқа салыстырулар жүріп жатыр. Он секундтан кейін қайталаңыз.',
      'Идут другие сравнения. Повторите через десять секунд.',
      'Other comparisons are running. Try again in ten seconds.',
      '他の比較を実行中です。10秒後にもう一度お試しください。',
    ),
  },
  {
    code: 'pull-second-files',
    status: 409,
    title: text(
      'Бұл жиынтық кесте бойынша жүктелмейді',
      'Этот набор не загружается по расписанию',
      'This dataset cannot be pulled',
      'このデータセットは定期取得できません',
    ),
    detail: text(
      'Файл қосымша файлдарсыз оқылмайды: {names}. Кесте бойынша жүктеу бір ғана файл әкеледі. Файлдарды деректер үстелінде бірге жүктеңіз.',
      'Файл не читается без вторых файлов: {names}. Загрузка по расписанию приносит один файл. Загрузите их вместе на столе данных.',
      'A file cannot be read without second files: {names}. A pull brings one file. Upload them together at the desk.',
      '追加ファイル（{names}）がないとファイルを読めません。定期取得は1ファイルだけを取得します。デスクで一緒にアップロードしてください。',
    ),
  },
  {
    code: 'rejected-unknown',
    status: 404,
    title: text(
      'Қабылданбаған жол жоқ',
      'Отклонённых строк нет',
      'There are no rejected rows',
      '拒否された行はありません',
    ),
    detail: text(
      'Бұл файлдың қабылданбаған жолдары сақталмаған.',
      'Отклонённые строки этого файла не хранятся.',
      'No rejected rows of this file are kept.',
      'このファイルの拒否された行は保管されていません。',
    ),
  },
  {
    code: 'upload-state',
    status: 409,
    title: text('Қазір мүмкін емес', 'Сейчас это невозможно', 'Not possible now', '今は実行できません'),
    detail: text(
      'Файл «{state}» күйінде. Бетті жаңартыңыз.',
      'Файл в состоянии «{state}». Обновите страницу.',
      'The file is in the state “{state}”. Load the page again.',
      'ファイルの状態は「{state}」です。ページを再読み込みしてください。',
    ),
  },
  {
    code: 'upload-option',
    status: 400,
    title: text('Импорт параметрі қате', 'Неверный параметр импорта', 'An option is wrong', 'オプションが誤っています'),
    detail: text(
      'Көрсетілген параметрлерді түзетіңіз.',
      'Исправьте указанные параметры.',
      'Put the named options right.',
      '示されたオプションを直してください。',
    ),
  },
  {
    code: 'upload-unconfirmed',
    status: 409,
    title: text(
      'Ескертулер расталмаған',
      'Предупреждения не подтверждены',
      'Warnings are not confirmed',
      '警告が未確認です',
    ),
    detail: text(
      'Жарияламас бұрын себебін көрсетіп растаңыз: {checks}.',
      'Перед публикацией подтвердите с указанием причины: {checks}.',
      'Confirm with a reason before publishing: {checks}.',
      '公表の前に、理由を添えて確認してください：{checks}。',
    ),
  },
  {
    code: 'preview-out-of-date',
    status: 409,
    title: text(
      'Алдын ала қарау ескірген',
      'Предпросмотр устарел',
      'The preview is out of date',
      'プレビューが古くなりました',
    ),
    detail: text(
      '«{dataset}» жиынтығының жеткізілімдері өзгерді. Жаңа алдын ала қарауды оқып, қайта шешіңіз.',
      'Поставки набора «{dataset}» изменились. Прочитайте новый предпросмотр и решите заново.',
      'Batches of “{dataset}” have changed meanwhile. Read the new preview and decide again.',
      '「{dataset}」のバッチが変わりました。新しいプレビューを読んで決め直してください。',
    ),
  },
  {
    code: 'batch-withdrawn',
    status: 409,
    title: text(
      'Жеткізілім кері алынған',
      'Поставка уже отозвана',
      'The batch is withdrawn already',
      '取り下げ済みのバッチです',
    ),
    detail: text(
      '«{batch}» жеткізілімі бұрын кері алынған; себебі оның бетінде.',
      'Поставка «{batch}» уже отозвана; причина на её странице.',
      'The batch “{batch}” was withdrawn before; the reason is on its page.',
      'バッチ「{batch}」は取り下げ済みです。理由はそのページにあります。',
    ),
  },
  {
    code: 'batch-of-records',
    status: 409,
    title: text(
      'Бұл сандар есептілікте түзетіледі',
      'Эти значения исправляются в отчётности',
      'These figures are corrected where they are kept',
      'この数値は元の記録で訂正します',
    ),
    detail: text(
      '«{batch}» жүйенің өз жазбаларынан жасалған: оларды сол жерде түзетіңіз.',
      'Поставка «{batch}» создана из записей самой системы: исправьте их там.',
      'The batch “{batch}” was made of records of this system: correct them there.',
      'バッチ「{batch}」は本システムの記録から作られました。元の記録を訂正してください。',
    ),
  },
  {
    code: 'pull-unknown',
    status: 404,
    title: text('Мұндай жүктеу жоқ', 'Такой загрузки нет', 'No such pull', '該当する定期取得がありません'),
    detail: text(
      '«{pull}» кесте бойынша жүктеуі табылмады.',
      'Загрузка по расписанию «{pull}» не найдена.',
      'There is no scheduled pull “{pull}”.',
      '定期取得「{pull}」は見つかりません。',
    ),
  },
  {
    code: 'pull-address',
    status: 400,
    title: text(
      'Бұл мекенжайдан алуға болмайды',
      'С этого адреса загружать нельзя',
      'Not an address to pull from',
      '取得できないアドレスです',
    ),
    detail: text(
      'http немесе https мекенжайын құпиясөзсіз беріңіз; ішкі желі мекенжайларына рұқсат жоқ.',
      'Укажите адрес http или https без пароля; адреса внутренней сети запрещены.',
      'Give an http or https address without a password; addresses of the inner network are not allowed.',
      'パスワードを含まない http または https のアドレスを指定してください。内部ネットワークは許可されていません。',
    ),
  },
];
