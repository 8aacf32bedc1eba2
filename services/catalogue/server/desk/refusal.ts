import type { ImportCode, ImportProblem } from '@industry/facts/import-error.ts';
import { LANGUAGES, type LocalisedText } from '@industry/values';
import type { RefusalAnswer } from '@industry/catalogue/contract';

/** Why a file was refused, in the readers' languages where the mistake has a code. */
export function refusalAnswer(problem: ImportProblem): RefusalAnswer {
  const { code, values = {} } = problem;
  const texts = code === undefined ? undefined : TEXTS[code];
  return {
    file: problem.file,
    reason: texts === undefined ? everywhere(problem.reason) : filled(texts.reason, values),
    remedy: texts === undefined ? everywhere(problem.remedy) : filled(texts.remedy, values),
    translated: texts !== undefined,
    row: problem.row ?? null,
    field: problem.field ?? null,
    value: problem.value ?? null,
    findings: (problem.findings ?? []).map((one) => ({ ...one, examples: one.examples.map((e) => ({ ...e })) })),
    rejected: problem.rejectedFile !== undefined,
  };
}

function everywhere(text: string): LocalisedText {
  return { kk: text, ru: text, en: text, ja: text };
}

function filled(text: LocalisedText, values: Readonly<Record<string, string | number>>): LocalisedText {
  const fill = (words: string) => words.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));
  return Object.fromEntries(LANGUAGES.map((language) => [language, fill(text[language])])) as LocalisedText;
}

interface Words {
  readonly reason: LocalisedText;
  readonly remedy: LocalisedText;
}

const AGAIN: LocalisedText = {
  kk: 'Файлды дереккөзден қайта алыңыз.',
  ru: 'Получите файл у источника ещё раз.',
  en: 'Fetch the file again from its source.',
  ja: '提供元からファイルを取り直してください。',
};

