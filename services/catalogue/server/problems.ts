import type { ProblemDefinition } from '@industry/http/contract.ts';

export const problems: readonly ProblemDefinition[] = [
  {
    code: 'dataset-unknown',
    status: 404,
    title: {
      kk: 'Мұндай деректер жиынтығы жоқ',
      ru: 'Такого набора данных нет',
      en: 'No such dataset',
      ja: '該当するデータセットがありません',
    },
    detail: {
      kk: '«{dataset}» деректер жиынтығы табылмады. Тізімді қараңыз: /datasets.',
      ru: 'Набор данных «{dataset}» не найден. Список: /datasets.',
      en: 'There is no dataset “{dataset}”. The list is at /datasets.',
      ja: 'データセット「{dataset}」は見つかりません。一覧は /datasets にあります。',
    },
  },
  {
    code: 'batch-unknown',
    status: 404,
    title: {
      kk: 'Мұндай жеткізілім жоқ',
      ru: 'Такой поставки нет',
      en: 'No such batch',
      ja: '該当するバッチがありません',
    },
    detail: {
      kk: 'Бұл деректер жиынтығында «{batch}» жеткізілімі жоқ.',
      ru: 'В этом наборе данных нет поставки «{batch}».',
      en: 'This dataset has no batch “{batch}”.',
      ja: 'このデータセットにバッチ「{batch}」はありません。',
    },
  },
  {
    code: 'upload-missing',
    status: 400,
    title: { kk: 'Файл жоқ', ru: 'Нет файла', en: 'There is no file', ja: 'ファイルがありません' },
    detail: {
      kk: 'Сұрауда файл болуы керек (multipart/form-data, «file» өрісі).',
      ru: 'В запросе должен быть файл (multipart/form-data, поле «file»).',
      en: 'The request must carry a file (multipart/form-data, field “file”).',
      ja: 'リクエストにはファイル（multipart/form-data の「file」）が必要です。',
    },
  },
  {
    code: 'upload-too-large',
    status: 413,
    title: {
      kk: 'Файл тым үлкен',
      ru: 'Файл слишком велик',
      en: 'The file is too large',
      ja: 'ファイルが大きすぎます',
    },
    detail: {
      kk: 'Үлкен файлды «industry import» командасымен импорттаңыз.',
      ru: 'Импортируйте большой файл командой «industry import».',
      en: 'Import a large file with the command “industry import”.',
      ja: '大きなファイルはコマンド「industry import」で取り込んでください。',
    },
  },
  {
    code: 'download-empty',
    status: 404,
    title: {
      kk: 'Жүктеп алатын ештеңе жоқ',
      ru: 'Нечего скачивать',
      en: 'There is nothing to download',
      ja: 'ダウンロードできるデータがありません',
    },
    detail: {
      kk: 'Сұралған уақыт үшін «{dataset}» жиынтығында жол жоқ. Басқа күнді таңдаңыз.',
      ru: 'На указанное время в наборе «{dataset}» нет строк. Выберите другую дату.',
      en: 'The dataset “{dataset}” has no rows for the times asked for. Choose another day.',
      ja: '指定された時点では、データセット「{dataset}」に行がありません。別の日を選んでください。',
    },
  },
  {
    code: 'download-too-large',
    status: 413,
    title: {
      kk: 'Кесте кітапқа сыймайды',
      ru: 'Таблица не помещается в книгу',
      en: 'The table is too large for a workbook',
      ja: '表が大きすぎてブックに収まりません',
    },
    detail: {
      kk: 'Жолдар: {rows}; кітапқа ең көбі {most} жол және ұясына 32 767 таңба сыяды. CSV немесе Parquet түрінде жүктеп алыңыз.',
      ru: 'Строк: {rows}; в книгу помещается не более {most} строк и 32 767 знаков в ячейке. Скачайте CSV или Parquet.',
      en: 'It has {rows} rows; a workbook takes at most {most} rows and 32 767 characters a cell. Take CSV or Parquet.',
      ja: '行数は {rows} です。ブックに収まるのは最大 {most} 行、1セル32,767文字までです。CSVまたはParquetでダウンロードしてください。',
    },
  },
  {
    code: 'download-busy',
    status: 503,
    title: {
      kk: 'Қазір көп файл жасалуда',
      ru: 'Сейчас создаётся много файлов',
      en: 'Many files are being made just now',
      ja: '現在、多数のファイルを作成中です',
    },
    detail: {
      kk: 'Жиырма секундтан кейін қайталап көріңіз.',
      ru: 'Повторите через двадцать секунд.',
      en: 'Try again in twenty seconds.',
      ja: '20秒ほど待ってから、もう一度お試しください。',
    },
  },
];
