import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { amount } from './amount.ts';
import { openFileBytes } from './file-bytes.ts';
import { folder } from './trade-file.fixture.ts';
import { readTradeCsv } from './trade-csv.ts';
import { tradeByYear } from './trade-years.ts';

it('an amount is the number that is written, to the last bit', () => {
  const written = fc.oneof(
    fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(String),
    fc.tuple(fc.nat(), fc.nat(999)).map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`),
    fc.nat().map((n) => `${n}.`),
  );
  fc.assert(
    fc.property(written, (text) => {
      expect(amount(Buffer.from(text), 0, text.length)).toBe(Number(text));
    }),
  );
});
it.each(['.', '-', '1e', '1.2.3', ' 1', 'NaN', 'Infinity', '0x1', '1_000', '--1'])('%s is not an amount', (text) => {
  expect(amount(Buffer.from(text), 0, text.length)).toBeNaN();
});
it('rows come out as they went in, wherever the blocks of the file end', () => {
  const code = fc.string({
    unit: fc.constantFrom('a', 'B', '0', '7', 'ә', '語', ',', '"', '-'),
    minLength: 1,
    maxLength: 12,
  });
  const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: 1990, max: 1992 }), code, code, fc.nat()), {
    selector: ([year, country, product]) => JSON.stringify([year, country, product]),
    minLength: 1,
    maxLength: 30,
  });
  const path = join(folder(), 'trade.csv');
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 90 }), (records, blockSize) => {
      const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      writeFileSync(
        path,
        `year,country,product,value\n${records.map(([y, c, p, v]) => `${y},${quoted(c)},${quoted(p)},${v}`).join('\n')}\n`,
      );
      const found = new Map<string, number>();
      for (const { year, trade } of tradeByYear(path, readTradeCsv(path, blockSize), {
        year: undefined,
        duplicates: 'reject',
      })) {
        trade.values.forEach((value, cell) => {
          const key = [
            year,
            trade.countries[Math.floor(cell / trade.products.length)],
            trade.products[cell % trade.products.length],
          ];
          if (value > 0) found.set(JSON.stringify(key), value);
        });
      }
      expect(found).toEqual(
        new Map(records.filter((row) => row[3] > 0).map(([y, c, p, v]) => [JSON.stringify([y, c, p]), v])),
      );
    }),
  );
});
it('a file packed with gzip reads as what it was made of, wherever the blocks end', () => {
  const text = 'year,country,product,value\n2017,KAZ,2709,26.5\n2017,DEU,8703,150\n';
  const [plain, packed] = [join(folder(), 'trade.csv'), join(folder(), 'trade.csv.gz')];
  writeFileSync(plain, text);
  writeFileSync(packed, gzipSync(text));
  expect(readTradeCsv(packed, 7)).toEqual({ ...readTradeCsv(plain), years: expect.any(Map) });
  const cells = [...readTradeCsv(packed, 7).years.values()];
  expect(cells).toEqual([...readTradeCsv(plain, 7).years.values()]);
});
it('a packed file that is cut off or unpacks to too much is refused with a remedy', () => {
  const path = join(folder(), 'trade.csv.gz');
  const packed = gzipSync(`year,country,product,value\n${'2017,KAZ,2709,26.5\n'.repeat(500)}`);
  writeFileSync(path, packed);
  expect(() => openFileBytes(path, 1000)).toThrow('Unpack it first');
  writeFileSync(path, packed.subarray(0, packed.length / 2));
  expect(() => readTradeCsv(path)).toThrow('cut off or damaged. Fetch it again');
});
