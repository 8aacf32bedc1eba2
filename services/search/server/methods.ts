import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryFolder } from '@industry/observe';
import type { Searchable } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';

/** What the methods are called; their pages are in English, a method that is not here is found by its English title. */
const TITLES: Readonly<Record<string, Omit<LocalisedText, 'en'>>> = {
  'chained-index': {
    kk: 'Тізбекті индекс және базалық жылға пайыз',
    ru: 'Цепной индекс и процент к базовому году',
    ja: '連鎖指数と基準年比',
  },
  'change-from-base': {
    kk: 'Базалық жылдан бергі өзгеріс',
    ru: 'Изменение к базовому году',
    ja: '基準年からの変化',
  },
  concentration: { kk: 'Саланың шоғырлануы', ru: 'Концентрация отрасли', ja: '業種の集中度' },
  'disclosure-control': {
    kk: 'Кәсіпорындар бойынша кестелердің құпиялығын қорғау',
    ru: 'Защита таблиц о предприятиях от раскрытия',
    ja: '企業統計表の秘匿処理',
  },
  'growth-contributions': { kk: 'Өсімге қосылған үлес', ru: 'Вклад в прирост', ja: '成長への寄与' },
  'job-flows': {
    kk: 'Жұмыс орындарының қозғалысы, кіру және шығу',
    ru: 'Движение рабочих мест, вход и выход',
    ja: '雇用の創出・消失、参入と退出',
  },
  'labour-productivity': {
    kk: 'Кәсіпорындар бойынша еңбек өнімділігі',
    ru: 'Производительность труда по предприятиям',
    ja: '企業別の労働生産性',
  },
  'productivity-decomposition': {
    kk: 'Өнімділіктің жіктелуі: ішінде, арасында, кіру, шығу',
    ru: 'Разложение производительности: внутри, между, вход, выход',
    ja: '生産性の分解：企業内、企業間、参入、退出',
  },
  'economic-complexity-index': {
    kk: 'Экономикалық күрделілік индексі (ECI) және өнім күрделілігі индексі (PCI)',
    ru: 'Индекс экономической сложности (ECI) и индекс сложности продукта (PCI)',
    ja: '経済複雑性指数（ECI）と製品複雑性指数（PCI）',
  },
  'gap-split': {
    kk: 'Жоспар мен нақты мән айырмасының құрамы',
    ru: 'Из чего складывается разница плана и факта',
    ja: '計画と実績の差の内訳',
  },
  'lawful-bundle': {
    kk: 'Ең тиімді заңды жиынтық',
    ru: 'Лучший законный набор мер',
    ja: '最良の適法な組合せ',
  },
  'nearest-change': {
    kk: '«Жоқты» «иәге» айналдыратын ең аз өзгеріс',
    ru: 'Ближайшее изменение: что превратит «нет» в «да»',
    ja: '「不可」を「可」に変える最小の変更',
  },
  'repayment-schedule': {
    kk: 'Төлем кестесі',
    ru: 'График платежей',
    ja: '返済表',
  },
  'support-groups': {
    kk: 'Кәсіпорын топтары және олар ашатын қолдау',
    ru: 'Группы предприятий и что им открыто',
    ja: '企業のグループと利用できる支援',
  },
  'indicator-state': {
    kk: 'Көрсеткіштің бір жылғы күйі',
    ru: 'Состояние показателя за год',
    ja: '指標の年次状態',
  },
  'product-space-density': {
    kk: 'Өнім кеңістігі: жақындық, тығыздық, қашықтық, болашақ',
    ru: 'Пространство продуктов: близость, плотность, расстояние, перспектива',
    ja: '製品空間：近接度、密度、距離、展望',
  },
  'results-funding': { kk: 'Органның нәтижесі', ru: 'Результаты органа', ja: '機関の成果' },
  'prody-expy': { kk: 'PRODY және EXPY', ru: 'PRODY и EXPY', ja: 'PRODYとEXPY' },
  'record-matching': { kk: 'Жазбаларды салыстыру', ru: 'Сопоставление записей', ja: '記録の照合' },
  'simulated-economy': { kk: 'Модельденген экономика', ru: 'Смоделированная экономика', ja: '模擬経済' },
  'state-share': {
    kk: 'Иелер тізбегі арқылы мемлекет үлесі',
    ru: 'Доля государства через цепочки владельцев',
    ja: '所有者の連鎖を通じた国の持分',
  },
  'search-text': { kk: 'Іздеу мәтіні', ru: 'Текст поиска', ja: '検索のテキスト処理' },
};

/** The declared methods, read from docs/methods. */
export async function methodPages(): Promise<readonly Searchable[]> {
  const folder = join(repositoryFolder(), 'docs', 'methods');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  return Promise.all(
    names.map(async (name) => {
      const id = name.slice(0, -'.md'.length);
      const [heading = id, ...rest] = (await readFile(join(folder, name), 'utf8')).split('\n');
      const en = heading.replace(/^#\s*/, '');
      const { kk = en, ru = en, ja = en } = TITLES[id] ?? {};
      return {
        path: `/methods/${id}`,
        kind: 'method',
        title: { kk, ru, en, ja },
        text: { en: rest.join(' ').replaceAll(/```[\s\S]*?```|[#|`*]/g, ' ') },
      };
    }),
  );
}
