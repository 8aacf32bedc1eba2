import { Type as T } from 'typebox';
import type { ListKind } from '@industry/complexity/contract';
import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { UserText } from '@industry/values';
import { whoMay } from './lists/persons.ts';
import { decideList, sendList } from './lists/decisions.ts';
import { draftList } from './lists/draft.ts';
import { readHead, readHeads } from './lists/store.ts';
import { studiesOf } from './studies.ts';

const JOB = 'complexity.demonstration-lists';
/** Whoever drew the lists up has no face: the person who is played decides on them. */
const COLLEAGUE = 'simulation';

const REMARK: UserText = {
  original: 'ru',
  texts: {
    kk: 'Модельденген шешім: демонстрациялық елге арналған.',
    ru: 'Смоделированное решение: для демонстрационной страны.',
    en: 'A simulated decision, for the demonstration country.',
    ja: '模擬の決定です（デモンストレーション国用）。',
  },
};

/** Lists of the demonstration country: one of each kind in force, and the next version of the first under discussion. */
export const demonstrationListsJob: JobDefinition<Platform> = {
  name: JOB,
  title: {
    kk: 'Демонстрациялық елдің тауар тізбелері',
    ru: 'Перечни товаров демонстрационной страны',
    en: 'Lists of goods of the demonstration country',
    ja: 'デモンストレーション国の品目一覧',
  },
  input: T.Object({}),
  retries: 1,
  async run(platform, _input, { report }) {
    if (platform.mode !== 'demonstration') return;
    const approver = approverOf(platform);
    const loaded = await studiesOf(platform).reader.years();
    const [newest, before] = loaded.map(({ year }) => year);
    if (approver === undefined || newest === undefined) return;
    const kinds = platform.pack.goods.lists.map(({ kind }) => kind);
    for (const [done, kind] of kinds.entries()) {
      report({ step: 'lists', done, total: kinds.length + 1 });
      if ((await readHeads(platform, kind)).length > 0) continue;
      await inDiscussion(platform, kind, before ?? newest, async (seen) => {
        await decideList(platform, approver, { ...seen, decision: 'approve', remark: REMARK });
      });
      if (done === 0) await inDiscussion(platform, kind, newest);
    }
    report({ step: 'lists', done: kinds.length + 1, total: kinds.length + 1 });
  },
};

async function inDiscussion(
  platform: Platform,
  kind: ListKind,
  year: number,
  then: (seen: { id: string; version: number }) => Promise<void> = async () => undefined,
): Promise<void> {
  const id = await draftList(platform, COLLEAGUE, { kind, year });
  const { version } = await readHead(platform, id);
  await then({ id, version: await sendList(platform, COLLEAGUE, { id, version }) });
}

/** Somebody of the demonstration who may approve lists. */
function approverOf({ pack }: Platform): string | undefined {
  const roles = new Set(whoMay(pack, 'goods-list.approve').flatMap((one) => ('role' in one ? [one.role] : [])));
  return pack.passport.demonstrationPersons.find(({ role, also = [] }) => [role, ...also].some((one) => roles.has(one)))
    ?.id;
}

/** Sends the job where there are no lists yet: drawing them up takes seconds, and the start does not wait for it. */
export async function fillLists(platform: Platform): Promise<void> {
  if ((await readHeads(platform)).length > 0) return;
  await platform.store.transaction((tx) => platform.jobs.send(tx, JOB, {}, { key: JOB }));
}
