import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { TradeFileError } from './trade-csv-error.ts';

/** A file that is read from its beginning: `read` fills `block` from `at` on, and gives 0 at the end. */
export interface FileBytes {
  read(block: Uint8Array, at: number): number;
  close(): void;
}

/** More bytes than this are refused: a small file may unpack to more than there is memory. */
const LARGEST_UNPACKED = 2 ** 31;

/**
 * Opens a file, packed with gzip or not; its first bytes tell, not its name. A packed one is unpacked in memory.
 *
 * Throws `TradeFileError` where it cannot be unpacked, and what the file system throws.
 */
export function openFileBytes(file: string, largestUnpacked = LARGEST_UNPACKED): FileBytes {
  const descriptor = openSync(file, 'r');
  const start = new Uint8Array(2);
  if (readSync(descriptor, start, 0, 2, 0) === 2 && start[0] === 0x1f && start[1] === 0x8b) {
    closeSync(descriptor);
    return unpacked(file, largestUnpacked);
  }
  let position = 0;
  return {
    read(block, at) {
      const read = readSync(descriptor, block, at, block.length - at, position);
      position += read;
      return read;
    },
    close: () => closeSync(descriptor),
  };
}

function unpacked(file: string, maxOutputLength: number): FileBytes {
  let bytes: Uint8Array;
  try {
    bytes = gunzipSync(readFileSync(file), { maxOutputLength });
  } catch (error) {
    throw new TradeFileError(
      file,
      undefined,
      undefined,
      error instanceof RangeError
        ? 'the file unpacks to more than can be held in memory'
        : 'the file is packed with gzip and cannot be unpacked: it is cut off or damaged',
      error instanceof RangeError ? 'Unpack it first and give the CSV file' : 'Fetch it again',
    );
  }
  let position = 0;
  return {
    read(block, at) {
      const part = bytes.subarray(position, position + block.length - at);
      block.set(part, at);
      position += part.length;
      return part.length;
    },
    close: () => undefined,
  };
}
