import type { ActionDefinition, ProblemDefinition } from '@industry/http/contract.ts';

export const actions: readonly ActionDefinition[] = [
  {
    id: 'firm-table.compute',
    title: {
      kk: 'Кәсіпорындар бойынша жарияланбаған кестені есептеу',
      ru: 'Рассчитать неопубликованную таблицу о предприятиях',
      en: 'Compute a table over firms that is not published',
      ja: '未公表の企業統計表を計算する',
    },
    scoped: false,
  },
];

export const problems: readonly ProblemDefinition[] = [
  {
    code: 'sector-unknown',
    status: 404,
    title: { kk: 'Мұндай сала жоқ', ru: 'Такой отрасли нет', en: 'No such sector', ja: '該当する業種がありません' },
    detail: {
      kk: '«{code}» өңдеу өнеркәсібінің бөлімі де, технология деңгейі де емес. Тізім: /manufacturing/sectors.',
      ru: '«{code}» — не раздел обрабатывающей промышленности и не уровень технологий. Список: /manufacturing/sectors.',
      en: '“{code}” is no division of manufacturing and no class of technology. The list is at /manufacturing/sectors.',
      ja: '「{code}」は製造業の部門でも技術水準でもありません。一覧は /manufacturing/sectors にあります。',
    },
  },
  {
    code: 'measure-unknown',
    status: 404,
    title: {
      kk: 'Мұндай көрсеткіш жоқ',
      ru: 'Такого показателя нет',
      en: 'No such measure',
      ja: '該当する項目がありません',
    },
    detail: {
      kk: '«{measure}» қосылмайды. Бары: {known}.',
      ru: '«{measure}» не складывается. Есть: {known}.',
      en: '“{measure}” is not added up. Known: {known}.',
      ja: '「{measure}」は集計されません。利用可能：{known}。',
    },
  },
  {
    code: 'cross-table-dimensions',
    status: 422,
    title: {
      kk: 'Кестенің екі өлшемі әртүрлі болуы керек',
      ru: 'Измерения таблицы должны различаться',
      en: 'A table needs two different dimensions',
      ja: '表には異なる二つの区分が必要です',
    },
    detail: {
      kk: 'Жолдар мен бағандар үшін әртүрлі өлшемдерді таңдаңыз; сала тек жолдарда тұра алады.',
      ru: 'Выберите разные измерения для строк и столбцов; отрасль может стоять только в строках.',
      en: 'Choose different dimensions for rows and columns; sectors can stand in the rows only.',
      ja: '行と列に異なる区分を選んでください。業種は行にのみ置けます。',
    },
  },
];
