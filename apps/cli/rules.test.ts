import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryFolder } from '@industry/observe/repository-folder.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from './command-line.ts';

const tiny = join(repositoryFolder(), 'tests', 'packs', 'tiny');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function industry(...argv: string[]) {
  const out = { stdout: '', stderr: '' };
  const exitCode = await runCommandLine(['rules', ...argv], {
    stdout: (text) => (out.stdout += text),
    stderr: { isTTY: false, write: (text: string) => ((out.stderr += text), true) },
    env: { INDUSTRY_VAR: join(folder, 'state'), INDUSTRY_PACK: tiny },
  });
  return { exitCode, ...out };
}

async function file(name: string, text: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const facts = (grant: unknown, more: object = {}) =>
  JSON.stringify({ firm: { 'firm.activity': '10.1', ...more }, grant: { amount: grant } });
const XTS = (amount: string) => ({ amount, currency: 'XTS' });

describe('industry rules evaluate', () => {
  it('answers each measure with reasons, missing, nearest change and money', async () => {
    const yes = await industry('evaluate', await file('a.json', facts(XTS('999'))), '--as-of', '2022-06-01', '--json');
    expect(JSON.parse(yes.stdout)).toMatchObject({
      asOf: '2022-06-01',
      measures: [{ id: '1/investment', clause: '1/investment', answer: 'yes', reasons: [], amount: XTS('999') }],
      bundle: { total: '999', optimal: true, proven: true },
    });
    const no = await industry('evaluate', await file('b.json', facts(XTS('1000'))), '--as-of', '2022-06-01', '--json');
    expect(JSON.parse(no.stdout)).toMatchObject({
      measures: [
        {
          answer: 'no',
          reasons: [{ clause: '1/investment', fact: 'grant.amount', value: XTS('1000'), limit: XTS('1000') }],
          nearest: [],
        },
      ],
    });
  });

  it('without the rate of the day names it as the price of the other currency; with it answers', async () => {
    const path = await file('c.json', facts({ amount: '10', currency: 'EUR' }));
    const without = await industry('evaluate', path, '--as-of', '2022-06-01', '--json');
    expect(JSON.parse(without.stdout)).toMatchObject({
      measures: [{ answer: 'unknown', missing: [{ kind: 'rate', id: 'EUR/XTS on 2022-06-01' }] }],
    });
    const rates = await file('rates.csv', 'date,base,quote,rate\n2022-06-01,EUR,XTS,50\n');
    const given = await industry('evaluate', path, '--as-of', '2022-06-01', '--rates', rates, '--json');
    expect(JSON.parse(given.stdout)).toMatchObject({ measures: [{ answer: 'yes', amount: XTS('500') }] });
  });

  it.each([
    ['null', facts(null), /line 1, \/grant\/amount: null is no value/],
    ['an unknown name', facts(XTS('1'), { actvity: '10' }), /\/firm\/actvity: no fact .*did you mean "firm.activity"/],
    ['a wrong type', facts('12'), /money \{"amount": "80000000", "currency": "KZT"\} expected/],
    ['a huge number', facts({ amount: '9'.repeat(60), currency: 'XTS' }), /more than 38 digits|decimal expected/],
    ['a key twice', '{"firm":{"activity":"10","activity":"11"}}', /line 1: .*a key stands twice/],
    ['half a file', '{"firm":', /not JSON/],
    ['no object', '[]', /an object of facts expected/],
    ['another encoding', Buffer.from([0xff, 0xfe, 0x7b]), /not UTF-8/],
    ['a prototype', '{"firm":{"__proto__":{"activity":"10"}}}', /no fact/],
  ])('%s is an error of the file: exit code 1, with its place', async (_, text, message) => {
    const { exitCode, stderr, stdout } = await industry('evaluate', await file('bad.json', text), '--json');
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(message)]);
    expect(JSON.parse(stdout)).toMatchObject({ problem: { code: 'rules-input-error' } });
  });

  it.each([
    [['evaluate'], /missing: FACTS.json/],
    [['evaluate', 'x.json', '--as-of', '2021-02-30'], /--as-of is a day of the calendar/],
    [['evaluate', 'x.json', '--list', 'industri=x'], /no list "industri"; did you mean "industry"\?/],
  ])('%j is wrong usage: exit code 2', async (argv, message) => {
    const { exitCode, stderr } = await industry(...argv);
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it('a file of rates with faults names each line', async () => {
    const rates = await file('bad.csv', 'date,base,quote,rate\n2022-06-31,EUR,XTS,50\n2022-06-01,eur,XTS,-1\n');
    const { exitCode, stderr } = await industry('evaluate', await file('d.json', facts(XTS('1'))), '--rates', rates);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/line 2: date is a day[\s\S]*line 3: a currency has[\s\S]*line 3: rate is a decimal over 0/);
  });
});

