import type { Language } from '@industry/values';

/** The words that every document carries, whatever it is about. */
export interface DocumentWords {
  /** Name of the sheet and heading of the part that says where figures come from. */
  readonly sources: string;
  readonly title: string;
  readonly source: string;
  readonly dataset: string;
  readonly publishedOn: string;
  readonly recordedAt: string;
  readonly licence: string;
  readonly unknownDay: string;
  readonly quoted: string;
  readonly simulated: string;
  /** What the whole document is frozen at. */
  readonly heldAt: string;
  readonly auditHead: string;
  readonly notSigned: string;
  readonly nothingSealed: string;
  readonly address: string;
  readonly note: string;
  readonly contents: string;
}

export const DOCUMENT_WORDS: Readonly<Record<Language, DocumentWords>> = {
  kk: {
    sources: 'Дереккөздер',
    title: 'Атауы',
    source: 'Дереккөз',
    dataset: 'Деректер жиынтығы',
    publishedOn: 'Жарияланған күні',
    recordedAt: 'Жүйеге енгізілген уақыты',
    licence: 'Пайдалану шарттары',
    unknownDay: 'белгісіз',
    quoted: 'бағдарлама топтамасында келтірілген жарияланған деректер',
    simulated: 'модельденген деректер, нақты статистика емес',
    heldAt: 'Жүйеде осы уақытта болған деректер',
    auditHead: 'Аудит тізбегінің басы',
    notSigned: 'әлі қол қойылмаған',
    nothingSealed: 'аудит тізбегінде әлі жазба жоқ',
    address: 'Мекенжай',
    note: 'Ескертпе',
    contents: 'Мазмұны',
  },
  ru: {
    sources: 'Источники',
    title: 'Название',
    source: 'Источник',
    dataset: 'Набор данных',
    publishedOn: 'Дата публикации',
    recordedAt: 'Внесено в систему',
    licence: 'Условия использования',
    unknownDay: 'неизвестна',
    quoted: 'опубликованные данные, приведённые в пакете программы',
    simulated: 'смоделированные данные, не статистика',
    heldAt: 'Данные, имевшиеся в системе на момент',
    auditHead: 'Вершина цепочки аудита',
    notSigned: 'ещё не подписана',
    nothingSealed: 'в цепочке аудита ещё нет записей',
    address: 'Адрес',
    note: 'Примечание',
    contents: 'Содержание',
  },
  en: {
    sources: 'Sources',
    title: 'Title',
    source: 'Source',
    dataset: 'Dataset',
    publishedOn: 'Published on',
    recordedAt: 'Recorded at',
    licence: 'Licence',
    unknownDay: 'unknown',
    quoted: 'published figures that the programme pack quotes',
    simulated: 'simulated figures, not statistics',
    heldAt: 'Figures that the system held at',
    auditHead: 'Head of the audit chain',
    notSigned: 'not signed yet',
    nothingSealed: 'the audit chain is still empty',
    address: 'Address',
    note: 'Note',
    contents: 'Contents',
  },
  ja: {
    sources: '出典',
    title: '表題',
    source: '出典',
    dataset: 'データセット',
    publishedOn: '公表日',
    recordedAt: '登録日時',
    licence: '利用条件',
    unknownDay: '不明',
    quoted: 'プログラムパックが引用する公表値',
    simulated: 'シミュレーションによる数値（統計ではありません）',
    heldAt: 'システムが保有していたデータの時点',
    auditHead: '監査チェーンの先端',
    notSigned: '未署名',
    nothingSealed: '監査チェーンにはまだ記録がありません',
    address: 'アドレス',
    note: '注',
    contents: '目次',
  },
};
