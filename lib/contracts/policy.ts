import { hasRole, servesProvider, servesRegion, type Actor } from '@/lib/kernel/actor'

export const mayManageAgreement = (actor: Actor, agreement: { readonly regionId: string }): boolean => hasRole(actor, 'procurement-officer', 'contract-manager') && servesRegion(actor, agreement.regionId)
/** Signing for the region's municipalities is the contract manager's, by mandate. */
export const maySignForRegion = (actor: Actor, agreement: { readonly regionId: string }): boolean => hasRole(actor, 'contract-manager') && servesRegion(actor, agreement.regionId)
export const maySignForProvider = (actor: Actor, agreement: { readonly providerId: string }): boolean => hasRole(actor, 'provider-admin') && servesProvider(actor, agreement.providerId)
export const mayIssueCouncilLetter = (actor: Actor, window: { readonly regionId: string }): boolean => hasRole(actor, 'procurement-officer') && servesRegion(actor, window.regionId)
