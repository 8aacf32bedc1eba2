import { comparison } from '@industry/act-text';
import type { ClauseComparison } from '@industry/legislation/contract';
import { LANGUAGES, type UserText } from '@industry/values';

interface Worded {
  readonly title: UserText;
  readonly text: UserText | null;
}

/** Two wordings word by word in each language that both have; a repealed one has no text left. */
export function compareWordings(before: Worded, after: Worded): ClauseComparison['languages'] {
  return LANGUAGES.flatMap((language) => {
    const titles = [before.title.texts[language], after.title.texts[language]] as const;
    const old = before.text?.texts[language] ?? (before.text === null ? '' : undefined);
    const now = after.text?.texts[language] ?? (after.text === null ? '' : undefined);
    if (titles[0] === undefined || titles[1] === undefined || old === undefined || now === undefined) return [];
    return [
      {
        language,
        title: [...comparison(titles[0], titles[1], language)],
        text: [...comparison(old, now, language)],
      },
    ];
  });
}
