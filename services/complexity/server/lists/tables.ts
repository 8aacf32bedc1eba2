import type { ListKind, ListState } from '@industry/complexity/contract';
import type { DecisionState } from '@industry/decisions/contract';
import type { UserText } from '@industry/values';

/** Lists of goods and tariff-reduction proposals. JSON columns are written as text and read parsed. */
export interface GoodsListTables {
  goods_list: GoodsListRow;
  goods_list_override: {
    list: string;
    good: string;
    verdict: 'in' | 'out';
    reason: UserText;
    decided_by: string;
    decided_at: string;
  };
  goods_list_service: {
    id: string;
    list: string;
    code: string;
    name: UserText;
    reason: UserText;
    entered_by: string;
    entered_at: string;
  };
  goods_list_comment: {
    id: string;
    list: string;
    good: string | null;
    said_by: string;
    said_at: string;
    text: UserText;
  };
  tariff_proposal: TariffProposalRow;
}

export interface ListCounts {
  in: number;
  out: number;
  undecided: number;
}

export interface GoodsListRow {
  id: string;
  kind: ListKind;
  number: number | null;
  state: ListState;
  version: number;
  country: string;
  valid_from: string | null;
  valid_to: string | null;
  /** Everybody who made, changed or sent it, person ids: none of them may approve it. */
  authors: string[];
  created_by: string;
  created_at: string;
  sent_by: string | null;
  sent_at: string | null;
  approved_by: string | null;
  approved_at: string | null;
  remark: UserText | null;
  /** Ended by a decision, not by a newer version. */
  ending: { by: string; at: string; reason: UserText } | null;
  result_key: string;
  result: unknown;
  criteria: unknown;
  not_loaded: unknown;
  /** By the verdict that holds; kept beside the lines, which are long. */
  counts: ListCounts;
  lines: unknown;
}

export interface TariffProposalRow {
  id: string;
  number: number | null;
  list: string;
  state: DecisionState;
  version: number;
  authors: string[];
  created_by: string;
  created_at: string;
  submitted_by: string | null;
  submitted_at: string | null;
  decided_by: string | null;
  decided_at: string | null;
  title: UserText;
  grounds: UserText;
  tariff_year: number | null;
  lines: { code: string; proposed: string; duties: { code: string; rate: string }[] }[];
  remark: UserText | null;
}
