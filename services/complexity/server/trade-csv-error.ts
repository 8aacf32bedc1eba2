/** A trade file that cannot be read: which file, row (1 is the header) and field, and what to do. */
export class TradeFileError extends Error {
  constructor(file: string, row: number | undefined, field: string | undefined, problem: string, remedy: string) {
    const where = [file, row === undefined ? '' : `row ${row}`, field === undefined ? '' : `field ${field}`];
    super(`${where.filter((part) => part !== '').join(', ')}: ${problem}. ${remedy}`);
    this.name = 'TradeFileError';
  }
}
