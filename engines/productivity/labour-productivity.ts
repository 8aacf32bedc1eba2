/** Value added and employees of the same firms, in one order; NaN = not known, the firm is then not counted. */
export interface FirmYear {
  /** Money of one price level. */
  readonly valueAdded: ArrayLike<number>;
  /** Persons. */
  readonly employees: ArrayLike<number>;
}

/** Firms of one year as a decomposition needs them. */
export interface WeightedFirms {
  /** Share of the firm's employees in all; 0 for a firm that is not counted. The shares add up to 1. */
  readonly share: Float64Array;
  /** Value added per employee; 0 for a firm that is not counted. */
  readonly productivity: Float64Array;
  /** 1 where the firm is counted: employees above zero, value added known. */
  readonly counted: Uint8Array;
  readonly firms: number;
  /** Employees of the firms counted. */
  readonly employees: number;
  /** Sum of share x productivity, which is value added per employee of all together; NaN when no firm is counted. */
  readonly aggregate: number;
}

/**
 * Labour productivity by the declared method (docs/methods/labour-productivity.md): value added per employee, firms weighted by
 * their share of employees, so that the aggregate is the value added of all over the employees of all.
 *
 * Example: `labourProductivity({ valueAdded: [300, 100], employees: [10, 10] }).aggregate` is 20.
 */
export function labourProductivity({ valueAdded, employees }: FirmYear): WeightedFirms {
  const length = valueAdded.length;
  if (employees.length !== length) throw new RangeError('as many figures of employees as of value added');
  const counted = new Uint8Array(length);
  let [firms, workers, total] = [0, 0, 0];
  for (let i = 0; i < length; i += 1) {
    if (!(employees[i]! > 0) || !Number.isFinite(employees[i]!) || !Number.isFinite(valueAdded[i]!)) continue;
    counted[i] = 1;
    firms += 1;
    workers += employees[i]!;
    total += valueAdded[i]!;
  }
  const share = new Float64Array(length);
  const productivity = new Float64Array(length);
  for (let i = 0; i < length; i += 1) {
    if (counted[i] === 0) continue;
    share[i] = employees[i]! / workers;
    productivity[i] = valueAdded[i]! / employees[i]!;
  }
  return { share, productivity, counted, firms, employees: workers, aggregate: firms === 0 ? NaN : total / workers };
}
