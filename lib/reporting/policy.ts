import { hasRole, type Actor } from '@/lib/kernel/actor'

/** Reading the audit trail as such: the auditor, of his own municipality and region. */
export const mayAudit = (actor: Actor): boolean => hasRole(actor, 'auditor')
