/** Cell arrays of a result, taken from a former result where the length fits. */
export interface Arrays {
  numbers(name: 'rca' | 'density' | 'cog', length: number): Float64Array<ArrayBuffer>;
  bytes(length: number): Uint8Array<ArrayBuffer>;
}

interface Former {
  readonly rca: Float64Array;
  readonly density: Float64Array;
  readonly cog: Float64Array;
  readonly presence: Uint8Array;
}

/** Every array is written in full by whoever asks for it, so old contents do not matter. */
export function arraysFrom(former: Former | undefined): Arrays {
  const fits = <Cells extends Float64Array | Uint8Array>(old: Cells | undefined, length: number) =>
    old?.length === length && old.buffer instanceof ArrayBuffer;
  return {
    numbers: (name, length) =>
      fits(former?.[name], length) ? (former![name] as Float64Array<ArrayBuffer>) : new Float64Array(length),
    bytes: (length) =>
      fits(former?.presence, length) ? (former!.presence as Uint8Array<ArrayBuffer>) : new Uint8Array(length),
  };
}