it('industry rules facts lists what may be asked', async () => {
  const { facts: listed } = JSON.parse((await industry('facts', '--json')).stdout) as { facts: { id: string }[] };
  expect(listed.map(({ id }) => id)).toEqual(['firm.activity', 'grant.amount']);
});

it('industry rules lint runs the examples too', async () => {
  const { exitCode, stdout } = await industry('lint', '--json');
  expect([exitCode, JSON.parse(stdout)]).toEqual([
    0,
    { findings: [], failed: [], counted: { facts: 2, parameters: 1, measures: 1, examples: 3 } },
  ]);
});

describe('over a simulated population', () => {
  const kz = join(repositoryFolder(), 'programmes', 'kz-2020-2025');
  const size = ['--firms', '400', '--seed', '1', '--as-of', '2021-06-01', '--pack', kz, '--json'];

  it('industry rules population counts each measure; the same seed gives the same', async () => {
    const [first, again] = [await industry('population', ...size), await industry('population', ...size)];
    const answer = JSON.parse(first.stdout) as {
      simulated: boolean;
      firms: number;
      measures: { id: string; yes: number; no: number; unknown: number; conditions: { failing: number }[] }[];
    };
    expect([first.exitCode, answer.simulated, answer.measures.length]).toEqual([0, true, 30]);
    for (const { id, yes, no, unknown, conditions } of answer.measures) {
      expect(yes + no + unknown, id).toBe(answer.firms);
      expect(Math.max(...conditions.map(({ failing }) => failing)), id).toBeLessThanOrEqual(no);
    }
    expect(answer.measures.filter(({ yes }) => yes > 0).length).toBeGreaterThan(20);
    expect((JSON.parse(again.stdout) as typeof answer).measures).toEqual(answer.measures);
  });

  it('industry rules sandbox says who enters, where, with what money, and why they could not before', async () => {
    const draft = await file(
      'draft.yaml',
      "title: lower price\nparameters:\n  lease.minimum-price: { amount: '10000000', currency: KZT }\n",
    );
    const { exitCode, stdout } = await industry('sandbox', draft, ...size);
    const answer = JSON.parse(stdout) as {
      affected: string[];
      measures: {
        id: string;
        before: { yes: number };
        after: { yes: number };
        enters: { firms: number; byRegion: Record<string, number>; bySector: Record<string, number> };
        leaves: { firms: number };
        money: Record<'before' | 'after', { totals: { KZT?: string } }>;
        named: { enters: { answer: string; reasons: { fact: string }[] }[] };
      }[];
    };
    expect([exitCode, answer.affected]).toEqual([0, ['5.1.2/lease']]);
    const [{ before, after, enters, leaves, money, named }] = answer.measures as [(typeof answer.measures)[number]];
    expect(enters.firms).toBeGreaterThan(0);
    expect([after.yes - before.yes, leaves.firms]).toEqual([enters.firms, 0]);
    for (const places of [enters.byRegion, enters.bySector])
      expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(enters.firms);
    expect(Number(money.after.totals.KZT)).toBeGreaterThan(Number(money.before.totals.KZT ?? '0'));
    expect(named.enters[0]).toMatchObject({ answer: 'no' });
    expect(named.enters[0]!.reasons.map(({ fact }) => fact)).toContain('lease.assetPrice');
  });

  it('a draft with faults names line and nearest name; a pack without an economy says so', async () => {
    const draft = await file('wrong.yaml', 'parameters:\n  lease.minimum-pric: 1\n');
    const wrong = await industry('sandbox', draft, '--pack', kz);
    expect([wrong.exitCode, wrong.stderr]).toEqual([
      1,
      expect.stringMatching(/line 2, .*did you mean "lease.minimum-price"/),
    ]);
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g']
      .map((name, index) => `${name}: &${name} [${`*${'abcdef'[index]},`.repeat(9)}*${'abcdef'[index]}]`)
      .join('\n')}\n`;
    const hostile = [bomb, 'parameters: &x { lease.rate: *x }\n', '[1, 2', 'parameters: !!js/function "x"\n'];
    for (const [index, text] of hostile.entries()) {
      const { exitCode, stderr } = await industry('sandbox', await file(`h${index}.yaml`, text), '--pack', kz);
      expect([exitCode, stderr], text).toEqual([1, expect.stringMatching(/h\d\.yaml, /)]);
    }
    const none = await industry('population', '--firms', '10');
    expect([none.exitCode, none.stderr]).toEqual([1, expect.stringMatching(/no simulation.yaml/)]);
    expect((await industry('population', '--firms', '0')).exitCode).toBe(2);
  });
});
