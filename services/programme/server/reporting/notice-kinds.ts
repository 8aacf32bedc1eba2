import type { NoticeKind } from '@industry/notices/types.ts';

export const reportingNotices: readonly NoticeKind[] = [
  {
    id: 'reporting.submitted',
    title: {
      kk: 'Шешім күтетін мәндер мен есептер',
      ru: 'Значения и отчёты, ждущие решения',
      en: 'Figures and reports that wait for a decision',
      ja: '決裁待ちの数値と報告',
    },
    subject: {
      kk: 'Бекітуге: {title}, {period}',
      ru: 'На утверждение: {title}, {period}',
      en: 'To approve: {title}, {period}',
      ja: '承認依頼：{title}（{period}）',
    },
    text: {
      kk: '{body} ұсынды. Тексеріп, бекітіңіз немесе ескертумен қайтарыңыз.',
      ru: '{body}: подано. Проверьте, утвердите или верните с замечанием.',
      en: '{body} has submitted it. Check it, then approve it or return it with a remark.',
      ja: '{body}が提出しました。確認のうえ、承認するか、意見を付けて差し戻してください。',
    },
  },
  {
    id: 'reporting.returned',
    required: true,
    title: {
      kk: 'Қайтарылған мәндер мен есептер',
      ru: 'Возвращённые значения и отчёты',
      en: 'Figures and reports that were returned',
      ja: '差し戻された数値と報告',
    },
    subject: {
      kk: 'Қайтарылды: {title}, {period}',
      ru: 'Возвращено: {title}, {period}',
      en: 'Returned: {title}, {period}',
      ja: '差し戻し：{title}（{period}）',
    },
    text: {
      kk: 'Ескерту: {remark}. Мерзімі: {due}.',
      ru: 'Замечание: {remark}. Срок: {due}.',
      en: 'Remark: {remark}. It is due by {due}.',
      ja: '意見：{remark}。期限は{due}です。',
    },
  },
  {
    id: 'reporting.approved',
    title: {
      kk: 'Бекітілген мәндер мен есептер',
      ru: 'Утверждённые значения и отчёты',
      en: 'Figures and reports that were approved',
      ja: '承認された数値と報告',
    },
    subject: {
      kk: 'Бекітілді: {title}, {period}',
      ru: 'Утверждено: {title}, {period}',
      en: 'Approved: {title}, {period}',
      ja: '承認：{title}（{period}）',
    },
    text: {
      kk: '{body}: бекітілді, енді жарияланады.',
      ru: '{body}: утверждено и публикуется.',
      en: '{body}: it is approved and will be published now.',
      ja: '{body}：承認され、公表されます。',
    },
  },
  {
    id: 'reporting.due',
    required: true,
    title: {
      kk: 'Жақындаған мерзімдер',
      ru: 'Приближающиеся сроки',
      en: 'Deadlines that come near',
      ja: '近づく提出期限',
    },
    subject: {
      kk: 'Мерзімі жақын: {title}, {period}',
      ru: 'Скоро срок: {title}, {period}',
      en: 'Due soon: {title}, {period}',
      ja: '期限間近：{title}（{period}）',
    },
    text: {
      kk: '{body} {due} күнінен кешіктірмей ұсынуы керек.',
      ru: '{body}: подать не позднее {due}.',
      en: '{body} has to submit it by the end of {due}.',
      ja: '{body}は{due}までに提出する必要があります。',
    },
  },
  {
    id: 'reporting.overdue',
    required: true,
    title: { kk: 'Кешіктірілген міндеттер', ru: 'Просроченные обязанности', en: 'Overdue duties', ja: '期限超過' },
    subject: {
      kk: 'Кешігуде: {title}, {period}',
      ru: 'Просрочено: {title}, {period}',
      en: 'Overdue: {title}, {period}',
      ja: '期限超過：{title}（{period}）',
    },
    text: {
      kk: '{body} {due} күніне дейін ұсынбады; содан бері жұмыс күні: {days}.',
      ru: '{body}: не подано до {due}; с тех пор рабочих дней: {days}.',
      en: '{body} did not submit it by {due}; working days since: {days}.',
      ja: '{body}は{due}までに提出していません。経過した営業日数：{days}。',
    },
  },
  {
    id: 'dispute.opened',
    title: { kk: 'Жаңа даулар', ru: 'Новые возражения', en: 'New disputes', ja: '新しい異議' },
    subject: {
      kk: 'Дау айтылды: {title}, {period}',
      ru: 'Оспорено: {title}, {period}',
      en: 'Disputed: {title}, {period}',
      ja: '異議：{title}（{period}）',
    },
    text: {
      kk: '{body} жарияланған мәнге дау айтты: {reason}',
      ru: '{body} оспаривает опубликованное значение: {reason}',
      en: '{body} disputes the published figure: {reason}',
      ja: '{body}が公表値に異議を申し立てました：{reason}',
    },
  },
  {
    id: 'dispute.answered',
    required: true,
    title: { kk: 'Дауға жауап', ru: 'Ответы на возражения', en: 'Answers to disputes', ja: '異議への回答' },
    subject: {
      kk: 'Дауға жауап берілді: {title}, {period}',
      ru: 'Ответ на возражение: {title}, {period}',
      en: 'Your dispute was answered: {title}, {period}',
      ja: '異議への回答：{title}（{period}）',
    },
    text: { kk: '{answer}', ru: '{answer}', en: '{answer}', ja: '{answer}' },
  },
];
