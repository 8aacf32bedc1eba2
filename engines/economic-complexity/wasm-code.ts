// Bytes of WebAssembly (core specification 2.0, section 5), as much as `simd-kernels.ts` needs. Instructions are lists
// of bytes, so code is written by putting lists one after another.

export const GET = 0x20;
export const SET = 0x21;
export const TEE = 0x22;
export const I32 = 0x7f;
export const F64 = 0x7c;
export const V128 = 0x7b;
export const ADD = 0x6a;
export const MUL = 0x6c;
export const SHL = 0x74;
export const END = 0x0b;

export const unsigned = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
export const signed = (value: number): number[] =>
  value >= -64 && value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
export const sized = (bytes: readonly number[]) => [...unsigned(bytes.length), ...bytes];
export const listOf = (items: readonly (readonly number[])[]) => [...unsigned(items.length), ...items.flat()];

export const get = (local: number) => [GET, local];
export const set = (local: number) => [SET, local];
export const constant = (value: number) => [0x41, ...signed(value)];
export const load16 = (address: readonly number[]) => [...address, 0x2f, 1, 0];
export const f64load = (offset = 0) => [0x2b, 3, ...unsigned(offset)];
export const f64store = (offset = 0) => [0x39, 3, ...unsigned(offset)];
export const v128load = (offset = 0) => [0xfd, 0, 3, ...unsigned(offset)];
export const v128store = (offset = 0) => [0xfd, 0x0b, 3, ...unsigned(offset)];
export const [f64add, f64mul] = [[0xa0], [0xa2]] as const;
export const [f64x2add, f64x2mul, splat] = [
  [0xfd, 0xf0, 1],
  [0xfd, 0xf2, 1],
  [0xfd, 0x14],
] as const;
export const zeroVector = [0xfd, 0x0c, ...Array.from({ length: 16 }, () => 0)];
export const shuffle = (lanes: readonly number[]) => [
  0xfd,
  0x0d,
  ...lanes.flatMap((lane) => Array.from({ length: 8 }, (_, i) => 8 * lane + i)),
];
export const increase = (local: number, by: number) => [...get(local), ...constant(by), ADD, ...set(local)];
/** Runs the body, then again while local `left` is below (or at most) local `right`. */
export const repeat = (body: readonly number[], left: number, right: number, orEqual = false) => [
  0x03,
  0x40,
  ...body,
  ...get(left),
  ...get(right),
  orEqual ? 0x4d : 0x49,
  0x0d,
  0,
  END,
];

export const section = (id: number, content: readonly number[]) => [id, ...sized(content)];
export const name = (text: string) => sized([...new TextEncoder().encode(text)]);
export const body = (locals: readonly (readonly number[])[], code: readonly number[]) =>
  sized([...listOf(locals), ...code, END]);
