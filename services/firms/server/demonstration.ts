import { isImportable } from '@industry/facts';
import { publishSimulated } from '@industry/facts/simulation/publish-simulated.ts';
import { consentsOf, type ConsentTables, FIRM_REGISTRATION, giveConsents } from '@industry/firms';
import type { Platform } from '@industry/registry/types.ts';
import { binCheckDigit, toCivilDate } from '@industry/values';

const VERSION = '1';
const CONSENTED = ['labour', 'tax'];

interface Sample {
  readonly bin: string;
  readonly kk: string;
  readonly ru: string;
  readonly form: string;
  readonly region: string;
  readonly place: readonly [latitude: string, longitude: string];
  readonly oked: string;
  readonly size: 'small' | 'medium' | 'large';
  readonly employees: number;
  readonly state: string;
  readonly good: string;
}

/** A number whose month does not exist. */
const number = (serial: number): string => {
  const first = `2013400000${serial}`;
  return `${first}${binCheckDigit(first)}`;
};

/** Invented firms, so that a fresh demonstration country has some; `industry simulate` makes thousands. */
function samples(own: string): Sample[] {
  return [
    {
      bin: own,
      kk: '«Үлгі Металл» ЖШС',
      ru: 'ТОО «Образец Металл»',
      form: 'llp',
      region: '350000000',
      place: ['49.8047', '73.1094'],
      oked: '25110',
      size: 'medium',
      employees: 180,
      state: '0.1',
      good: '730890',
    },
    {
      bin: number(2),
      kk: '«Сынақ Құю Зауыты» АҚ',
      ru: 'АО «Пробный литейный завод»',
      form: 'jsc',
      region: '350000000',
      place: ['50.0500', '72.9500'],
      oked: '24510',
      size: 'large',
      employees: 640,
      state: '0.55',
      good: '732599',
    },
    {
      bin: number(3),
      kk: '«Мысал Нан» ЖШС',
      ru: 'ТОО «Пример Хлеб»',
      form: 'llp',
      region: '750000000',
      place: ['43.2567', '76.9286'],
      oked: '10710',
      size: 'small',
      employees: 42,
      state: '0',
      good: '190590',
    },
    {
      bin: number(4),
      kk: '«Жобалық Химия» ЖШС',
      ru: 'ТОО «Проектная химия»',
      form: 'llp',
      region: '550000000',
      place: ['52.2873', '76.9674'],
      oked: '20130',
      size: 'medium',
      employees: 210,
      state: '0',
      good: '283630',
    },
  ];
}

/** Fills a demonstration folder that has no firms yet. The person of the pack who acts for a firm gets the first. */
export async function fillFirms(platform: Platform): Promise<void> {
  const { facts, pack, store, now } = platform;
  const person = pack.passport.demonstrationPersons.find(({ firm }) => firm !== undefined);
  if (person?.firm === undefined || facts.dataset(FIRM_REGISTRATION) === undefined) return;
  const firms = samples(person.firm);
  if ((await facts.batches(FIRM_REGISTRATION)).length === 0)
    for (const [id, csv] of Object.entries(files(firms, platform))) await publish(platform, id, csv);
  if ((await consentsOf(store, person.firm)).length > 0) return;
  const validUntil = `${Number(now().toISOString().slice(0, 4)) + 2}-12-31`;
  const consent = { firm: person.firm, registers: CONSENTED, purpose: 'monitor-agreement', validUntil } as const;
  await store.transaction<ConsentTables, void>(async (tx) => {
    const [id] = await giveConsents(tx, [consent], { id: person.id, name: person.name.en }, now());
    await platform.audit.record(tx, {
      actor: `person:${person.id}`,
      action: 'firm-consent.give',
      object: `firm-consent:${id}`,
      clause: '5.3/is',
      after: consent,
    });
  });
}

async function publish(platform: Platform, id: string, csv: string): Promise<void> {
  const dataset = platform.contributions.datasets.find((one) => one.id === id);
  if (dataset === undefined || !isImportable(dataset)) return;
  const { layouts, keyRules, wide, slice } = dataset.importer;
  await publishSimulated(platform, {
    dataset,
    importer: {
      layouts,
      maximumRejectedShare: 0,
      ...(keyRules && { keyRules }),
      ...(wide && { wide }),
      ...(slice && { slice }),
    },
    version: VERSION,
    csv,
    options: { publishedOn: toCivilDate('2026-02-15') },
  });
}

