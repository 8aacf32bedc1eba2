import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CliCommand, CliContext } from '@industry/control/types.ts';
import {
  CONNECTORS,
  LIMITS,
  MATCHING_KINDS,
  REGISTER_IDS,
  type Receipt,
  type RegisterId,
  type RegisterRecord,
} from '@industry/registers/contract';
import type { MatchCounts } from '@industry/registers/server/matching/run';
import { stateFolders } from '@industry/warehouse';
import { readArguments } from '../arguments.ts';
import { requireState } from '../existing-state.ts';
import { UsageError } from '../usage-error.ts';

function registerOf(text: string | undefined): RegisterId {
  const found = REGISTER_IDS.find((id) => id === text);
  if (found === undefined) throw new UsageError(`there is no register "${text}"; there are ${REGISTER_IDS.join(', ')}`);
  return found;
}

const connectorOf = (register: RegisterId) => CONNECTORS.find(({ id }) => id === register)!;

/** The words of a command about one register: `ID [--json]`. */
function oneRegister(argv: readonly string[], cli: CliContext) {
  const { values, positionals } = readArguments(
    argv,
    { json: { type: 'boolean' } },
    { least: 1, most: 1, names: 'ID' },
  );
  const register = registerOf(positionals[0]);
  requireState(cli);
  return { register, json: values.json === true };
}

export const registersList: CliCommand = {
  name: 'registers list',
  summary: 'State registers: whether each keeps its promise, what waits, what went wrong',
  usage: 'industry registers list [--json]',
  async run(argv, cli) {
    const { values } = readArguments(argv, { json: { type: 'boolean' } }, { least: 0, most: 0, names: '' });
    requireState(cli);
    const { registers } = await cli.call<{ readonly registers: readonly RegisterRecord[] }>('registers-list', {});
    const line = ({ id, freshness, deliveries, faults, waitingRows }: RegisterRecord) =>
      `${id.padEnd(14)} ${freshness.state.padEnd(6)} last ${freshness.lastDelivery ?? 'never'}, next due ${freshness.nextDue}, ` +
      `${deliveries} deliveries and ${faults} faults in 30 days, ${waitingRows} rows waiting`;
    cli.stdout(values.json ? `${JSON.stringify({ registers })}\n` : `${registers.map(line).join('\n')}\n`);
    return 0;
  },
};

export const registersPull: CliCommand = {
  name: 'registers pull',
  summary: 'Pull from a register now and close its batches',
  usage:
    'industry registers pull ID [--json]\n  The address is entered on the page of the register, or by registers source.',
  async run(argv, cli) {
    const { register, json } = oneRegister(argv, cli);
    const answer = await cli.call<{ readonly pulled: number; readonly batches: readonly string[] }>('registers-pull', {
      register,
    });
    cli.stdout(
      json
        ? `${JSON.stringify(answer)}\n`
        : `${answer.pulled} sources asked, ${answer.batches.length} batches published.\n`,
    );
    return 0;
  },
};

export const registersPushKey: CliCommand = {
  name: 'registers push-key',
  summary: 'Make a key with which a register signs its deliveries; its secret is printed once',
  usage: 'industry registers push-key ID [--json]',
  async run(argv, cli) {
    const { register, json } = oneRegister(argv, cli);
    const answer = await cli.call<{ readonly key: { readonly id: string }; readonly secret: string }>(
      'registers-push-key',
      { register },
    );
    cli.stdout(
      json
        ? `${JSON.stringify({ key: answer.key.id, secret: answer.secret })}\n`
        : `Key:    ${answer.key.id}\nSecret: ${answer.secret}\nThe secret is not shown again. Give it to the register by a safe way.\n`,
    );
    return 0;
  },
};

export const registersSource: CliCommand = {
  name: 'registers source',
  summary: 'Say where rows of a dataset are pulled from',
  usage: 'industry registers source ID DATASET ADDRESS [--every MINUTES] [--off]',
  async run(argv, cli) {
    const { values, positionals } = readArguments(
      argv,
      { every: { type: 'string' }, off: { type: 'boolean' } },
      { least: 3, most: 3, names: 'ID DATASET ADDRESS' },
    );
    const [id, dataset, url] = positionals;
    const everyMinutes = Number(values.every ?? 60);
    if (!Number.isInteger(everyMinutes) || everyMinutes < 15) throw new UsageError('--every is a whole number from 15');
    const register = registerOf(id);
    requireState(cli);
    await cli.call('registers-source', { register, dataset, url, everyMinutes, active: values.off !== true });
    cli.stdout(`${dataset} of ${register} is ${values.off ? 'not ' : ''}pulled from ${url}.\n`);
    return 0;
  },
};

export const registersClose: CliCommand = {
  name: 'registers close',
  summary: 'Close the batches of a register now instead of at the quarter of an hour',
  usage: 'industry registers close ID [--json]',
  async run(argv, cli) {
    const { register, json } = oneRegister(argv, cli);
    const batches: string[] = [];
    for (const dataset of connectorOf(register).datasets)
      batches.push(...(await cli.call<{ readonly batches: readonly string[] }>('registers-land', { dataset })).batches);
    cli.stdout(json ? `${JSON.stringify({ batches })}\n` : `${batches.length} batches published.\n`);
    return 0;
  },
};

