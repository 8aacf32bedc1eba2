export interface ComplexityTables {
  complexity_result: {
    key: string;
    hash: string;
    year: number;
    source: string;
    classification: string;
    cleaning: string;
    options: unknown;
    batches: unknown;
    computed_at: string;
  };
  complexity_read_model: { key: string; kind: string; content: unknown };
  goods_list: GoodsListRow;
  goods_list_override: {
    list: string;
    good: string;
    verdict: 'in' | 'out';
    reason: string;
    decided_by: string;
    decided_at: string;
  };
  goods_list_comment: {
    id: string;
    list: string;
    good: string | null;
    said_by: string;
    said_at: string;
    text: string;
  };
}

export interface GoodsListRow {
  id: string;
  kind: 'priority-goods' | 'unified-map' | 'strategic-inputs';
  number: number | null;
  state: 'draft' | 'discussion' | 'approved' | 'withdrawn';
  version: number;
  country: string;
  valid_from: string | null;
  valid_to: string | null;
  created_by: string;
  created_at: string;
  sent_by: string | null;
  sent_at: string | null;
  approved_by: string | null;
  approved_at: string | null;
  result_key: string;
  result: unknown;
  criteria: unknown;
  not_loaded: unknown;
  lines: unknown;
}
