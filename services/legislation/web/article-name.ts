/** What a piece of an act is called: its number and heading; the text before the first number by `beginning`. */
export function articleName(
  { number, heading }: { readonly number: string | null; readonly heading: string },
  beginning: string,
): string {
  return [number, heading].filter(Boolean).join('. ') || beginning;
}