export const registersDeliver: CliCommand = {
  name: 'registers deliver',
  summary: 'Deliver a file of a register: CSV, XLSX or JSON lines',
  usage:
    'industry registers deliver ID FILE [--dataset DATASET] [--published-on YYYY-MM-DD] [--sequence N] [--json]\n' +
    '  Rows may have columns sequence and published_on; the options stand for those that have none. The same file twice is\n' +
    '  one delivery. Rows become facts when the batch is closed: within 15 minutes, or by registers close.',
  async run(argv, cli) {
    const options = {
      dataset: { type: 'string' },
      'published-on': { type: 'string' },
      sequence: { type: 'string' },
      json: { type: 'boolean' },
    } as const;
    const { values, positionals } = readArguments(argv, options, { least: 2, most: 2, names: 'ID FILE' });
    const register = registerOf(positionals[0]);
    const dataset = values.dataset ?? connectorOf(register).datasets[0]!;
    requireState(cli);
    const file = positionals[1]!;
    const { fileRows } = await import('@industry/registers/server/file-rows');
    return unlessRefused(cli, async () => {
      const lines = fileRows(file, {
        publishedOn: values['published-on'] ?? null,
        sequence: Number(values.sequence ?? 1),
      });
      const name = `${basename(file)}:${await hashOf(file)}`;
      const parts = await deliverParts(cli, { register, dataset, name }, lines);
      const rows = parts.reduce((sum, part) => sum + part.rows, 0);
      const already = parts.every((part) => part.already);
      cli.stdout(
        values.json
          ? `${JSON.stringify({ deliveries: parts.length, rows, already })}\n`
          : already
            ? `This file was delivered before: ${rows} rows.\n`
            : `${rows} rows are acknowledged in ${parts.length} deliveries.\n`,
      );
    });
  },
};

/** Puts the lines into the staging folder, where the owner reads them, and takes them away again. */
async function withStagedLines<T>(
  cli: CliContext,
  lines: readonly string[],
  work: (file: string) => Promise<T>,
): Promise<T> {
  const { staging } = stateFolders(cli.stateFolder);
  await mkdir(staging, { recursive: true, mode: 0o700 });
  const file = `registers-${randomUUID()}-0`;
  try {
    await writeFile(join(staging, file), lines.join('\n'), { mode: 0o600 });
    return await work(file);
  } finally {
    await rm(join(staging, file), { force: true });
  }
}

/** A file that cannot be read as rows ends the command with its reason, and nothing else does. */
async function unlessRefused(cli: CliContext, work: () => Promise<void>): Promise<0 | 1> {
  const { FileRefused } = await import('@industry/registers/server/file-rows');
  try {
    await work();
    return 0;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    cli.stderr(`${error.message}\n`);
    return 1;
  }
}

async function deliverParts(
  cli: CliContext,
  { register, dataset, name }: { readonly register: RegisterId; readonly dataset: string; readonly name: string },
  lines: AsyncIterable<string>,
): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  let [part, bytes] = [[] as string[], 0];
  const send = async (): Promise<void> => {
    const idempotencyKey = `file:${createHash('sha256').update(`${name}:${receipts.length}`).digest('hex')}`;
    receipts.push(
      await withStagedLines(cli, part, (file) =>
        cli.call<Receipt>('registers-deliver', { register, dataset, file, idempotencyKey }),
      ),
    );
    cli.progress({ step: 'deliver', done: receipts.length, total: null });
    [part, bytes] = [[], 0];
  };
  for await (const line of lines) {
    const size = Buffer.byteLength(line) + 1;
    if (part.length === LIMITS.rows || bytes + size > LIMITS.bytes) await send();
    part.push(line);
    bytes += size;
  }
  if (part.length > 0 || receipts.length === 0) await send();
  return receipts;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

export const registersMatch: CliCommand = {
  name: 'registers match',
  summary: 'Match the records of another source with our firms or plants',
  usage:
    'industry registers match FILE --kind firm|plant --source NAME [--json]\n' +
    '  Columns: key, name, and what there is of address, region, oked, latitude, longitude, bin. Over 80 % is joined, from 50 to\n' +
    '  80 % waits for a person on /registers/matching, below that is new.',
  async run(argv, cli) {
    const { values, positionals } = readArguments(
      argv,
      { kind: { type: 'string' }, source: { type: 'string' }, json: { type: 'boolean' } },
      { least: 1, most: 1, names: 'FILE' },
    );
    const kind = MATCHING_KINDS.find((one) => one === values.kind);
    if (kind === undefined) throw new UsageError('--kind is firm or plant');
    if (!values.source || values.source.length > 80)
      throw new UsageError('--source names the other source, in at most 80 characters');
    requireState(cli);
    const { source } = values;
    const { fileRows } = await import('@industry/registers/server/file-rows');
    return unlessRefused(cli, async () => {
      const lines: string[] = [];
      for await (const line of fileRows(positionals[0]!, { publishedOn: null, sequence: 1 })) lines.push(line);
      const counts = await withStagedLines(cli, lines, (file) =>
        cli.call<MatchCounts>('registers-match', { kind, source, file }),
      );
      cli.stdout(
        values.json
          ? `${JSON.stringify(counts)}\n`
          : `${counts.joined} joined, ${counts.queued} wait for a person, ${counts.new} new, ${counts.known} matched before.\n`,
      );
    });
  },
};
