import type { LocalisedText } from '@industry/values';
import { Problem } from '@industry/http';
import { readYaml } from '@industry/pack/yaml-file.ts';
import type { Problem as RuleProblem } from '@industry/policy-rules';

/** What a draft says, before it is held against the rules. Throws `draft-invalid` with lines. */
export function readDraft(text: string): unknown {
  const { problems, value } = readYaml('draft', text);
  if (problems.length > 0)
    throw new Problem(
      'draft-invalid',
      {},
      { errors: problems.map(({ line, message }) => ({ path: `draft, line ${line}`, message: said(message) })) },
    );
  return value;
}

/** What is wrong with a draft, by its paths. */
export function draftProblem(problems: readonly RuleProblem[]): Problem {
  return new Problem(
    'draft-invalid',
    {},
    {
      errors: problems.slice(0, 50).map(({ path, message, suggestion }) => ({
        path: path || '/',
        message: said(suggestion === undefined ? message : `${message}; did you mean ${JSON.stringify(suggestion)}?`),
      })),
    },
  );
}

/** The rules' checks speak English only; who reads another language is told so. */
function said(message: string): LocalisedText {
  return {
    kk: `Тексеру хабары (ағылшынша): ${message}`,
    ru: `Сообщение проверки (по-английски): ${message}`,
    en: message,
    ja: `検査の報告（英語）：${message}`,
  };
}
