import { Type } from 'typebox';
import type { OwnerCommand } from '@industry/control/types.ts';
import type { Audit, AuditCheck } from './types.ts';

const input = Type.Object(
  { head: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })) },
  { additionalProperties: false },
);

/** `audit.check`: seals what is committed, then verifies the chain. Exit code 1 when `ok` is false. */
export const auditCheckCommand: OwnerCommand<{ readonly audit: Audit }, typeof input, AuditCheck> = {
  name: 'audit.check',
  input,
  async run({ audit }, { head }, report) {
    report({ step: 'seal', done: 0, total: 2 });
    await audit.seal();
    report({ step: 'check', done: 1, total: 2 });
    const result = await audit.check(head);
    report({ step: 'check', done: 2, total: 2 });
    return result;
  },
};
