import { createHash } from 'node:crypto';
import type { UserText } from '@industry/values';

const text = (kk: string, ru: string, en: string, ja: string): UserText => ({
  original: 'kk',
  texts: { kk, ru, en, ja },
});

/** What the people of the demonstration country wrote. */
export const SIMULATED = {
  report: text(
    'Бұл – көрнекі елдің ойдан шығарылған есебі: кезеңде жоспарланған жұмыстар орындалды.',
    'Это вымышленный отчёт демонстрационной страны: запланированное на период выполнено.',
    'This is an invented report of the demonstration country: what was planned for the period was done.',
    'これはデモ国の架空の報告です。期間中に予定された業務は実施されました。',
  ),
  source: text(
    'Ойдан шығарылған тізілімнен алынды',
    'Из вымышленного реестра',
    'From an invented register',
    '架空の台帳より',
  ),
  reason: text(
    'Тізілім толықтырылды (ойдан шығарылған)',
    'Реестр дополнен (вымышлено)',
    'The register was completed (invented)',
    '台帳を補完したため（架空）',
  ),
  remark: text(
    'Тексеріңіз: өткен жылғы тізім бойынша емес пе? (ойдан шығарылған)',
    'Проверьте: не по прошлогоднему ли перечню? (вымышлено)',
    'Please check: is this not by the list of last year? (invented)',
    '昨年の一覧に基づく値ではないか確認してください（架空）',
  ),
  dispute: text(
    'Біздің есебіміз бойынша мән өзгеше (ойдан шығарылған)',
    'По нашим данным значение иное (вымышлено)',
    'By our own count the figure is another one (invented)',
    '当方の集計では別の値です（架空）',
  ),
} as const satisfies Readonly<Record<string, UserText>>;

/** A number from 0 to 1 that is the same for the same text. */
export function chance(of: string): number {
  return createHash('sha256').update(of).digest().readUInt32BE(0) / 2 ** 32;
}
