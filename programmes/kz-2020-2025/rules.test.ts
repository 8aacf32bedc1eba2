import { answerAt, columnsOf, compile, evaluate, loadRuleset, lintRuleset, type Ruleset } from '@industry/policy-rules';
import { exampleCases, expectedOf, loadPack, outcomeOf, type ExampleCase, type PackRules } from '@industry/pack';
import { Decimal, LANGUAGES } from '@industry/values';
import { describe, expect, it } from 'vitest';

const pack = await loadPack(import.meta.dirname);
const { ruleset, examples }: PackRules = pack.rules;
const cases = exampleCases(examples);

for (const subject of new Set(cases.map(({ of }) => of)))
  describe(subject, () => {
    for (const [number, one] of cases.filter(({ of }) => of === subject).entries())
      it(`${number + 1}. ${one.situation.title.en}`, () => {
        expect(outcomeOf(ruleset, one)).toEqual(expectedOf(one.situation));
      });
  });

describe('the rules of the pack', () => {
  it('have at least 300 situations, at least three of each measure, titled in four languages', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    for (const { id } of ruleset.source.measures)
      expect(cases.filter(({ of }) => of === id).length, id).toBeGreaterThanOrEqual(3);
    for (const { situation } of cases)
      for (const language of LANGUAGES) expect(situation.title[language], situation.title.en).toBeTruthy();
  });

  it('take exactly the facts that the programme names', () => {
    const named =
      'firm.stateShare firm.isSocialEntrepreneurshipCorporation firm.foundedUnderPpp firm.registeredOn firm.activity firm.paysTaxesRegularly ' +
      'firm.hasRegularForeignCurrencyRevenue firm.goods firm.hasInternationalQualityStandard firm.inDefault firm.consentsToIntegration ' +
      'project.cost project.ownShare project.activity lease.assetClass lease.assetPrice lease.ownContributionShare lease.termMonths ' +
      'loan.amount loan.lenderRate loan.purpose loan.termMonths guarantee.loanAmount equity.amount equity.share equity.termMonths ' +
      'venture.fundSize venture.amount venture.termMonths voucher.amount grant.amount incubator.amount incubator.monthlyAmount';
    expect([...ruleset.facts.keys()]).toEqual(expect.arrayContaining(named.split(' ')));
  });

  it('mark every figure that the decree does not give, and say why it was chosen', () => {
    const chosen = [...ruleset.parameters.values(), ...ruleset.lists.values()].filter(
      ({ inDecree }) => inDecree === false,
    );
    expect(chosen.map(({ id }) => id).toSorted()).toEqual([
      'default.accepted',
      'manufacturing',
      'priority-goods',
      'related-services',
      'young.months',
    ]);
  });

  it('pass the lint', () => {
    expect(lintRuleset(ruleset.source).map(({ rule, path }) => `${rule} ${path}`)).toEqual([]);
  });

  it('give the same answers over columns as one by one', () => {
    const options = { asOf: examples[0]!.asOf };
    const rows = cases.filter(({ facts }) => columnsTake(ruleset, facts, options)).map(({ facts }) => facts);
    expect(rows.length).toBeGreaterThan(400);
    const answers = compile(ruleset, options)(columnsOf(ruleset, rows, options));
    for (const [row, facts] of rows.entries()) {
      const { measures } = evaluate(ruleset, facts, options);
      for (const [number, { answer, reasons }] of measures.entries())
        expect(answerAt(answers.measures[number]!, row)).toEqual({
          answer,
          failing: reasons.map(({ check }) => check),
        });
    }
  });
});

function columnsTake(rules: Ruleset, facts: ExampleCase['facts'], options: ExampleCase['options']): boolean {
  try {
    columnsOf(rules, [facts], options);
    return true;
  } catch {
    return false;
  }
}

describe('the smallest change of a limit breaks an example', () => {
  const { source } = ruleset;
  const written = JSON.stringify;
  const text = new Map(cases.map((one) => [one, written(outcomeOf(ruleset, one))]));
  /** Examples of what refers to the name, by whatever way. */
  const touched = (name: string): ExampleCase[] => {
    const names = new Set([name]);
    for (let size = 0; size < names.size;) {
      size = names.size;
      for (const kind of ['bands', 'conditions', 'groups', 'packages', 'measures'] as const)
        for (const one of source[kind] ?? [])
          if ([...names].some((other) => written(one).includes(`"${other}"`))) names.add(one.id);
    }
    const all = (source.general ?? []).some((id) => names.has(id));
    return cases.filter(({ of }) => all || names.has(of));
  };
  const breaks = (changed: unknown, own: readonly ExampleCase[]) => {
    const rules = loadRuleset(changed);
    return own.some((one) => written(outcomeOf(rules, one)) !== text.get(one));
  };

  // Shares and rates move by a point, truth values turn, the rest moves by one of its unit.
  const moved = (value: unknown, step: 1 | -1): unknown => {
    if (typeof value === 'boolean') return !value;
    if (typeof value === 'object') {
      const money = value as { readonly amount: string };
      return { ...money, amount: new Decimal(money.amount).plus(step).toFixed() };
    }
    return typeof value === 'number' ? value + step : new Decimal(value as string).plus(step / 100).toFixed();
  };
  it.each(source.parameters!.map(({ id }) => id))('%s', (id) => {
    const own = touched(id);
    for (const step of [1, -1] as const) {
      const parameters = source.parameters!.map((one) =>
        one.id === id
          ? { ...one, values: one.values.map((held) => ({ ...held, value: moved(held.value, step) })) }
          : one,
      );
      // A share of 1 cannot grow.
      if (id === 'special.car-budget' && step === 1) continue;
      expect(breaks({ ...source, parameters }, own), `${id} ${step}`).toBe(true);
    }
  });

  const codes = source.lists!.flatMap(({ id, versions }) =>
    versions.flatMap((held) => held.codes.map((code) => [id, code] as const)),
  );
  it.each(codes)('code of %s: %s', (id, code) => {
    const lists = source.lists!.map((list) =>
      list.id === id
        ? {
            ...list,
            versions: list.versions.map((held) => ({ ...held, codes: held.codes.filter((one) => one !== code) })),
          }
        : list,
    );
    expect(breaks({ ...source, lists }, touched(id))).toBe(true);
  });
});
