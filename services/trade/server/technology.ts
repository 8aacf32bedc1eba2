import type { Names } from '@industry/trade/contract';

/**
 * Technology classes of exports by SITC revision 2 (Lall 2000, "The technological structure and performance of developing
 * country manufactured exports, 1985-98", Oxford Development Studies 28, table A1, by groups of three digits), as used by
 * UNCTAD. What no group names is a primary product when its division is 0 to 4, else other.
 */
const LALL: Readonly<Record<string, readonly string[]>> = {
  RB1: '012 014 023 024 035 037 046 047 048 056 058 061 062 073 098 111 112 122 233 247 248 251 264 265 269 423 424 431 621 625 628 633 634 635 641'.split(
    ' ',
  ),
  RB2: '281 282 286 287 288 289 323 334 335 411 511 514 515 516 522 523 531 532 551 592 661 662 663 664 667 688 689'.split(
    ' ',
  ),
  LT1: '611 612 613 651 652 654 655 656 657 658 659 831 842 843 844 845 846 847 848 851'.split(' '),
  LT2: '642 665 666 673 674 675 676 677 679 691 692 693 694 695 696 697 699 821 893 894 895 897 898 899'.split(' '),
  MT1: '781 782 783 784 785'.split(' '),
  MT2: '266 267 512 513 533 553 554 562 572 582 583 584 585 591 598 653 671 672 678 786 791 882'.split(' '),
  MT3: '711 713 714 721 722 723 724 725 726 727 728 736 737 741 742 743 744 745 749 762 763 772 773 775 793 812 872 873 884 885 951'.split(
    ' ',
  ),
  HT1: '716 718 751 752 759 761 764 771 774 776 778'.split(' '),
  HT2: '524 541 712 792 871 874 881'.split(' '),
};
const GROUP_OF = new Map(Object.entries(LALL).flatMap(([group, codes]) => codes.map((code) => [code, group])));

/** Class of a SITC 2 group by its first three digits. */
export function lallGroup(code: string): string {
  const found = GROUP_OF.get(code.slice(0, 3));
  if (found !== undefined) return found.slice(0, 2);
  return /^[0-4]/.test(code) || /^(68[1-7])/.test(code) ? 'PP' : 'OT';
}

export const LALL_NAMES: Readonly<Record<string, Names>> = {
  PP: { kk: 'Шикізат', ru: 'Первичные продукты', en: 'Primary products', ja: '一次産品' },
  RB: { kk: 'Ресурсқа негізделген', ru: 'На базе ресурсов', en: 'Resource-based', ja: '資源型' },
  LT: { kk: 'Төмен технология', ru: 'Низкие технологии', en: 'Low technology', ja: '低技術' },
  MT: { kk: 'Орта технология', ru: 'Средние технологии', en: 'Medium technology', ja: '中技術' },
  HT: { kk: 'Жоғары технология', ru: 'Высокие технологии', en: 'High technology', ja: '高技術' },
  OT: { kk: 'Өзге', ru: 'Прочее', en: 'Other', ja: 'その他' },
};

/** Broad Economic Categories, revision 4 (United Nations 2002), the classes that goods fall into. */
export const BEC_NAMES: Readonly<Record<string, Names>> = {
  '111': {
    kk: 'Азық-түлік шикізаты, өнеркәсіпке',
    ru: 'Продовольственное сырьё для промышленности',
    en: 'Food, primary, for industry',
    ja: '食料原料（産業用）',
  },
  '112': {
    kk: 'Азық-түлік шикізаты, тұтынуға',
    ru: 'Продовольствие первичное для потребления',
    en: 'Food, primary, for households',
    ja: '食料（家計用・一次）',
  },
  '121': {
    kk: 'Өңделген азық-түлік, өнеркәсіпке',
    ru: 'Продовольствие обработанное для промышленности',
    en: 'Food, processed, for industry',
    ja: '加工食料（産業用）',
  },
  '122': {
    kk: 'Өңделген азық-түлік, тұтынуға',
    ru: 'Продовольствие обработанное для потребления',
    en: 'Food, processed, for households',
    ja: '加工食料（家計用）',
  },
  '21': {
    kk: 'Өнеркәсіп шикізаты',
    ru: 'Промышленное сырьё первичное',
    en: 'Industrial supplies, primary',
    ja: '工業原料（一次）',
  },
  '22': {
    kk: 'Өңделген өнеркәсіп материалдары',
    ru: 'Промышленные материалы обработанные',
    en: 'Industrial supplies, processed',
    ja: '工業資材（加工）',
  },
  '31': { kk: 'Бастапқы отын', ru: 'Топливо первичное', en: 'Fuels, primary', ja: '一次燃料' },
  '321': { kk: 'Мотор бензині', ru: 'Моторный бензин', en: 'Motor spirit', ja: '自動車用ガソリン' },
  '322': {
    kk: 'Өзге өңделген отын',
    ru: 'Прочее топливо обработанное',
    en: 'Fuels, processed, other',
    ja: 'その他加工燃料',
  },
  '41': { kk: 'Құрал-жабдық', ru: 'Капитальное оборудование', en: 'Capital goods', ja: '資本財' },
  '42': { kk: 'Жабдық бөлшектері', ru: 'Части оборудования', en: 'Parts of capital goods', ja: '資本財部品' },
  '51': { kk: 'Жеңіл автомобильдер', ru: 'Легковые автомобили', en: 'Passenger cars', ja: '乗用車' },
  '521': {
    kk: 'Өнеркәсіптік көлік',
    ru: 'Промышленный транспорт',
    en: 'Transport equipment, industrial',
    ja: '産業用輸送機器',
  },
  '522': { kk: 'Өзге көлік', ru: 'Непромышленный транспорт', en: 'Transport equipment, other', ja: 'その他輸送機器' },
  '53': {
    kk: 'Көлік бөлшектері',
    ru: 'Части транспортных средств',
    en: 'Parts of transport equipment',
    ja: '輸送機器部品',
  },
  '61': {
    kk: 'Ұзақ тұтынылатын тауарлар',
    ru: 'Товары длительного пользования',
    en: 'Consumer goods, durable',
    ja: '耐久消費財',
  },
  '62': {
    kk: 'Орташа мерзімді тауарлар',
    ru: 'Товары среднего срока пользования',
    en: 'Consumer goods, semi-durable',
    ja: '半耐久消費財',
  },
  '63': {
    kk: 'Қысқа мерзімді тауарлар',
    ru: 'Товары краткосрочного пользования',
    en: 'Consumer goods, non-durable',
    ja: '非耐久消費財',
  },
  '7': { kk: 'Өзге тауарлар', ru: 'Прочие товары', en: 'Goods not elsewhere specified', ja: '他に分類されない財' },
};
