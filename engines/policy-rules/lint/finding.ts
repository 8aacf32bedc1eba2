import type { CivilDate, LocalisedText } from '@industry/values';
import { messages } from './messages.ts';
import type { JsonValue } from '../types.ts';

export type LintRule = keyof typeof messages | 'ruleset';

/** What is doubtful in a ruleset. `error`: it cannot be used as it is (`rule` is `ruleset`); `warning`: it can, and should not be. */
export interface Finding {
  readonly rule: LintRule;
  readonly severity: 'error' | 'warning';
  /** JSON Pointer into the ruleset. */
  readonly path: string;
  /** Problems of the data itself (`ruleset`) are in English in all four. */
  readonly message: LocalisedText;
  readonly suggestion?: string;
  /** The day as of which it was found, for conditions whose limits are dated. */
  readonly asOf?: CivilDate;
  /** Facts that show it, by fact id. */
  readonly example?: Readonly<Record<string, JsonValue>>;
  /** Other places that take part. */
  readonly related?: readonly string[];
}

type Detail = Omit<Finding, 'rule' | 'severity' | 'path' | 'message'>;

/** A finding with its message filled in: `{name}` in the table is replaced by `words.name`. */
export function finding(
  rule: keyof typeof messages,
  path: string,
  words: Readonly<Record<string, string>> = {},
  detail: Detail = {},
): Finding {
  const fill = (template: string) => template.replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
  const { kk, ru, en, ja } = messages[rule];
  return {
    rule,
    severity: 'warning',
    path,
    message: { kk: fill(kk), ru: fill(ru), en: fill(en), ja: fill(ja) },
    ...detail,
  };
}
