import { hasRole, servesProvider, servesRegion, type Actor } from '@/lib/kernel/actor'

/** Roles that read a region's procedures, drafts included; only the procurement officer changes them. */
export const PROCEDURE_READERS = ['procurement-officer', 'contract-manager', 'college-clerk', 'controller', 'policy-adviser', 'auditor'] as const

export function mayReadProcedure(actor: Actor, procedure: { readonly regionId: string }): boolean {
  return hasRole(actor, ...PROCEDURE_READERS) && servesRegion(actor, procedure.regionId)
}

export function mayManageProcedure(actor: Actor, procedure: { readonly regionId: string }): boolean {
  return hasRole(actor, 'procurement-officer') && servesRegion(actor, procedure.regionId)
}

/** Which procedures a person's screens can find; a provider or visitor finds published ones only. */
export function visibleTo(actor: Actor): { regionId: { in: string[] } } | { publishedAt: { not: null } } {
  return hasRole(actor, ...PROCEDURE_READERS) ? { regionId: { in: [...actor.regionIds] } } : { publishedAt: { not: null } }
}

/** Who keeps the region's criteria library: those who buy, and those who advise on policy. */
export function mayKeepLibrary(actor: Actor, entry: { readonly regionId: string }): boolean {
  return hasRole(actor, 'procurement-officer', 'policy-adviser') && servesRegion(actor, entry.regionId)
}

/** Who asks a question about a window: anybody who works for a provider. */
export function mayAskQuestion(actor: Actor, asker: { readonly providerId: string }): boolean {
  return hasRole(actor, 'provider-admin', 'provider-staff') && servesProvider(actor, asker.providerId)
}
