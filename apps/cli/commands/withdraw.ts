import type { CliCommand } from '@industry/control/types.ts';
import type { BatchRecord } from '@industry/facts/types.ts';
import type { Preview } from '@industry/facts';
import { isLanguage, LANGUAGES } from '@industry/values';
import { readArguments } from '../arguments.ts';
import { requireState } from '../existing-state.ts';
import { UsageError } from '../usage-error.ts';
import { previewWords } from './preview-words.ts';

const OPTIONS = {
  reason: { type: 'string' },
  language: { type: 'string', default: 'en' },
  preview: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** Runs in the owner of the state folder. */
export const withdrawCommand: CliCommand = {
  name: 'withdraw',
  summary: 'Take a batch out of force, with a reason; it stays listed',
  usage:
    'industry withdraw DATASET BATCH --reason TEXT [--language kk|ru|en|ja] [--json]\n' +
    '       industry withdraw DATASET BATCH --preview [--json]\n' +
    '  --preview: says what becomes visible instead and which pages show the dataset, and withdraws nothing.\n' +
    '  --language: of the reason; en when absent.',
  async run(argv, cli) {
    const { values, positionals } = readArguments(argv, OPTIONS, { least: 2, most: 2, names: 'DATASET and BATCH' });
    const [dataset, batch] = positionals;
    const { reason, language } = values;
    if (!isLanguage(language)) throw new UsageError(`--language is one of ${LANGUAGES.join(', ')}`);
    if (!values.preview && (reason === undefined || reason.trim() === ''))
      throw new UsageError('missing: --reason TEXT, which stays beside the batch (or --preview)');
    requireState(cli);
    if (values.preview) {
      const found = await cli.call<Preview & { pages: readonly string[] }>('preview-withdrawal', { dataset, batch });
      const pages = `Pages that show the dataset: ${found.pages.join(', ') || 'none'}.\n`;
      cli.stdout(values.json ? `${JSON.stringify(found)}\n` : `${previewWords(found)}${pages}`);
      return 0;
    }
    const input = { dataset, batch, reason: reason!.trim(), language };
    const withdrawn = await cli.call<BatchRecord>('withdraw-batch', input);
    cli.stdout(
      values.json
        ? `${JSON.stringify({ batch: withdrawn })}\n`
        : `${withdrawn.id} is withdrawn since ${withdrawn.withdrawal?.at} by ${withdrawn.withdrawal?.by}. It stays listed with its reason.\n`,
    );
    return 0;
  },
};
