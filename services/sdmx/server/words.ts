import type { LocalisedText } from '@industry/values';
import type { Frequency } from './time-period.ts';

const text = (kk: string, ru: string, en: string, ja: string): LocalisedText => ({ kk, ru, en, ja });

export const FREQUENCIES: Readonly<Record<Frequency, LocalisedText>> = {
  A: text('Жылдық', 'Годовая', 'Annual', '年次'),
  S: text('Жартыжылдық', 'Полугодовая', 'Half-yearly', '半期'),
  Q: text('Тоқсандық', 'Квартальная', 'Quarterly', '四半期'),
  M: text('Айлық', 'Месячная', 'Monthly', '月次'),
  D: text('Күндік', 'Ежедневная', 'Daily', '日次'),
  O: text('Басқа', 'Прочая', 'Other', 'その他'),
};

/** SDMX CL_OBS_STATUS, the codes that occur here. */
export const STATUSES = {
  A: text('Қалыпты мән', 'Нормальное значение', 'Normal value', '通常の値'),
  E: text('Бағаланған мән', 'Оценка', 'Estimated value', '推計値'),
  F: text('Болжам', 'Прогноз', 'Forecast value', '予測値'),
  M: text('Мән жоқ', 'Значение отсутствует', 'Missing value', '欠測値'),
  P: text('Алдын ала мән', 'Предварительное значение', 'Provisional value', '速報値'),
} as const;

export const CONCEPT_NAMES: Readonly<Record<string, LocalisedText>> = {
  FREQ: text('Жиілік', 'Периодичность', 'Frequency', '頻度'),
  REF_AREA: text('Аумақ', 'Территория', 'Reference area', '地域'),
  FACT: text('Факт', 'Показатель набора', 'Fact', '項目'),
  TIME_PERIOD: text('Кезең', 'Период', 'Time period', '期間'),
  OBS_VALUE: text('Мән', 'Значение', 'Observation value', '値'),
  OBS_STATUS: text('Мән күйі', 'Статус значения', 'Observation status', '値の状態'),
  UNIT_MEASURE: text('Өлшем бірлігі', 'Единица измерения', 'Unit of measure', '単位'),
  SOURCE: text('Дереккөз', 'Источник', 'Source', '出典'),
  PUBLISHED_ON: text('Жарияланған күні', 'Дата публикации', 'Day of publication', '公表日'),
  BATCH: text('Жеткізілім', 'Поставка', 'Batch', 'バッチ'),
  SIMULATED: text('Модельденген', 'Смоделировано', 'Simulated', 'シミュレーション値'),
};

/** What a key column of a dataset is called; others stand under their own name. */
export const KEY_NAMES: Readonly<Record<string, LocalisedText>> = {
  indicator: text('Көрсеткіш', 'Показатель', 'Indicator', '指標'),
  series: text('Қатар', 'Ряд', 'Series', '系列'),
  activity: text('Қызмет түрі', 'Вид деятельности', 'Activity', '経済活動'),
  product: text('Тауар', 'Товар', 'Product', '品目'),
};

export const schemeOf = (name: LocalisedText): LocalisedText =>
  text(`${name.kk}: жіктеуіш`, `${name.ru}: классификатор`, `${name.en}: classification`, `${name.ja}：分類`);

export const AGENCIES = text('Агенттіктер', 'Агентства', 'Agencies', '機関');
export const CONCEPT_SCHEME = text('Ұғымдар', 'Понятия', 'Concepts', '概念');
export const codelistOf = (name: LocalisedText): LocalisedText =>
  text(`Кодтар тізімі: ${name.kk}`, `Перечень кодов: ${name.ru}`, `Code list: ${name.en}`, `コードリスト：${name.ja}`);

export const same = (name: string): LocalisedText => text(name, name, name, name);
