/** Every role a person can work in. The order is the one of the access matrix. */
export const ROLES = [
  'procurement-officer',
  'integrity-officer',
  'college-clerk',
  'contract-manager',
  'controller',
  'policy-adviser',
  'consultant',
  'back-office',
  'objections-officer',
  'desk-agent',
  'mediator',
  'provider-admin',
  'provider-staff',
  'advisory-board',
  'bureau',
  'auditor',
  'supervisor',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

const ROLE_LABELS = {
  'procurement-officer': 'Inkoper',
  'integrity-officer': 'Bibob-functionaris',
  'college-clerk': 'Besluitregistratie',
  'contract-manager': 'Contractmanager',
  controller: 'Controller',
  'policy-adviser': 'Beleidsadviseur',
  consultant: 'Wmo-consulent',
  'back-office': 'Backoffice Wmo',
  'objections-officer': 'Bezwaarbehandelaar',
  'desk-agent': 'KCC-medewerker',
  mediator: 'Bemiddelaar',
  'provider-admin': 'Aanbieder (beheerder)',
  'provider-staff': 'Aanbieder (medewerker)',
  'advisory-board': 'Adviesraad',
  bureau: 'Adviesbureau',
  auditor: 'Rechtmatigheid en controle',
  supervisor: 'Wmo-toezichthouder',
  administrator: 'Functioneel beheerder',
} as const satisfies Record<Role, string>

/** A signed-in person, in the one role and for the one organisation of the session. */
export type Person = {
  readonly kind: 'person'
  readonly personId: string
  readonly name: string
  readonly role: Role
  readonly membershipId: string
  readonly sessionId: string
  readonly organisationName: string
  readonly regionIds: readonly string[]
  readonly municipalityIds: readonly string[]
  readonly providerIds: readonly string[]
  readonly accessOrganisationId?: string
  /** The advisory board or bureau of the session, which then has no region or municipality. */
  readonly advisoryBodyId?: string
}

/** A visitor of the public side. */
export type Anonymous = { readonly kind: 'anonymous' }

/** A job, with exactly the organisations it was queued for. */
export type System = {
  readonly kind: 'system'
  readonly job: string
  readonly regionIds: readonly string[]
  readonly municipalityIds: readonly string[]
  readonly providerIds: readonly string[]
}

export type Actor = Person | Anonymous | System

export const ANONYMOUS: Anonymous = { kind: 'anonymous' }

/** The Dutch name of a role, as it stands beside a person's name. */
export function roleLabel(role: Role): string {
  return ROLE_LABELS[role]
}

/** Whether a text from outside (a row, a cookie) names a role. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}

/** Whether the actor is a person working in one of these roles. The building block of every policy. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): actor is Person {
  return actor.kind === 'person' && roles.includes(actor.role)
}

/** Whether the municipality is within the actor's session or job. */
export function servesMunicipality(actor: Actor, municipalityId: string): boolean {
  return actor.kind !== 'anonymous' && actor.municipalityIds.includes(municipalityId)
}

/** Whether the region is within the actor's session or job. */
export function servesRegion(actor: Actor, regionId: string): boolean {
  return actor.kind !== 'anonymous' && actor.regionIds.includes(regionId)
}

/** Whether the provider is within the actor's session or job. */
export function servesProvider(actor: Actor, providerId: string): boolean {
  return actor.kind !== 'anonymous' && actor.providerIds.includes(providerId)
}

/** How a record names who did it: "Inge de Wit (Inkoper)", "Systeem: indexering", "Bezoeker". */
export function actorLabel(actor: Actor): string {
  if (actor.kind === 'person') return `${actor.name} (${roleLabel(actor.role)})`
  return actor.kind === 'system' ? `Systeem: ${actor.job}` : 'Bezoeker'
}
