import { expect, test } from 'vitest';
import { fittingText, textLines, textWidth, widestText } from './text-width.ts';

test('a Japanese letter is as wide as it is high, others three fifths of that', () => {
  expect(textWidth('カザフスタン', 12.5)).toBe(75);
  expect(textWidth('Қазақстан', 10)).toBeCloseTo(54);
  expect(widestText([], 12)).toBe(0);
});

test('what has no room is cut, and says so', () => {
  expect(fittingText('Kazakhstan', 10, 60)).toBe('Kazakhstan');
  expect(fittingText('Kazakhstan', 10, 40)).toBe('Kazak…');
  expect(fittingText('カザフスタン', 10, 40)).toBe('カザフ…');
});

test('a long name breaks between words, a Japanese one anywhere, and only the last line is cut', () => {
  expect(textLines('Без товаров с мировой торговлей', 10, 120, 2)).toEqual(['Без товаров с', 'мировой торговлей']);
  expect(textLines('世界の輸出（国・品目別）', 10, 60, 3)).toEqual(['世界の輸出（', '国・品目別）']);
  expect(textLines('a b c d e f g h', 10, 12, 2)).toEqual(['a', 'b…']);
});
