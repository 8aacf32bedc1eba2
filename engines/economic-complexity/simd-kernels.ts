import type { CountryKernels } from './country-kernels.ts';
import type { Incidence } from './incidence.ts';
// prettier-ignore
import { TEE, I32, F64, V128, ADD, MUL, SHL, END, sized, listOf, get, set, constant, load16, f64load, f64store, v128load, v128store, f64add, f64mul, f64x2add, f64x2mul, splat, zeroVector, shuffle, increase, repeat, section, name, body } from './wasm-code.ts';

// The kernels of `country-kernels.ts` as WebAssembly with 128-bit SIMD, assembled when first used: the source is
// what follows, there is no binary. Without bounds checks and two numbers at a time it takes a third to a half of the time
// of plain code, and a cold process does not wait for it to be optimised.

const lanes = [0, 1, 2, 3, 4, 5, 6, 7];

// sumRows(full, stride, list, listEnd, out), in bytes: 16 columns at a time in 8 registers.
const [FULL, STRIDE, LIST, LIST_END, OUT, COLUMN, PLACE, AT, SUM] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
// prettier-ignore
const sumRows = [
  ...repeat(
    [
      ...lanes.flatMap((lane) => [...zeroVector, ...set(SUM + lane)]),
      ...get(LIST), ...set(PLACE),
      ...repeat(
        [
          ...load16(get(PLACE)), ...get(STRIDE), MUL, ...get(FULL), ADD, ...get(COLUMN), ADD, ...set(AT),
          ...lanes.flatMap((lane) => [...get(SUM + lane), ...get(AT), ...v128load(16 * lane), ...f64x2add, ...set(SUM + lane)]),
          ...increase(PLACE, 2),
        ],
        PLACE,
        LIST_END,
      ),
      ...get(OUT), ...get(COLUMN), ADD, ...set(AT),
      ...lanes.flatMap((lane) => [...get(AT), ...get(SUM + lane), ...v128store(16 * lane)]),
      ...increase(COLUMN, 128),
    ],
    COLUMN,
    STRIDE,
  ),
];

// addPairs(lower, list, listEnd, weight): lower[e (e + 1) / 2 + e'] += weight for e' up to e.
const [P_LOWER, P_LIST, P_END, P_WEIGHT, P_I, P_J, P_ROW, P_AT] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
// prettier-ignore
const addPairs = [
  ...get(P_LIST), ...set(P_I),
  ...repeat(
    [
      ...load16(get(P_I)), TEE, P_ROW, ...get(P_ROW), ...constant(1), ADD, MUL, ...constant(2), SHL, ...get(P_LOWER), ADD, ...set(P_ROW),
      ...get(P_LIST), ...set(P_J),
      ...repeat(
        [
          ...load16(get(P_J)), ...constant(3), SHL, ...get(P_ROW), ADD, TEE, P_AT,
          ...get(P_AT), ...f64load(), ...get(P_WEIGHT), ...f64add, ...f64store(),
          ...increase(P_J, 2),
        ],
        P_J,
        P_I,
        true,
      ),
      ...increase(P_I, 2),
    ],
    P_I,
    P_END,
  ),
];

// addSymmetric(full, lower, stride, rows, factor): two rows and two columns at a time, mirrored by two shuffles.
// Locals: R row number, F row in full, T row in the triangle, T1 the next, C column in bytes, M mirrored place.
// prettier-ignore
const [Y_FULL, Y_LOWER, Y_STRIDE, Y_ROWS, Y_FACTOR, R, F, T, T1, C, LAST, M, A, B, FF] = Array.from({ length: 15 }, (_, i) => i) as
  [number, number, number, number, number, number, number, number, number, number, number, number, number, number, number];
// prettier-ignore
const moved = (row: readonly number[], triangle: number) => [
  ...row,
  ...get(C),
  ADD,
  ...v128load(),
  ...get(triangle),
  ...get(C),
  ADD,
  ...v128load(),
  ...get(FF),
  ...f64x2mul,
  ...f64x2add,
];
const nextRow = [...get(F), ...get(Y_STRIDE), ADD];
// prettier-ignore
const onDiagonal = (row: readonly number[], at: number, triangle: number, beyond: number) =>
  [...row, ...get(LAST), ADD, ...row, ...get(LAST), ADD, ...f64load(at), ...get(triangle), ...get(LAST), ADD, ...f64load(beyond), ...get(Y_FACTOR), ...f64mul, ...f64add, ...f64store(at)];
