import { expect, test } from 'vitest';
import { readAnswer } from './predicate.ts';

test('an answer is yes, no or cannot say, with a receipt and maybe a day', () => {
  expect(readAnswer('{"answer":"no","receipt":"T-17/2026","answered_on":"2026-12-01"}')).toEqual({
    answer: 'no',
    receipt: 'T-17/2026',
    answeredOn: '2026-12-01',
  });
  expect(readAnswer('{"answer":"cannot-say","receipt":"T-18","answered_on":"soon"}').answeredOn).toBeNull();
});

test.each([
  ['a value beside the answer', '{"answer":"yes","receipt":"T-1","taxes_paid":"1200000"}'],
  ['another answer', '{"answer":"1200000","receipt":"T-1"}'],
  ['no receipt', '{"answer":"yes"}'],
  ['a receipt that says more', '{"answer":"yes","receipt":"paid 1 200 000"}'],
  ['no object', 'null'],
  ['no JSON', 'yes'],
])('%s is a breach of the contract: nothing of it is kept', (_, text) => {
  expect(() => readAnswer(text)).toThrow('malformed');
});
