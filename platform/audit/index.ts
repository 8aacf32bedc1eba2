export { createAudit } from './audit.ts';
export { auditCheckCommand } from './commands.ts';
export { dayHeadText } from './digests.ts';
export { auditMigrations } from './migrations.ts';
export { startSealer, type Sealer } from './sealer.ts';
export { loadSigner, verifySignature, type Signer } from './signer.ts';
export type { Audit, AuditCheck, AuditEvent, DayHead, RecordedEvent } from './types.ts';
