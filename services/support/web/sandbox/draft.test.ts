import { expect, test } from 'vitest';
import type { SandboxParameter } from '@industry/support/contract';
import { draftText, readDraft, typedValue, withEntry } from './draft.ts';

const parameter = (type: string, value: SandboxParameter['value']) => ({ type, value }) as SandboxParameter;

test.each([
  ['share', '0.5', '0,3', '0.3'],
  ['share', '0.5', '30', undefined],
  ['integer', 48, '60', 60],
  ['integer', 48, '60.5', undefined],
  ['boolean', false, 'true', true],
  ['date', '2021-06-01', '2022-01-01', '2022-01-01'],
  ['date', '2021-06-01', '1 June', undefined],
  ['money', { amount: '80000000', currency: 'KZT' }, '60 000 000', { amount: '60000000', currency: 'KZT' }],
  ['money', { amount: '80000000', currency: 'KZT' }, '1e9', undefined],
] as const)('a %s in the place of %j, typed %j, is %j', (type, value, typed, expected) => {
  expect(typedValue(parameter(type, value), typed)).toEqual(expected);
});

test('a change goes into the text and comes back; taken back, the draft is empty', () => {
  const changed = withEntry({}, 'parameters', 'state-share.bar', '0.3');
  expect(draftText(changed)).toBe("parameters:\n  state-share.bar: '0.3'\n");
  expect(readDraft(draftText(changed))).toEqual(changed);
  expect(draftText(withEntry(changed, 'parameters', 'state-share.bar', undefined))).toBe('');
  expect([readDraft('[1, 2]'), readDraft('a: [')]).toEqual([null, null]);
});
