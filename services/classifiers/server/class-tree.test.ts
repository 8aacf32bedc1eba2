import { expect, test } from 'vitest';
import { classTree, pathTo, search, sectionOf } from './class-tree.ts';

const tree = classTree(
  new Map([
    ['C', { ru: 'Обрабатывающая промышленность' }],
    ['10', { ru: 'Производство продуктов питания' }],
    ['1011', { ru: 'Переработка мяса', kk: 'Ет өңдеу' }],
    ['10111', { ru: 'Копчёное мясо' }],
    ['99', { ru: 'Другое' }],
  ]),
  (code) => sectionOf(code),
);

test('a class stands below the longest code that begins it, a division below its section', () => {
  expect(tree.below.get('')).toEqual(['99', 'C']);
  expect(pathTo(tree, '10111').map(({ code }) => code)).toEqual(['C', '10', '1011', '10111']);
});

test.each([
  ['01', 'A'],
  ['03', 'A'],
  ['10', 'C'],
  ['33', 'C'],
  ['35', 'D'],
  ['99', 'U'],
])('division %s is of section %s', (division, section) => {
  expect(sectionOf(division)).toBe(section);
});

test.each([
  ['мясо', ['10111']],
  ['КОПЧЕН', ['10111']],
  ['ет өңдеу', ['1011']],
  ['101', ['1011', '10111']],
  ['nothing', []],
])('%s finds %j', (words, codes) => {
  expect(search(tree, words).classes.map(({ code }) => code)).toEqual(codes);
});
