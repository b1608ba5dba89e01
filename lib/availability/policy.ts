import { hasRole, servesMunicipality, servesProvider, servesRegion, type Actor } from '@/lib/kernel/actor'

/** Saying what room there is, is the provider's own, by anybody who works there (D30). */
export const maySayRoom = (actor: Actor, thing: { readonly providerId: string }): boolean => hasRole(actor, 'provider-admin', 'provider-staff') && servesProvider(actor, thing.providerId)
/** Who has room where: the consultant and the desk of that municipality, who help a resident choose. */
export const mayReadRoom = (actor: Actor, thing: { readonly municipalityId: string }): boolean => hasRole(actor, 'consultant', 'desk-agent') && servesMunicipality(actor, thing.municipalityId)
/** How up to date providers are, and reminding them: the region's contract manager. */
export const mayRemindRoom = (actor: Actor, thing: { readonly regionId: string }): boolean => hasRole(actor, 'contract-manager') && servesRegion(actor, thing.regionId)
/** What was said when and by whom: those of the region who read its contracts. */
export const mayReadSaid = (actor: Actor, thing: { readonly regionId: string }): boolean => hasRole(actor, 'contract-manager', 'procurement-officer', 'controller', 'policy-adviser', 'auditor') && servesRegion(actor, thing.regionId)
