import { expect, test } from 'vitest';
import { leavePlace, takePlace } from './twins.ts';
import { embedAddress, embedCode, pageAddress, pageName, partId, permanentAddress } from './address.ts';
import { firstSentence } from './chart-frame.tsx';
import { tableCsv } from './table.ts';

const HERE = 'https://industry.kz/ru/indicators/ind.t4?knownAt=2024-01-01';

test('a permanent link carries the moment, what was chosen and the place', () => {
  expect(permanentAddress(HERE, 'part-1', new Date('2026-11-30T10:00:00Z'))).toBe(
    `${HERE}&recordedAt=2026-11-30T10%3A00%3A00.000Z#part-1`,
  );
});

test('a frame shows the part alone and leads back to its page', () => {
  const address = embedAddress(HERE, 'part-1');
  expect(address).toBe('https://industry.kz/ru/embed/indicators/ind.t4?knownAt=2024-01-01&part=part-1');
  expect(pageAddress(address)).toBe(`${HERE}#part-1`);
  expect(embedAddress('https://industry.kz/kk', 'p')).toBe('https://industry.kz/kk/embed?part=p');
});

test('the code of a frame holds no quotation of ours that could end it', () => {
  expect(embedCode('https://x/?a=1&b=2', '"><script>', 300)).toBe(
    '<iframe src="https://x/?a=1&amp;b=2" title="&quot;&gt;&lt;script&gt;" width="100%" height="300" style="border:0" loading="lazy"></iframe>',
  );
});

test('names', () => {
  expect(pageName('/kk')).toBe('industry');
  expect(pageName('/ja/indicators/ind.t4')).toBe('indicators-ind.t4');
  expect(partId('chart A')).not.toBe(partId('chart B'));
  expect(firstSentence('Реальная ВДС, % к 2018 г.: план и факт. Таблица ниже.')).toBe(
    'Реальная ВДС, % к 2018 г.: план и факт',
  );
  expect(firstSentence('2025年の地域地図。表は下にあります。')).toBe('2025年の地域地図');
});

test('each row of a CSV says where it comes from, and runs in no spreadsheet', () => {
  const table = { columns: [{ header: 'A', numeric: false }], rows: [['=1+1'], [null]] };
  expect(tableCsv(table, [['Source', 'BNS, 2026']])).toBe('\uFEFFA,Source\r\n\'=1+1,"BNS, 2026"\r\n,"BNS, 2026"\r\n');
});

test('parts of one name on a page are told apart, and one that is drawn anew keeps its place', () => {
  const [first, second, third] = [{}, {}, {}];
  expect([takePlace('table Sources', first), takePlace('table Sources', second)]).toEqual([0, 1]);
  leavePlace('table Sources', first);
  expect([takePlace('table Sources', third), takePlace('table Other', first)]).toEqual([0, 0]);
});
