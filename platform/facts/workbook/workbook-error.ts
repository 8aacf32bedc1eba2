/** A workbook that cannot be read; sent between threads as its two sentences. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly remedy: string;

  constructor(reason: string, remedy: string, options?: ErrorOptions) {
    super(reason, options);
    this.remedy = remedy;
  }
}