// prettier-ignore
const addSymmetric = [
  ...get(Y_FACTOR), ...splat, ...set(FF), ...get(Y_FULL), ...set(F), ...get(Y_LOWER), ...set(T),
  ...repeat(
    [
      ...get(R), ...constant(3), SHL, TEE, LAST, ...get(T), ADD, ...constant(8), ADD, ...set(T1),
      ...constant(0), ...set(C), ...get(Y_FULL), ...get(LAST), ADD, ...set(M),
      // if (LAST > 0) over the columns before the diagonal
      ...get(LAST), 0x04, 0x40,
      ...repeat(
        [
          ...moved(get(F), T), ...set(A), ...moved(nextRow, T1), ...set(B),
          ...get(F), ...get(C), ADD, ...get(A), ...v128store(), ...nextRow, ...get(C), ADD, ...get(B), ...v128store(),
          ...get(M), ...get(A), ...get(B), ...shuffle([0, 2]), ...v128store(),
          ...get(M), ...get(Y_STRIDE), ADD, TEE, M, ...get(A), ...get(B), ...shuffle([1, 3]), ...v128store(),
          ...get(M), ...get(Y_STRIDE), ADD, ...set(M), ...increase(C, 16),
        ],
        C,
        LAST,
      ),
      END,
      ...onDiagonal(get(F), 0, T, 0), ...onDiagonal(nextRow, 0, T1, 0), ...onDiagonal(nextRow, 8, T1, 8),
      ...get(F), ...get(LAST), ADD, ...nextRow, ...get(LAST), ADD, ...f64load(), ...f64store(8),
      ...get(T1), ...get(LAST), ADD, ...constant(16), ADD, ...set(T),
      ...nextRow, ...get(Y_STRIDE), ADD, ...set(F), ...increase(R, 2),
    ],
    R,
    Y_ROWS,
  ),
];

// prettier-ignore
function assemble(): Uint8Array<ArrayBuffer> {
  const types = [
    [I32, I32, I32, I32, I32],
    [I32, I32, I32, F64],
    [I32, I32, I32, I32, F64],
  ].map((parameters) => [0x60, ...sized(parameters), 0]);
  return Uint8Array.from([
    0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, listOf(types)),
    ...section(3, listOf([[0], [1], [2]])),
    ...section(5, listOf([[0, 1]])),
    ...section(7, listOf([[...name('memory'), 2, 0], [...name('sumRows'), 0, 0], [...name('addPairs'), 0, 1], [...name('addSymmetric'), 0, 2]])),
    ...section(10, listOf([body([[3, I32], [8, V128]], sumRows), body([[4, I32]], addPairs), body([[7, I32], [3, V128]], addSymmetric)])),
  ]);
}

interface Assembled {
  readonly memory: WebAssembly.Memory;
  sumRows(full: number, stride: number, list: number, listEnd: number, out: number): void;
  addPairs(lower: number, list: number, listEnd: number, weight: number): void;
  addSymmetric(full: number, lower: number, stride: number, rows: number, factor: number): void;
}

let assembled: Assembled | undefined | 'unsupported';

/** Kernels in WebAssembly memory, or `undefined` where WebAssembly has no SIMD. */
export function simdKernels({ countryCount, exporters }: Incidence): CountryKernels | undefined {
  if (assembled === undefined) {
    const bytes = assemble();
    assembled = WebAssembly.validate(bytes)
      ? (new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Assembled)
      : 'unsupported';
  }
  if (assembled === 'unsupported') return undefined;
  const kernels = assembled;
  const rows = countryCount + (countryCount & 1);
  const stride = (countryCount + 15) & ~15;
  const lower = 8 * rows * stride;
  const sums = lower + 4 * rows * (rows + 1);
  const list = (sums + 8 * stride + 7) & ~7;
  const size = list + 2 * exporters.length;
  const missing = size - kernels.memory.buffer.byteLength;
  if (missing > 0) kernels.memory.grow(Math.ceil(missing / 65_536));
  const { buffer } = kernels.memory;
  new Float64Array(buffer, 0, list / 8).fill(0);
  new Uint16Array(buffer, list, exporters.length).set(exporters);
  return {
    stride,
    full: new Float64Array(buffer, 0, rows * stride),
    sums: new Float64Array(buffer, sums, countryCount),
    addPairs: (from, to, weight) => {
      if (from < to) kernels.addPairs(lower, list + 2 * from, list + 2 * to, weight);
    },
    addSymmetric: (factor) => kernels.addSymmetric(0, lower, 8 * stride, rows, factor),
    sumRows: (from, to) => kernels.sumRows(0, 8 * stride, list + 2 * from, list + 2 * to, sums),
  };
}
