export { AuditLog, type AuditEntry } from './audit-log.js';
export { AuditModule } from './audit.module.js';
export { auditHead, checkAudit, isInChain } from './audit.check.js';
export { seal, unsealed, type SealedTable } from './sealed-record.js';
