import { join } from 'node:path';
import { repositoryFolder } from '@industry/observe';
import { loadPack } from '@industry/pack';
import { type CivilDate, toCivilDate } from '@industry/values';
import { expect, test } from 'vitest';
import { changeLog } from './change-log.ts';

const day = (text: string): CivilDate => toCivilDate(text);

test.each(['firm-owners', 'firm-plants', 'firm-labour'] as const)(
  'every change of %s names its firm',
  async (dataset) => {
    const pack = await loadPack(join(repositoryFolder(), 'programmes', 'kz-2020-2025'));
    const changes = changeLog(pack, {
      dataset,
      firms: 60,
      seed: 1,
      since: day('2025-01-01'),
      today: day('2026-01-01'),
    });
    expect(changes.length).toBeGreaterThan(12);
    expect(changes.filter(({ bin }) => !/^\d{12}$/.test(String(bin)))).toEqual([]);
  },
);
