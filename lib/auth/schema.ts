import { z } from 'zod'
import { isRole, ROLES, type Role } from '@/lib/kernel/actor'
import { dayField, emailField, optional, text } from '@/lib/kernel/fields'

/** As it was typed: spaces and capitals of a password count. */
const secret = (sentence: string) => z.string(sentence).min(1, sentence).max(1000, sentence)
const typed = (sentence: string) => z.string(sentence).trim().min(1, sentence).max(254, sentence)

export const SignIn = z.strictObject({ email: typed('Vul uw e-mailadres in.'), password: secret('Vul uw wachtwoord in.') })
export const Code = z.strictObject({ code: typed('Vul de code in.') })
export const SetFactor = z.strictObject({
  code: z.string('Vul de zes cijfers uit de app in.').trim().regex(/^\d{3}\s?\d{3}$/, 'Vul de zes cijfers uit de app in.'),
  kept: z.literal('ja', 'Bewaar de herstelcodes en zet dan een kruisje.'),
})
export const ChooseRole = z.strictObject({ membership: z.uuid('Kies een rol uit de lijst.') })
export const SetPassword = z
  .strictObject({ link: z.string().regex(/^[\w-]{43}$/), password: secret('Kies een wachtwoord.'), again: secret('Vul het wachtwoord nog een keer in.') })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'Dit is niet hetzelfde wachtwoord. Vul het nog een keer in.' })

export const ChangePassword = z
  .strictObject({ current: secret('Vul uw huidige wachtwoord in.'), password: secret('Kies een nieuw wachtwoord.'), again: secret('Vul het nieuwe wachtwoord nog een keer in.') })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'Dit is niet hetzelfde wachtwoord. Vul het nog een keer in.' })
  .refine(({ current, password }) => current !== password, { path: ['password'], message: 'Dit is uw huidige wachtwoord. Kies een ander.' })

/** At which kinds of place a role is given here. A provider's people are its own administrator's. */
const ROLE_PLACES: Readonly<Partial<Record<Role, readonly string[]>>> = {
  'procurement-officer': ['region'],
  'contract-manager': ['region'],
  'policy-adviser': ['region', 'municipality'],
  'college-clerk': ['region', 'municipality'],
  'integrity-officer': ['municipality'],
  'objections-officer': ['municipality'],
  'desk-agent': ['municipality'],
  mediator: ['municipality'],
  controller: ['municipality'],
  'back-office': ['municipality'],
  'advisory-board': ['advisory-board'],
  bureau: ['bureau'],
  consultant: ['access'],
  auditor: ['municipality'],
  supervisor: ['municipality'],
  administrator: ['region', 'platform'],
}

/** The roles an administrator gives. */
export const GIVEN_ROLES: readonly Role[] = ROLES.filter((role) => ROLE_PLACES[role] !== undefined)

const PLACE = /^(?:platform|(?:region|municipality|access|advisory-board|bureau):[0-9a-f-]{36}(?::[0-9a-f-]{36})?)$/

/** Whether somebody can have this role there: a consultant at an access organisation for one municipality, an officer for a region. */
export const fitsPlace = (role: Role, place: string): boolean => ROLE_PLACES[role]?.includes(place.split(':')[0] ?? '') ?? false

/** The columns of a place as the list of places spells it: `region:id`, `municipality:id`, `access:id:municipality`, `platform`, and of an advisory body its kind: `bureau:id`. */
export function placeOf(place: string): { readonly regionId: string | null; readonly municipalityId: string | null; readonly accessId: string | null; readonly bodyId: string | null } {
  const [kind, id = null, municipality = null] = place.split(':')
  return { regionId: kind === 'region' ? id : null, municipalityId: kind === 'municipality' ? id : kind === 'access' ? municipality : null, accessId: kind === 'access' ? id : null, bodyId: kind === 'advisory-board' || kind === 'bureau' ? id : null }
}

export const Invite = z.strictObject({
  name: text('de naam', { max: 120 }),
  email: emailField(),
  role: z.string('Kies een rol.').refine((role): role is Role => isRole(role) && GIVEN_ROLES.includes(role), 'Kies een rol.'),
  place: z.string('Kies waarvoor.').regex(PLACE, 'Kies waarvoor.'),
  title: text('de functie', { max: 120 }),
  until: optional(dayField('een dag')),
})
export type Invite = z.output<typeof Invite>

const person = { personId: z.uuid() }
export const OnePerson = z.strictObject(person)
export const SwitchPerson = z.strictObject({ ...person, to: z.enum(['on', 'off']) })
export const EndRole = z.strictObject({ ...person, membershipId: z.uuid(), reason: text('de reden', { max: 500 }) })
/** A path of this portal only, never another address. */
export const BACK = /^\/(?:mijn-sessies|api\/[a-z0-9-]+(?:\/[0-9a-f-]{36})?(?:\?[\w%=&.+:-]*)?)$/
export const ProveAgain = z.strictObject({ back: z.string().regex(BACK).catch('/mijn-sessies'), code: z.string().max(20).default('') })
export const OneSession = z.strictObject({ sessionId: z.uuid() })

const reason = text('de reden', { max: 500, multiline: true })
export const AskReset = z.strictObject({ ...person, reason })
export type AskReset = z.output<typeof AskReset>
export const AskAdministrator = z.strictObject({ providerId: z.uuid(), name: text('de naam', { max: 120 }), email: emailField(), title: text('de functie', { max: 120 }), reason })
export type AskAdministrator = z.output<typeof AskAdministrator>
export const DecideRequest = z.strictObject({ requestId: z.uuid(), answer: z.enum(['granted', 'refused'], 'Kies wat u besluit.'), reason })
export type DecideRequest = z.output<typeof DecideRequest>
