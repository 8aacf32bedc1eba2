const BLOCK = 1 << 15;

interface Block {
  readonly rows: Uint32Array;
  readonly countries: Uint16Array;
  readonly products: Uint32Array;
  readonly values: Float64Array;
}

/** Cells of one year in the order of the file, in blocks: grows without copying. */
export class CellList {
  private readonly blocks: Block[] = [];
  private last: Block | undefined;
  private used = BLOCK;

  push(row: number, country: number, product: number, value: number): void {
    if (this.used === BLOCK) this.addBlock();
    const { last, used } = this;
    last!.rows[used] = row;
    last!.countries[used] = country;
    last!.products[used] = product;
    last!.values[used] = value;
    this.used = used + 1;
  }

  private addBlock(): void {
    this.last = {
      rows: new Uint32Array(BLOCK),
      countries: new Uint16Array(BLOCK),
      products: new Uint32Array(BLOCK),
      values: new Float64Array(BLOCK),
    };
    this.blocks.push(this.last);
    this.used = 0;
  }

  /**
   * Lays the cells out country-major; `countryOrder` and `productOrder` give the place of each number. A second value
   * for a cell is added when `sum`, else its row is returned. `cells` must be all 0.
   */
  layOut(
    cells: Float64Array,
    productCount: number,
    countryOrder: Int32Array,
    productOrder: Int32Array,
    sum: boolean,
  ): Repeated | undefined {
    const seen = new Uint8Array(cells.length);
    for (let block = 0; block < this.blocks.length; block++) {
      const used = block === this.blocks.length - 1 ? this.used : BLOCK;
      const at = layOutBlock(this.blocks[block]!, used, cells, seen, productCount, countryOrder, productOrder, sum);
      if (at < 0) continue;
      const { rows, countries, products } = this.blocks[block]!;
      return { row: rows[at]!, country: countries[at]!, product: products[at]! };
    }
    return undefined;
  }
}

export interface Repeated {
  readonly row: number;
  readonly country: number;
  readonly product: number;
}

function layOutBlock(
  block: Block,
  used: number,
  cells: Float64Array,
  seen: Uint8Array,
  productCount: number,
  countryOrder: Int32Array,
  productOrder: Int32Array,
  sum: boolean,
): number {
  const { countries, products, values } = block;
  for (let at = 0; at < used; at++) {
    const cell = countryOrder[countries[at]!]! * productCount + productOrder[products[at]!]!;
    if (seen[cell] === 1 && !sum) return at;
    seen[cell] = 1;
    cells[cell] = cells[cell]! + values[at]!;
  }
  return -1;
}