const TEXTS: Readonly<Record<ImportCode, Words>> = {
  empty: {
    reason: { kk: 'Файл бос', ru: 'Файл пуст', en: 'The file is empty', ja: 'ファイルが空です' },
    remedy: AGAIN,
  },
  'no-rows': {
    reason: {
      kk: 'Файлда жол жоқ',
      ru: 'В файле нет строк',
      en: 'The file has no rows',
      ja: 'ファイルに行がありません',
    },
    remedy: AGAIN,
  },
  workbook: {
    reason: {
      kk: 'Бұл ZIP мұрағаты немесе электрондық кесте; мұнда CSV немесе GeoJSON керек',
      ru: 'Это архив ZIP или электронная таблица; здесь нужен CSV или GeoJSON',
      en: 'This is a ZIP archive or a workbook; a CSV or GeoJSON file is needed here',
      ja: 'ZIPまたは表計算ファイルです。CSVまたはGeoJSONが必要です',
    },
    remedy: {
      kk: 'Парақты UTF-8 кодтауындағы CSV ретінде сақтап, сол файлды жүктеңіз.',
      ru: 'Сохраните лист как CSV в UTF-8 и загрузите этот файл.',
      en: 'Save the sheet as CSV in UTF-8 and upload that file.',
      ja: 'シートをUTF-8のCSVとして保存し、そのファイルをアップロードしてください。',
    },
  },
  damaged: {
    reason: {
      kk: 'Сығылған файл үзілген немесе бүлінген',
      ru: 'Сжатый файл оборван или повреждён',
      en: 'The compressed file is cut off or damaged',
      ja: '圧縮ファイルが途中で切れているか破損しています',
    },
    remedy: {
      kk: 'Файлды қайта алып, көлемін дереккөздегімен салыстырыңыз.',
      ru: 'Получите его ещё раз и сравните размер с источником.',
      en: 'Fetch it again and compare its size with the source.',
      ja: '取り直し、サイズを提供元と比べてください。',
    },
  },
  'too-large': {
    reason: {
      kk: 'Файл рұқсат етілгеннен үлкен ({megabytes} МБ, сығылған көлемінен {ratio} есе)',
      ru: 'Файл больше допустимого ({megabytes} МБ, {ratio}-кратно сжатого размера)',
      en: 'The file is larger than an import may be ({megabytes} MB, {ratio} times its compressed size)',
      ja: 'ファイルが上限（{megabytes} MB、圧縮時の{ratio}倍）を超えています',
    },
    remedy: {
      kk: 'Дереккөз осыны берсе, оны алдын ала ашып, «industry import» командасымен жүктеңіз.',
      ru: 'Если источник даёт именно это, распакуйте файл и загрузите командой «industry import».',
      en: 'If it is what the source delivers, decompress it and use the command “industry import”.',
      ja: '提供元のとおりであれば、展開してコマンド「industry import」をお使いください。',
    },
  },
  encoding: {
    reason: {
      kk: 'Мәтіннің кодтауы анықталмады немесе көрсетілгендей емес',
      ru: 'Кодировка текста не определяется или не та, что указана',
      en: 'The encoding of the text cannot be told, or is not the one named',
      ja: '文字コードを判別できないか、指定と異なります',
    },
    remedy: {
      kk: 'Файлды UTF-8 ретінде сақтаңыз немесе кодтауын көрсетіңіз.',
      ru: 'Сохраните файл в UTF-8 или укажите кодировку.',
      en: 'Save the file as UTF-8, or name its encoding.',
      ja: 'UTF-8で保存するか、文字コードを指定してください。',
    },
  },
  'columns-missing': {
    reason: {
      kk: 'Бағандар жетіспейді: {missing}; файлда бары: {found}',
      ru: 'Не хватает столбцов: {missing}; в файле есть: {found}',
      en: 'Columns are missing: {missing}; found: {found}',
      ja: '列がありません：{missing}。ファイルにある列：{found}',
    },
    remedy: {
      kk: 'Керек бағандар: {expected}.',
      ru: 'Нужны столбцы: {expected}.',
      en: 'Columns that are needed: {expected}.',
      ja: '必要な列：{expected}。',
    },
  },
  'column-twice': {
    reason: {
      kk: 'Баған екі рет кездеседі',
      ru: 'Столбец встречается дважды',
      en: 'A column appears twice',
      ja: '同じ列が二つあります',
    },
    remedy: {
      kk: 'Әр бағанға бөлек атау беріңіз.',
      ru: 'Дайте каждому столбцу своё имя.',
      en: 'Give every column its own name.',
      ja: '列名を別々にしてください。',
    },
  },
  'row-form': {
    reason: {
      kk: 'Жол CSV ретінде оқылмайды немесе өріс саны тақырыптағыдай емес',
      ru: 'Строка не читается как CSV, или полей в ней не столько, сколько в заголовке',
      en: 'A line cannot be read as CSV, or has another number of fields than the header',
      ja: 'CSVとして読めない行、または見出しと項目数が異なる行があります',
    },
    remedy: {
      kk: 'Жолды түзетіңіз: ішінде бөлгіш, тырнақша не жол соңы бар мәтін қос тырнақшада тұрады.',
      ru: 'Исправьте строку: текст с разделителем, кавычкой или концом строки берётся в двойные кавычки.',
      en: 'Mend the line: a text with the delimiter, a quote or a line end in it stands in double quotes.',
      ja: '行を修正してください。区切り、引用符、改行を含む文字列は二重引用符で囲みます。',
    },
  },
  'json-form': {
    reason: {
      kk: 'Бұл GeoJSON FeatureCollection емес',
      ru: 'Это не GeoJSON FeatureCollection',
      en: 'This is not a GeoJSON FeatureCollection',
      ja: 'GeoJSONのFeatureCollectionではありません',
    },
    remedy: AGAIN,
  },
  rejected: {
    reason: {
      kk: '{rows} жолдың {rejected} жолы қабылданбады',
      ru: 'Отклонено строк: {rejected} из {rows}',
      en: '{rejected} of {rows} rows are rejected',
      ja: '{rows}行のうち{rejected}行が拒否されました',
    },
    remedy: {
      kk: 'Жолдарды түзетіңіз немесе дереккөзден сұраңыз: қабылданбаған жолдар {share} %-дан аспаса ғана жүктеледі.',
      ru: 'Исправьте строки или обратитесь к источнику: загрузка идёт, если отклонено не более {share} %.',
      en: 'Mend the rows, or ask the source; an import goes on when at most {share} % of its rows are rejected.',
      ja: '行を修正するか、提供元にご確認ください。拒否が{share}％以下なら取り込めます。',
    },
  },
  duplicate: {
    reason: {
      kk: 'Бір кілт екі рет кездеседі',
      ru: 'Ключ повторяется',
      en: 'A key occurs more than once',
      ja: 'キーが重複しています',
    },
    remedy: {
      kk: 'Дұрыс жолды ғана қалдырыңыз.',
      ru: 'Оставьте только верную строку.',
      en: 'Keep the row that is right.',
      ja: '正しい行だけを残してください。',
    },
  },
  option: {
    reason: {
      kk: 'Импорт параметрі қате',
      ru: 'Неверный параметр импорта',
      en: 'An option of the import is wrong',
      ja: '取り込みオプションが誤っています',
    },
    remedy: {
      kk: 'Өрісті нысанда түзетіп, файлды қайта жүктеңіз.',
      ru: 'Исправьте поле в форме и загрузите файл снова.',
      en: 'Put the field right in the form and upload the file again.',
      ja: 'フォームの項目を直し、もう一度アップロードしてください。',
    },
  },
  'second-file': {
    reason: {
      kk: 'Кодтар екінші файлда түсіндіріледі: {name}',
      ru: 'Коды поясняются во втором файле: {name}',
      en: 'The codes are explained in a second file: {name}',
      ja: 'コードは二つ目のファイル（{name}）で説明されています',
    },
    remedy: {
      kk: 'Оны бірге жүктеңіз; бағандары: {columns}.',
      ru: 'Загрузите его вместе с первым; столбцы: {columns}.',
      en: 'Upload it too; its columns: {columns}.',
      ja: '一緒にアップロードしてください。列：{columns}。',
    },
  },
};
