import { Type } from 'typebox';
import type { OwnerCommand } from '@industry/control/types.ts';
import type { Audit, AuditCheck } from './types.ts';

const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const heldHead = Type.Object(
  {
    head: hash,
    number: Type.Optional(Type.Integer({ minimum: 1 })),
    day: Type.Optional(Type.String({ format: 'date' })),
  },
  { additionalProperties: false },
);
/** A frame of the control socket holds some thousand heads: nineteen years of days. */
const input = Type.Object(
  { head: Type.Optional(hash), heads: Type.Optional(Type.Array(heldHead, { maxItems: 7000 })) },
  { additionalProperties: false },
);

/** `audit.check`: seals what is committed, then verifies the chain. Exit code 1 when `ok` is false. */
export const auditCheckCommand: OwnerCommand<{ readonly audit: Audit }, typeof input, AuditCheck> = {
  name: 'audit.check',
  input,
  async run({ audit }, { head, heads = [] }, report) {
    report({ step: 'seal', done: 0, total: 2 });
    await audit.seal();
    report({ step: 'check', done: 1, total: 2 });
    const result = await audit.check(head === undefined ? heads : [...heads, { head }]);
    report({ step: 'check', done: 2, total: 2 });
    return result;
  },
};
