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
}
