import type { Firm } from '@industry/firms-service/contract';
import type { Platform } from '@industry/registry/types.ts';

/** The classifier of activities that another service contributes; where nobody imported it there are no names. */
const OKED = 'oked';

/** What an activity is called: the nearest class above that the classifier has. */
export async function activityOf({ facts }: Platform, code: string): Promise<Firm['activity']> {
  if (facts.dataset(OKED) === undefined) return null;
  const codes = [5, 4, 3, 2].map((digits) => code.slice(0, digits));
  const { rows } = await facts.table({
    dataset: OKED,
    columns: ['code', 'name_kk', 'name_ru'],
    where: { code: codes },
  });
  const found = codes.map((one) => rows.find((row) => row['code'] === one)).find((row) => row !== undefined);
  return found === undefined ? null : { kk: found['name_kk'] ?? '', ru: found['name_ru'] ?? '' };
}
