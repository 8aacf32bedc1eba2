import { binCheckDigit } from '@industry/values';

/** A small manufacturing industry: three sectors, four regions, two years; numbers of firms are simulated ones (month 13). */
export interface FixtureFirm {
  readonly bin: string;
  readonly oked: string;
  readonly region: string;
  readonly size: 'small' | 'medium' | 'large';
  /** Quarters of 2023 and 2024 in which it works. */
  readonly from: number;
  readonly until: number;
  readonly output: number;
  readonly employees: number;
  readonly state: number;
}

const REGIONS = ['350000000', '550000000', '750000000', '790000000'];
const OKEDS = ['10110', '24101', '21201', '28110'];

function bin(serial: number): string {
  for (let n = serial * 10; ; n += 1) {
    const first = `1913${'40'}${String(n).padStart(5, '0')}`;
    const digit = binCheckDigit(first);
    if (digit !== null) return `${first}${digit}`;
  }
}

/** `count` firms, skewed: most small, in food and in the first region; the last is alone in its sector and region. */
export function fixtureFirms(count: number): FixtureFirm[] {
  return Array.from({ length: count }, (_, i) => {
    const last = i === count - 1;
    const large = i % 11 === 0;
    return {
      bin: bin(i + 1),
      oked: last ? '28110' : OKEDS[i % 5 < 3 ? 0 : (i % 3) + 1]!,
      region: last ? REGIONS[3]! : REGIONS[(i * i) % 4]!,
      size: large ? 'large' : i % 3 === 0 ? 'medium' : 'small',
      from: i % 7 === 3 ? 4 : 0,
      until: i % 7 === 5 ? 4 : 8,
      output: 1000 + ((i * 7919) % 4001) + (large ? 20_000 : 0),
      employees: 10 + ((i * 31) % 90) + (large ? 400 : 0),
      state: i % 9 === 4 ? 0.6 : i % 9 === 7 ? 0.2 : 0,
    };
  });
}

const quarter = (index: number): [string, string] => {
  const day = (q: number) => `${2023 + Math.floor(q / 4)}-${String((q % 4) * 3 + 1).padStart(2, '0')}-01`;
  return [day(index), day(index + 1)];
};

/** The files of the registers, by dataset. */
export function fixtureFiles(firms: readonly FixtureFirm[]): ReadonlyMap<string, string> {
  const registration = firms.map(
    ({ bin: number, region, oked, size }) =>
      `${number},2020-01-01,,Үлгі,Образец,LLP,${region},KATO-2022,${oked},${size},active,2020-01-01`,
  );
  const owners = firms
    .filter(({ state }) => state > 0)
    .map(({ bin: number, state }) => `${number},S1,2020-01-01,,state,,${state}`);
  const long = (facts: readonly [string, (firm: FixtureFirm, at: number) => number][], prefix: string) =>
    firms.flatMap((firm) =>
      Array.from({ length: firm.until - firm.from }, (_, i) => firm.from + i).flatMap((at) =>
        facts.map(([fact, figure]) => `${firm.bin},${prefix}${fact},${quarter(at).join(',')},${figure(firm, at)}`),
      ),
    );
  const growth = (at: number) => (at < 4 ? 1 : 1.2);
  return new Map([
    [
      'firm-registration',
      `bin,valid_from,valid_to,name_kk,name_ru,legal_form,region,region_scheme,oked,size_class,status,registered_on\n${registration.join('\n')}\n`,
    ],
    ['firm-owners', `bin,owner,valid_from,valid_to,owner_kind,owner_bin,share\n${owners.join('\n')}\n`],
    [
      'firm-labour',
      `bin,fact,period_start,period_end,value\n${long([['employees', ({ employees }) => employees]], '').join('\n')}\n`,
    ],
    [
      'firm-statistics',
      `bin,item,item_scheme,fact,period_start,period_end,value\n${long(
        [
          ['output', ({ output }, at) => Math.round(output * growth(at))],
          ['value-added', ({ output }, at) => Math.round(output * 0.4 * growth(at))],
        ],
        ',,',
      ).join('\n')}\n`,
    ],
  ]);
}
