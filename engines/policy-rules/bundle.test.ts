import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestBundle, verifyBundle } from './bundle.ts';
import { BundleModel, type BundleRules } from './bundle-model.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => `m${index}`);

/** Caps are made by cutting the row of items, so that they are nested or disjoint. */
function rulesOver(count: number): fc.Arbitrary<BundleRules> {
  const item = (id: string) =>
    fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }))
      .map(([amount, minimum]) => ({
        id,
        amount: `${amount}.5`,
        ...(minimum !== undefined && { minimum: String(Math.min(minimum, amount)) }),
      }));
  const some = fc.subarray(names(count), { minLength: 2 });
  const place = fc.integer({ min: 0, max: count });
  return fc.record({
    items: fc.tuple(...names(count).map(item)),
    exclusions: fc.array(fc.record({ items: some, atMost: fc.integer({ min: 1, max: 2 }) }), { maxLength: 4 }),
    order: fc.array(
      fc.tuple(place, place, fc.boolean()).map(([a, b, required]) => ({
        before: `m${Math.min(a, b)}`,
        after: `m${Math.max(a, b) + 1}`,
        required,
      })),
      { maxLength: 3 },
    ),
    caps: fc
      .tuple(place, place, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }))
      .map(([a, b, inner, outer]) => [
        { items: names(count).slice(0, Math.min(a, b)), cap: String(inner) },
        { items: names(count).slice(0, Math.max(a, b)), cap: String(outer) },
        { items: names(count).slice(Math.max(a, b)), cap: String(inner) },
      ]),
  });
}

describe('the best lawful bundle', () => {
  it('brings as much as the best of all choices, and its proof holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }).chain(rulesOver), (rules) => {
        const model = new BundleModel(rules);
        let most = 0n;
        for (let choice = 0; choice < 2 ** rules.items.length; choice += 1) {
          const chosen = [...rules.items.keys()].filter((item) => (choice >> item) & 1);
          if (!model.isLawful(chosen)) continue;
          const brought = [...model.grants(chosen).values()].reduce((sum, grant) => sum + grant, 0n);
          if (brought > most) most = brought;
        }
        const bundle = bestBundle(rules);
        expect(bundle.total).toBe(model.write(most));
        expect(verifyBundle(rules, bundle)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is found for thirty measures with rules all over', () => {
    fc.assert(
      fc.property(rulesOver(30), (rules) => {
        const bundle = bestBundle(rules);
        expect([bundle.optimal, verifyBundle(rules, bundle)]).toEqual([true, []]);
      }),
      { numRuns: 25 },
    );
  });

  const items = [
    { id: 'lease', amount: '68000000' },
    { id: 'guarantee', amount: '50000000' },
    { id: 'grant', amount: '9000000', minimum: '0' },
    { id: 'training', amount: '0' },
  ];
  const chosen = (rules: Omit<BundleRules, 'items'>) =>
    bestBundle({ items, ...rules }).chosen.map(({ id, amount }) => `${id} ${amount}`);

  it('is everything when nothing forbids it', () => {
    expect(chosen({})).toEqual(['lease 68000000', 'guarantee 50000000', 'grant 9000000', 'training 0']);
  });
  it('takes the larger of two that exclude each other', () => {
    expect(chosen({ exclusions: [{ items: ['lease', 'guarantee'], atMost: 1 }] })).toEqual([
      'lease 68000000',
      'grant 9000000',
      'training 0',
    ]);
  });
  it('cuts what may be granted in part to a cap', () => {
    expect(chosen({ caps: [{ items: ['guarantee', 'grant'], cap: '52000000' }] })).toContain('grant 2000000');
  });
  it('leaves out what does not fit a cap as a whole', () => {
    expect(chosen({ caps: [{ items: ['lease', 'guarantee'], cap: '100000000' }] })).toEqual([
      'lease 68000000',
      'grant 9000000',
      'training 0',
    ]);
  });
  it('puts first what must come first', () => {
    expect(chosen({ order: [{ before: 'training', after: 'lease', required: true }] })[0]).toBe('guarantee 50000000');
    expect(chosen({ order: [{ before: 'training', after: 'lease', required: true }] }).slice(2)).toEqual([
      'training 0',
      'lease 68000000',
    ]);
  });
  it('needs what is required unless the firm holds it already', () => {
    const order = [{ before: 'agreement', after: 'lease', required: true }];
    expect(chosen({ order })).not.toContain('lease 68000000');
    expect(chosen({ order, held: ['agreement'] })).toContain('lease 68000000');
  });
  it('does not pass a proof that leaves a choice out, or a total that is wrong', () => {
    const rules = { items, exclusions: [{ items: ['lease', 'guarantee'], atMost: 1 }] };
    const bundle = bestBundle(rules);
    expect(
      verifyBundle(rules, {
        ...bundle,
        proof: bundle.proof.map((one) => ({ ...one, branches: one.branches.slice(1) })),
      }),
    ).not.toEqual([]);
    expect(verifyBundle(rules, { ...bundle, total: '1' })).not.toEqual([]);
  });
  it('proves that whole grants of one size cannot fill a cap', () => {
    const grants = names(30).map((id) => ({ id, amount: '10' }));
    const bundle = bestBundle({ items: grants, caps: [{ items: names(30), cap: '155' }] });
    expect([bundle.total, bundle.optimal, bundle.proof[0]!.branches.length < 100]).toEqual(['150', true, true]);
  });
  it('says how far it can be from the best where whole amounts make it a subset-sum problem', () => {
    const amounts = names(30).map((id, index) => ({ id, amount: String(2 * ((index * 7919 + 104729) * 15485863)) }));
    const rules = { items: amounts, caps: [{ items: names(30), cap: '49999999999999' }] };
    const bundle = bestBundle(rules);
    expect(bundle.optimal).toBe(false);
    expect(Number(bundle.total) / Number(bundle.upperBound)).toBeGreaterThan(0.99);
    expect(verifyBundle(rules, bundle)).toEqual([]);
  });
  it('refuses caps that cross', () => {
    const caps = [
      { items: ['lease', 'guarantee'], cap: '1' },
      { items: ['guarantee', 'grant'], cap: '1' },
    ];
    expect(() => bestBundle({ items, caps })).toThrow('two caps cross');
  });
});
