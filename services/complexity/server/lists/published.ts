import type { ListDetail, ListKind, ListSummary } from '@industry/complexity/contract';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { detailAnswer, namesInHeads, summaryAnswer } from './answers.ts';
import { readHeads, readList } from './store.ts';

/** Approved lists, newest first: what everybody may read. */
export async function publishedLists(platform: Platform, kind?: ListKind): Promise<{ lists: ListSummary[] }> {
  const rows = (await readHeads(platform, kind)).filter(({ state }) => state === 'approved');
  const person = await namesInHeads(platform, rows, false);
  return { lists: rows.map((row) => summaryAnswer(platform, row, person)) };
}

/** An approved list with each good's reasons, as somebody reads it who has not signed in. */
export async function publishedList(platform: Platform, id: string): Promise<ListDetail> {
  const stored = await readList(platform, id);
  if (stored.row.state !== 'approved') throw new Problem('goods-list-unknown', { id });
  const may = { edit: false, send: false, withdraw: false, comment: false, approve: false, end: false, propose: false };
  return detailAnswer(platform, stored, may, false);
}
