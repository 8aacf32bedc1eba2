import type { ListDetail, ListKind, ListSummary } from '@industry/complexity/contract';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { detailAnswer, namesInHeads, summaryAnswer } from './answers.ts';
import { type ListHead, readHeads, readList, type StoredList } from './store.ts';

/** What the reader may do with lists; nothing for somebody who has not signed in. */
export type May = (action: string) => boolean;

/** Those who see drafts, discussions and what was given up; what was approved is everybody's. */
export const worksOnLists = (may: May): boolean =>
  may('goods-list.draft') || may('goods-list.comment') || may('goods-list.approve');

const mayRead = ({ state }: Pick<ListHead, 'state'>, may: May): boolean => state === 'approved' || worksOnLists(may);

/** Throws `goods-list-unknown` also for a list that the reader may not see. */
export async function readableList(platform: Platform, may: May, id: string): Promise<StoredList> {
  const stored = await readList(platform, id);
  if (!mayRead(stored.row, may)) throw new Problem('goods-list-unknown', { id });
  return stored;
}

/** Lists that the reader may see, newest first. */
export async function listsAnswer(platform: Platform, may: May, kind?: ListKind): Promise<{ lists: ListSummary[] }> {
  const rows = (await readHeads(platform, kind)).filter((row) => mayRead(row, may));
  const person = await namesInHeads(platform, rows, worksOnLists(may));
  return { lists: rows.map((row) => summaryAnswer(platform, row, person)) };
}

/** A list with each good's reasons, and what the reader may do with it; `viewer`: null for somebody who has not signed in. */
export async function listAnswer(platform: Platform, may: May, id: string, viewer: string | null): Promise<ListDetail> {
  const stored = await readableList(platform, may, id);
  const { state, authors, kind } = stored.row;
  const draft = state === 'draft' && may('goods-list.draft');
  const other = viewer !== null && !authors.includes(viewer);
  return detailAnswer(
    platform,
    stored,
    {
      edit: draft,
      send: draft,
      withdraw: (state === 'draft' || state === 'discussion') && may('goods-list.draft'),
      comment: state === 'discussion' && may('goods-list.comment'),
      approve: state === 'discussion' && may('goods-list.approve') && other,
      end: state === 'approved' && stored.row.valid_to === null && may('goods-list.approve') && other,
      propose: state === 'approved' && kind === 'strategic-inputs' && may('tariff-proposal.draft'),
    },
    worksOnLists(may),
  );
}
