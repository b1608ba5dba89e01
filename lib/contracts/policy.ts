import { hasRole, servesProvider, servesRegion, type Actor, type Role } from '@/lib/kernel/actor'

/** Who opens an agreement with its parts; a controller and a policy adviser read that it is there, and whether its proofs are in order. */
export const AGREEMENT_READERS = ['contract-manager', 'procurement-officer', 'college-clerk', 'auditor'] as const satisfies readonly Role[]
export const opensAgreements = (actor: Actor): boolean => hasRole(actor, ...AGREEMENT_READERS)

export const mayManageAgreement = (actor: Actor, agreement: { readonly regionId: string }): boolean => hasRole(actor, 'procurement-officer', 'contract-manager') && servesRegion(actor, agreement.regionId)
/** Signing for the region's municipalities is the contract manager's, by mandate. */
export const maySignForRegion = (actor: Actor, agreement: { readonly regionId: string }): boolean => hasRole(actor, 'contract-manager') && servesRegion(actor, agreement.regionId)
export const maySignForProvider = (actor: Actor, agreement: { readonly providerId: string }): boolean => hasRole(actor, 'provider-admin') && servesProvider(actor, agreement.providerId)
/** Handing in proof is the provider's own, by anybody who works there. */
export const mayHandInProof = (actor: Actor, proof: { readonly providerId: string }): boolean => hasRole(actor, 'provider-admin', 'provider-staff') && servesProvider(actor, proof.providerId)
export const mayIssueCouncilLetter = (actor: Actor, window: { readonly regionId: string }): boolean => hasRole(actor, 'procurement-officer') && servesRegion(actor, window.regionId)
