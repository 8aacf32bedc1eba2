import type { FirmRegister } from '@industry/pack/schema.ts';
import type { LocalisedText } from '@industry/values';

/** What a file must look like: its columns, and where the form of each is written. */
export function expects(columns: readonly string[]): LocalisedText {
  const list = columns.join(', ');
  return { kk: `CSV: ${list}`, ru: `CSV: ${list}`, en: `CSV: ${list}`, ja: `CSV：${list}` };
}

export const LICENCE = 'Register of the state; read by its secrecy class';

/** The publisher of a register's facts as printed beside figures. */
export function sourceOf({ title }: FirmRegister): { readonly source: string; readonly sourceText: LocalisedText } {
  return {
    source: `Register: ${title.en}`,
    sourceText: {
      kk: `Тізілім: ${title.kk}`,
      ru: `Регистр: ${title.ru}`,
      en: `Register: ${title.en}`,
      ja: `登録簿：${title.ja}`,
    },
  };
}
