import { access, copyFile, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { CliCommand } from '@industry/control/types.ts';
import type { MadeReport } from '@industry/programme/server/reports/command';
import { isLanguage, LANGUAGES } from '@industry/values';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

/** Runs in the owner of the state folder, which leaves the document there; the command line takes it to where it was asked for. */
export const reportProgramme: CliCommand = {
  name: 'report programme',
  summary: 'Write the report of the programme for a year or a quarter, as PDF or XLSX',
  usage:
    'industry report programme --year YYYY [--quarter 1-4] [--language kk|ru|en|ja] --out FILE.pdf|FILE.xlsx\n' +
    '                          [--recorded-at YYYY-MM-DD|INSTANT]\n' +
    '  --recorded-at: the figures as this system held them at the end of that day, to the digit.\n' +
    '  Without it: the published report of the period, else one from the template with the figures of now.',
  async run(argv, cli) {
    const option = { type: 'string' } as const;
    const { values } = readArguments(
      argv,
      {
        year: option,
        quarter: option,
        language: option,
        out: option,
        'recorded-at': option,
        json: { type: 'boolean' },
      },
      { least: 0, most: 0, names: '' },
    );
    const { year, quarter, language = 'ru', out } = values;
    if (year === undefined || !/^\d{4}$/.test(year)) throw new UsageError('--year is four digits, as --year 2023');
    if (quarter !== undefined && !/^[1-4]$/.test(quarter)) throw new UsageError('--quarter is 1, 2, 3 or 4');
    if (!isLanguage(language)) throw new UsageError(`--language is one of ${LANGUAGES.join(', ')}`);
    const format = out === undefined ? undefined : /\.(pdf|xlsx)$/i.exec(out)?.[1]?.toLowerCase();
    if (out === undefined || format === undefined)
      throw new UsageError('--out names a file that ends with .pdf or .xlsx');
    const target = resolve(out);
    // Before anything is computed: a folder that is not there would lose the work.
    await access(dirname(target)).catch(() => {
      throw new UsageError(`the folder ${dirname(target)} does not exist`);
    });
    const recordedAt = values['recorded-at'];
    if (recordedAt !== undefined && Number.isNaN(Date.parse(recordedAt)))
      throw new UsageError('--recorded-at is a day, as 2026-11-30, or an instant, as 2026-11-30T10:00:00Z');
    const made = await cli.call<MadeReport>('report.programme', {
      period: quarter === undefined ? year : `${year}-Q${quarter}`,
      language,
      format,
      ...(recordedAt !== undefined && { recordedAt }),
    });
    if (made.file === null) {
      cli.stderr(`${made.refused ?? 'the report could not be made'}\n`);
      return 1;
    }
    try {
      await copyFile(made.file, target);
    } finally {
      await rm(made.file, { force: true });
    }
    cli.stdout(values.json ? `${JSON.stringify({ file: target })}\n` : `${target}\n`);
    return 0;
  },
};
