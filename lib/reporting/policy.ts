import { hasRole, servesMunicipality, type Actor } from '@/lib/kernel/actor'

/** Reading which keys there are, and never a key: who administers and who audits. */
export const mayReadKeys = (actor: Actor): boolean => hasRole(actor, 'administrator', 'auditor')

/** Reading the audit trail as such: the auditor, of his own municipality and region. */
export const mayAudit = (actor: Actor): boolean => hasRole(actor, 'auditor')

/** Sums of one municipality's help and money, never a row: its controller. */
export const mayReadSums = (actor: Actor, thing: { readonly municipalityId: string }): boolean => hasRole(actor, 'controller') && servesMunicipality(actor, thing.municipalityId)

/** What each step of the process takes, in sums of a municipality: its controller, and who manages contracts or policy for it. */
export const mayReadBurden = (actor: Actor, thing: { readonly municipalityId: string }): boolean => hasRole(actor, 'controller', 'contract-manager', 'policy-adviser') && servesMunicipality(actor, thing.municipalityId)
