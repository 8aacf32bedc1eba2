/**
 * A figure as people type it: spaces between thousands, a comma or a point before the fraction. What is no number stays as
 * it is, for the server to say so; an empty field is no figure.
 *
 * Example: `readFigure('1 234,50')` is "1234.50"
 */
export function readFigure(typed: string): string | null {
  const plain = typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  if (plain === '') return null;
  return /^-?\d+,\d+$/.test(plain) ? plain.replace(',', '.') : plain;
}
