/** Chinese and Japanese letters, full stops and kana are as wide as they are high. */
const FULL_WIDTH = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/**
 * Width that a text takes in a drawing, in units of it: never less than what any of our four languages needs.
 *
 * Example: `textWidth('カザフスタン', 12.5)` is 75.
 */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((width, letter) => width + (FULL_WIDTH.test(letter) ? 1 : 0.6) * fontSize, 0);
}

/** The widest of them; nothing of none. */
export function widestText(texts: readonly string[], fontSize: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, fontSize)));
}

/** As much of a text as there is room for, with an ellipsis where it is cut. */
export function fittingText(text: string, fontSize: number, room: number): string {
  if (textWidth(text, fontSize) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, fontSize) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A text in lines of a width, broken between words (or letters, where there are no spaces); what is beyond `most` lines is cut. */
export function textLines(text: string, fontSize: number, room: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && textWidth(rest, fontSize) > room) {
    const letters = [...rest];
    let fits = letters.length;
    while (fits > 1 && textWidth(letters.slice(0, fits).join(''), fontSize) > room) fits -= 1;
    const broken = letters.slice(0, fits).join('');
    const space = broken.lastIndexOf(' ');
    const line = space > broken.length / 3 ? broken.slice(0, space) : broken;
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return [...lines, fittingText(rest, fontSize, room)];
}
