import type { Session } from '@industry/warehouse';
import { ImportError } from './import-error.ts';
import { problemFindings, writeRejected } from './problems.ts';

/** A list of wrong rows is read by a person: beyond this it is not. */
const LEAST_EXAMINED = 1000;

/** So many rejected rows that more of them do not change the verdict; see `judge`. */
export function enough(rows: number, share: number): number {
  return Math.max(LEAST_EXAMINED, Math.floor(share * rows) + 1);
}

/** Throws when too many rows are rejected or a key is there twice; the file of rejected rows is written first. */
export async function judge(
  session: Session,
  { rows, rejected, fileName, share }: { rows: number; rejected: number; fileName: string; share: number },
  rejectedFile: () => string,
): Promise<void> {
  if (rejected === 0) return;
  const findings = await problemFindings(session);
  const twice = findings.find(({ check }) => check === 'duplicate');
  if (twice === undefined && rejected <= share * rows) return;
  const file = rejectedFile();
  await writeRejected(session, file);
  const first = (twice ?? findings[0]!).examples[0]!;
  const more = findings.some((one) => one.rows >= enough(rows, share)) ? 'at least ' : '';
  const reasons = findings.map((one) => `${one.rows} x ${one.message.en}`).join('; ');
  throw new ImportError({
    file: fileName,
    code: twice === undefined ? 'rejected' : 'duplicate',
    values: { rejected, rows, share: share * 100, least: more === '' ? 0 : 1 },
    reason: `${more}${rejected} of ${rows} rows are rejected: ${reasons}`,
    row: first.line,
    field: first.field,
    value: first.value,
    remedy:
      twice === undefined
        ? `Mend the rows, or ask the source; an import goes on when at most ${share * 100} % of its rows are rejected.`
        : 'A key may occur once: keep the row that is right.',
    findings,
    rejectedFile: file,
    ...(more === '' ? {} : { rejectedPart: true as const }),
  });
}

/** The engine names the line of a row that is not of the header's form. */
export async function reading(work: () => Promise<void>, file: string): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof ImportError) throw cause;
    const message = (cause as Error).message;
    const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
    const fields = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
    const json = /json|JSON|Malformed/.test(message) && line === undefined;
    if (line === undefined && !json) throw cause;
    const reason = json
      ? 'this is not a GeoJSON FeatureCollection'
      : fields === null
        ? 'the row cannot be read as CSV'
        : `the row has ${fields[2]} fields, the header ${fields[1]}`;
    const remedy = json
      ? 'Import a file whose top level is {"type":"FeatureCollection","features":[...]}.'
      : 'Mend the line: a text with the delimiter, a quote or a line end in it stands in double quotes.';
    throw new ImportError(
      {
        file,
        code: json ? 'json-form' : 'row-form',
        reason,
        ...(line === undefined ? {} : { row: Number(line) }),
        remedy,
      },
      { cause },
    );
  }
}

export function noRows(file: string): ImportError {
  return new ImportError({
    file,
    code: 'no-rows',
    reason: 'the file has no rows',
    remedy: 'Fetch it again from its source.',
  });
}
