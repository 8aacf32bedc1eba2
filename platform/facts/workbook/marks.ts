/** A mark of a note at the end of a text: asterisks, or digits with a bracket. */
const AT_END = /^(.*?)\s*(\*+|(?<!\d)\d\)|(?<=\d{4})\d\))$/su;
const NOTE = /^(\*+|\d{1,2}\))\s*(\S.*)$/su;

/** Splits "2023*" or "Astana city2)" into text and marks. A year keeps its four digits: "20232)" is 2023 with mark 2). */
export function splitMarks(text: string): { readonly text: string; readonly marks: readonly string[] } {
  const trimmed = text.trim();
  const found = AT_END.exec(trimmed);
  if (found === null) return { text: trimmed, marks: [] };
  const before = splitMarks(found[1]!);
  return { text: before.text, marks: [...before.marks, found[2]!] };
}

/** "1) 1990-1992 - mln. rubles": mark and words of a note below a table. */
export function noteOf(text: string): { readonly mark: string; readonly text: string } | null {
  const found = NOTE.exec(text.trim());
  return found === null ? null : { mark: found[1]!, text: found[2]!.trim() };
}
