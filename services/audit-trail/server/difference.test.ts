import { describe, expect, test } from 'vitest';
import { difference } from './difference.ts';
import { withoutPersons } from './persons.ts';

describe('what changed', () => {
  test('leaf by leaf, equal leaves left out', () => {
    expect(
      difference(
        { value: '1', unit: 'x', title: { kk: 'а', ru: 'б' }, gone: [1, 2] },
        { value: '2', unit: 'x', title: { kk: 'а', ru: 'в' }, list: [] },
      ),
    ).toEqual([
      { path: 'value', before: '1', after: '2' },
      { path: 'title.ru', before: 'б', after: 'в' },
      { path: 'gone.0', before: '1', after: null },
      { path: 'gone.1', before: '2', after: null },
      { path: 'list', before: null, after: '[]' },
    ]);
  });
  test('a text that became nothing, and nothing at all', () => {
    expect(difference({ a: 'x', b: false }, { a: null, b: true })).toEqual([
      { path: 'a', before: 'x', after: null },
      { path: 'b', before: 'false', after: 'true' },
    ]);
    expect(difference(null, null)).toEqual([]);
    expect(difference(null, 'x')).toEqual([{ path: '', before: null, after: 'x' }]);
  });
  test('a long text is cut', () => {
    expect(difference({}, { a: 'x'.repeat(5_000) })[0]?.after).toHaveLength(2_002);
  });
});

describe('a payload for who may not know persons', () => {
  test.each([
    [{ name: 'Ada', role: 'officer' }, 'person:7', { name: '***', role: 'officer' }],
    [{ name: 'Ministry' }, 'body:m', { name: 'Ministry' }],
    [{ email: 'a@b.kz', name: 'Ada' }, 'x:1', { email: '***', name: '***' }],
    [{ note: 'wrote to a.b@c.kz today' }, 'x:1', { note: 'wrote to *** today' }],
    [{ approver: { name: 'Ada', body: { name: 'M' } } }, 'x:1', { approver: { name: '***', body: { name: 'M' } } }],
    [{ email: null }, 'x:1', { email: null }],
  ])('%j of %s is %j', (value, object, seen) => {
    expect(withoutPersons(value, object)).toEqual(seen);
  });
});
