import type { CliCommand } from '@industry/control/types.ts';
import { describeProblem, loadPack, PackError, type ProgrammePack } from '@industry/pack';
import { lintPack, renderFinding } from '@industry/pack-lint';
import { failedExamples, ruleFindings } from './rules/lint.ts';
import { isLanguage, LANGUAGES, type Language } from '@industry/values';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

/** Needs neither owner nor store. Findings are warnings: the act is quoted as it stands, and its readers are told. */
export const checkPack: CliCommand = {
  name: 'check pack',
  summary: "Check a programme pack: its form, and contradictions in the programme's own figures",
  usage:
    'industry check pack [FOLDER] [--json] [--language kk|ru|en|ja]\n' +
    '  FOLDER: the pack; default: INDUSTRY_PACK, else the pack that ships.',
  async run(argv, cli) {
    const { values, positionals } = readArguments(
      argv,
      { json: { type: 'boolean' }, language: { type: 'string', default: 'en' } },
      { least: 0, most: 1, names: '' },
    );
    const language = languageFrom(values.language);
    const folder = positionals[0] ?? cli.packFolder;
    const pack = await loadPack(folder).catch((error: unknown) => {
      if (error instanceof PackError) return error;
      throw error;
    });
    if (pack instanceof PackError) {
      if (values.json) cli.stdout(`${JSON.stringify({ findings: [], problems: pack.problems })}\n`);
      else
        cli.stderr(
          `${pack.problems.map((problem) => `${describeProblem(problem)}\n`).join('')}${pack.problems.length} problems: ${folder} cannot be used.\n`,
        );
      return 1;
    }
    const findings = await findingsOf(pack, language);
    cli.stdout(values.json ? `${JSON.stringify({ findings })}\n` : words(pack, findings, language));
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

async function findingsOf(pack: ProgrammePack, language: Language) {
  const act = pack.passport.act.code;
  return [
    ...lintPack(pack).map((finding) => renderFinding(finding, language, act)),
    ...(await ruleFindings(pack)).map(({ rule, severity, file, line, path, message }) => ({
      rule: `rules/${rule}`,
      id: `${file}:${line} ${path}`,
      severity,
      message: message[language],
      clause: act,
    })),
    ...failedExamples(pack.rules).failed.map(({ of, title, expected, found }) => ({
      rule: 'rules/example',
      id: `${of}: ${title[language]}`,
      severity: 'error' as const,
      message: `${JSON.stringify(expected)} != ${JSON.stringify(found)}`,
      clause: `${act}:${of}`,
    })),
  ];
}

function words(pack: ProgrammePack, findings: Awaited<ReturnType<typeof findingsOf>>, language: Language): string {
  const lines = findings.map(
    ({ severity, rule, id, message, clause }) => `${severity} ${id} (${rule}, ${clause})\n    ${message}\n`,
  );
  return `${lines.join('')}${pack.passport.title[language]}: ${pack.indicators.size} indicators, ${findings.length} findings\n`;
}

function languageFrom(text: string): Language {
  if (!isLanguage(text)) throw new UsageError(`--language must be one of ${LANGUAGES.join(', ')}, not "${text}"`);
  return text;
}
