import type { AuditCheck, HeldHead } from '@industry/audit/types.ts';
import type { CliCommand } from '@industry/control/types.ts';
import { readArguments } from '../arguments.ts';
import { requireState } from '../existing-state.ts';
import { readHeads } from '../heads-file.ts';
import { UsageError } from '../usage-error.ts';

/** Runs in the owner of the state folder: the tail of the chain is sealed first. */
export const checkAudit: CliCommand = {
  name: 'check audit',
  summary: 'Verify the audit chain and name the first broken link',
  usage:
    'industry check audit [--head HASH] [--heads FILE] [--json]\n' +
    '  --head: a head that somebody holds (printed on documents, shown on the public page); it must be in the chain.\n' +
    '  --heads: heads saved from the page /audit or from /api/v1/audit/heads; their signatures are verified too.\n' +
    '  Exit code 1: a link does not verify, or a head that is held is not in the chain.',
  async run(argv, cli) {
    const { values } = readArguments(
      argv,
      { json: { type: 'boolean' }, head: { type: 'string' }, heads: { type: 'string' } },
      { least: 0, most: 0, names: '' },
    );
    if (values.head !== undefined && !/^[0-9a-f]{64}$/.test(values.head)) {
      throw new UsageError('--head is a hash of 64 hexadecimal digits');
    }
    const heads: readonly HeldHead[] = values.heads === undefined ? [] : await readHeads(values.heads);
    requireState(cli);
    const check = await cli.call<AuditCheck>('audit.check', {
      ...(values.head !== undefined && { head: values.head }),
      ...(heads.length > 0 && { heads }),
    });
    const held = heads.length + (values.head === undefined ? 0 : 1);
    cli.stdout(values.json ? `${JSON.stringify({ ...check, held })}\n` : `${words(check, held)}\n`);
    return check.ok ? 0 : 1;
  },
};

function words({ ok, sealed, unsealed, head, broken }: AuditCheck, held: number): string {
  const state = ok
    ? 'The audit chain is whole.'
    : broken
      ? `The audit chain is broken at event ${broken.number}: ${broken.reason}.`
      : 'The audit chain does not verify.';
  const tail = unsealed === 0 ? 'no event waits for its number' : `${unsealed} events wait for their number`;
  const heads = ok && held > 0 ? `\n${held} held ${held === 1 ? 'head is' : 'heads are'} in the chain.` : '';
  return `${state}${heads}\n${sealed} events are linked; ${tail}. Head: ${head ?? 'none yet'}`;
}
