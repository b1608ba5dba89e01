import { hasRole, servesMunicipality, servesProvider, servesRegion, type Actor, type Person, type Role } from '@/lib/kernel/actor'

/** Reading which keys there are, and never a key: who administers and who audits. */
export const mayReadKeys = (actor: Actor): boolean => hasRole(actor, 'administrator', 'auditor')

/** Reading the audit trail as such: the auditor, of his own municipality and region. */
export const mayAudit = (actor: Actor): boolean => hasRole(actor, 'auditor')

/** How many wait and why, as sums of a municipality: who manages its contracts, advises on its policy or accounts for its money. */
export const mayReadWaitingSums = (actor: Actor, thing: { readonly municipalityId: string }): boolean => hasRole(actor, 'contract-manager', 'policy-adviser', 'controller') && servesMunicipality(actor, thing.municipalityId)

/** Sums of one municipality's help and money, never a row: its controller. */
export const mayReadSums = (actor: Actor, thing: { readonly municipalityId: string }): boolean => hasRole(actor, 'controller') && servesMunicipality(actor, thing.municipalityId)

/** Who reads what each step takes and what was reported of it. */
export const BURDEN_READERS = ['controller', 'contract-manager', 'policy-adviser'] as const satisfies readonly Role[]
/** Who does the work, and can say that it is a burden. */
export const REPORTERS = ['provider-admin', 'provider-staff', 'consultant', 'back-office', 'desk-agent'] as const satisfies readonly Role[]

/** What each step of the process takes, in sums of a municipality: its controller, and who manages contracts or policy for it. */
export const mayReadBurden = (actor: Actor, thing: { readonly municipalityId: string }): boolean => hasRole(actor, ...BURDEN_READERS) && servesMunicipality(actor, thing.municipalityId)

/** Saying that a step is a burden (F83): a provider in its own name, and who helps residents in that of the municipality. */
export const mayReportBurden = (actor: Actor, thing: { readonly providerId: string; readonly municipalityId: string }): boolean =>
  hasRole(actor, ...REPORTERS) && (actor.providerIds.length > 0 ? servesProvider(actor, thing.providerId) : servesMunicipality(actor, thing.municipalityId))

type Place = { readonly regionId: string; readonly municipalityId: string | null }
const here = (actor: Actor, { regionId, municipalityId }: Place) => servesRegion(actor, regionId) && (municipalityId === null || servesMunicipality(actor, municipalityId))

/** Answering it: the contract manager of the region, for the municipalities he works for. */
export const mayAnswerBurden = (actor: Actor, thing: Place): actor is Person => hasRole(actor, 'contract-manager') && here(actor, thing)

/** Reading what was reported and answered. */
export const mayReadBurdenReports = (actor: Actor, thing: Place): boolean => hasRole(actor, ...BURDEN_READERS) && here(actor, thing)