const START = '2018-01-01';

function files(firms: readonly Sample[], { pack }: Platform): Record<string, string> {
  const scheme = pack.passport.regionScheme;
  const lines = (head: string, rows: readonly (readonly (string | number)[])[]) =>
    `${[head, ...rows.map((row) => row.join(','))].join('\n')}\n`;
  const fact = (row: (firm: Sample, quarter: Quarter) => readonly (readonly (string | number)[])[]) =>
    firms.flatMap((firm) =>
      quarters().flatMap((quarter) =>
        row(firm, quarter).map(([keys, id, value]) => [
          firm.bin,
          ...(keys === '' ? [] : [keys!]),
          id!,
          quarter.start,
          quarter.end,
          value!,
        ]),
      ),
    );
  const grown = ({ employees }: Sample, { step }: Quarter, each: number) =>
    Math.round(employees * each * (1 + 0.012 * step + 0.05 * Math.sin(step)));
  return {
    'firm-registration': lines(
      'bin,valid_from,name_kk,name_ru,legal_form,region,region_scheme,oked,size_class,status,registered_on',
      firms.map(({ bin, kk, ru, form, region, oked, size }) => [
        bin,
        START,
        kk,
        ru,
        form,
        region,
        scheme,
        oked,
        size,
        'active',
        START,
      ]),
    ),
    'firm-plants': lines(
      'plant,valid_from,bin,name,region,region_scheme,latitude,longitude,oked,opened_on',
      firms.map(({ bin, ru, region, place, oked }, i) => [
        `D-${i + 1}`,
        START,
        bin,
        `${ru}: цех 1`,
        region,
        scheme,
        ...place,
        oked,
        START,
      ]),
    ),
    'firm-owners': lines(
      'bin,owner,valid_from,owner_kind,owner_bin,share',
      firms.flatMap(({ bin, state }, i): (string | number)[][] => [
        [bin, `P-${i + 1}`, START, 'person', '', i === 0 ? '0.5' : String(1 - Number(state))],
        ...(Number(state) > 0 ? [[bin, 'STATE', START, 'state', '', state]] : []),
        ...(i === 0 ? [[bin, firms[1]!.bin, START, 'firm', firms[1]!.bin, '0.4']] : []),
      ]),
    ),
    'firm-labour': lines(
      'bin,fact,period_start,period_end,value',
      fact((firm, quarter) => [
        ['', 'employees', grown(firm, quarter, 1)],
        ['', 'wage-fund', grown(firm, quarter, 960_000)],
      ]),
    ),
    'firm-tax': lines(
      'bin,fact,period_start,period_end,value',
      fact((firm, quarter) => [
        ['', 'turnover', grown(firm, quarter, 7_500_000)],
        ['', 'taxes-paid', grown(firm, quarter, 610_000)],
      ]),
    ),
    'firm-customs': lines(
      'bin,item,item_scheme,partner,fact,period_start,period_end,value',
      fact((firm, quarter) => [
        [',,', 'exports', grown(firm, quarter, 900)],
        [`${firm.good},HS2017,UZB`, 'exports', grown(firm, quarter, 600)],
        [`${firm.good},HS2017,KGZ`, 'exports', grown(firm, quarter, 300)],
      ]),
    ),
    'firm-statistics': lines(
      'bin,item,item_scheme,fact,period_start,period_end,value',
      fact((firm, quarter) => [
        [',', 'output', grown(firm, quarter, 6_800_000)],
        [',', 'capacity-use', (0.5 + 0.05 * Math.sin(quarter.step)).toFixed(3)],
      ]),
    ),
  };
}

interface Quarter {
  readonly start: string;
  readonly end: string;
  readonly step: number;
}

/** 2021 to 2025. */
function quarters(): Quarter[] {
  return Array.from({ length: 20 }, (_, step) => {
    const first = (n: number) => `${2021 + Math.floor(n / 4)}-${String((n % 4) * 3 + 1).padStart(2, '0')}-01`;
    return { start: first(step), end: first(step + 1), step };
  });
}
