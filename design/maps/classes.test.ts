import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quintiles } from './classes.ts';

test('a figure equal to a border lies in the upper class', () => {
  const classes = quintiles(['10', '20', '30', '40', '50', '60']);
  expect(classes.borders).toEqual([20, 30, 40, 50]);
  expect(classes.classOf('20')).toBe(1);
  expect(classes.classOf('19.999')).toBe(0);
});

test('a missing figure has no class, and nothing has one when no figure is known', () => {
  expect(quintiles(['1', '2']).classOf(null)).toBeNull();
  expect(quintiles([]).classOf('1')).toBeNull();
});

test('more is never in a lower class', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }),
      fc.integer(),
      fc.nat(),
      (values, low, more) => {
        const classes = quintiles(values.map(String));
        expect(classes.classOf(String(low + more))!).toBeGreaterThanOrEqual(classes.classOf(String(low))!);
      },
    ),
  );
});
