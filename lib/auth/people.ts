import { z } from 'zod'
import { record } from '@/lib/audit/record'
import { newToken, tokenHash } from '@/lib/auth/cookie'
import { fitsPlace, placeOf, type Invite } from '@/lib/auth/schema'
import { read, write, type Tx } from '@/lib/db'
import { hasRole, isRole, type Actor, type Person, type Role } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { allow, refuse, type Result } from '@/lib/kernel/result'

const Rows = z.array(
  z.strictObject({
    person_id: z.string(), membership_id: z.string(), name: z.string(), email: z.string(), active: z.boolean(), role: z.string().refine(isRole), title: z.string(), organisation: z.string(), valid_from: z.string(),
    valid_until: z.string().nullable(), runs: z.boolean(), account: z.enum(['outside', 'ready', 'password', 'invited', 'none']), sessions: z.number(), last_seen: z.date().nullable(), mine: z.boolean(), total: z.number(),
  }),
)
export type PersonRole = z.output<typeof Rows>[number]

const rolesIn = async (tx: Tx, personId: string | null, skip: number, take: number): Promise<PersonRole[]> => Rows.parse(await tx.$queryRaw`select * from person_roles(${personId}::uuid, ${skip}::int, ${take}::int)`)

/** The roles this administrator keeps, by name, a page at a time; null for who is no administrator. */
export const peoplePage = (actor: Actor, page: number): Promise<{ readonly rows: readonly PersonRole[]; readonly from: number; readonly total: number } | null> =>
  read(actor, async (tx) => {
    if (!hasRole(actor, 'administrator')) return null
    const total = (await rolesIn(tx, null, 0, 1))[0]?.total ?? 0
    const from = firstOf(page, total)
    return { rows: await rolesIn(tx, null, from, PAGE), from, total }
  })

/** Every role this administrator keeps, for the yearly review of rights (BIO2 5.18.02); null for who is no administrator. That it was made is recorded. */
export const rightsReview = (actor: Actor): Promise<PersonRole[] | null> =>
  write(actor, async (tx) => {
    if (!hasRole(actor, 'administrator')) return null
    const rows = await rolesIn(tx, null, 0, 100_000)
    await record(tx, actor, { event: 'rights.exported', compartment: 'platform', subject: { type: 'person' }, detail: { roles: rows.length } })
    return rows
  })

/** One person with the roles this administrator keeps; `mine` says whether he keeps all of them. */
export const personPage = (actor: Actor, personId: string): Promise<{ readonly person: PersonRole; readonly roles: readonly PersonRole[]; readonly self: boolean } | null> =>
  read(actor, async (tx) => {
    if (!hasRole(actor, 'administrator')) return null
    const roles = await rolesIn(tx, personId, 0, 100)
    return roles[0] ? { person: roles[0], roles, self: personId === actor.personId } : null
  })

export type PlaceOption = { readonly value: string; readonly label: string }

/** Where this administrator can give somebody a role. */
export const placesFor = (actor: Actor): Promise<PlaceOption[] | null> =>
  read(actor, async (tx, now) => {
    if (!hasRole(actor, 'administrator')) return null
    const within = actor.regionIds.length === 0 ? {} : { id: { in: [...actor.regionIds] } }
    const regions = await tx.region.findMany({ where: within, orderBy: { fullName: 'asc' }, select: { id: true, fullName: true, municipalities: { orderBy: { name: 'asc' }, select: { id: true, name: true } } } })
    const services = await tx.accessService.findMany({
      where: { municipality: { regionId: { in: regions.map((region) => region.id) } } },
      orderBy: { id: 'asc' },
      select: { municipalityId: true, municipality: { select: { name: true } }, accessOrganisation: { select: { id: true, name: true } } },
    })
    const today = dayIn(now)
    const bodies = await tx.advisoryBody.findMany({ where: { regionId: { in: regions.map((region) => region.id) }, OR: [{ validUntil: null }, { validUntil: { gt: today } }] }, orderBy: { name: 'asc' }, select: { id: true, kind: true, name: true } })
    return [
      ...(actor.regionIds.length === 0 ? [{ value: 'platform', label: 'Het hele platform' }] : []),
      ...regions.flatMap((region) => [{ value: `region:${region.id}`, label: `Regio ${region.fullName}` }, ...region.municipalities.map((each) => ({ value: `municipality:${each.id}`, label: `Gemeente ${each.name}` }))]),
      ...bodies.map((each) => ({ value: `${each.kind}:${each.id}`, label: each.name })),
      ...services.map((each) => ({ value: `access:${each.accessOrganisation.id}:${each.municipalityId}`, label: `${each.accessOrganisation.name}, voor gemeente ${each.municipality.name}` })),
    ]
  })

/** The way in to choose a password; told once, to the administrator. null when the person has an account already. */
export type Told = { readonly personId: string; readonly link: string | null }

function administrator(actor: Actor): Person {
  if (!hasRole(actor, 'administrator')) throw new Halt('forbidden')
  return actor
}

/**
 * Gives somebody a role, with a link when he has no password yet. Somebody known by this address gets the role beside his others. Refuses
 * a role that doesn't belong at that place, one he has already, and somebody who is off.
 */
export const invite = (actor: Actor, input: Invite): Promise<Result<Told, 'no-fit' | 'there-already' | 'off'>> =>
  write(actor, async (tx, now) => {
    const by = administrator(actor)
    if (!fitsPlace(input.role, input.place)) return refuse('no-fit')
    const place = placeOf(input.place)
    const link = newToken()
    const [row] = await tx.$queryRaw<{ person_id: string | null; refusal: string | null; linked: boolean }[]>`
      select * from person_invite(${input.name}, ${input.email}, ${input.role}, ${input.title}, ${place.regionId}::uuid, ${place.municipalityId}::uuid, ${place.accessId}::uuid, ${place.bodyId}::uuid, ${dayIn(now)}, ${input.until}, ${tokenHash(link)}, ${by.name})`
    if (row?.refusal === 'there-already' || row?.refusal === 'off') return refuse(row.refusal)
    if (!row?.person_id || row.refusal) throw new Halt('not-found')
    await record(tx, actor, { event: 'person.invited', compartment: 'platform', subject: { type: 'person', id: row.person_id }, detail: { role: input.role, place: input.place, until: input.until } })
    return allow({ personId: row.person_id, link: row.linked ? link : null })
  })

/** A new link for somebody whose roles one keeps, all of them; it skips no code. Ends the links of before. */
export const renewLink = (actor: Actor, input: { readonly personId: string }): Promise<Result<Told, never>> =>
  write(actor, async (tx) => {
    const link = newToken()
    const [row] = await tx.$queryRaw<{ made: boolean }[]>`select link_make(${input.personId}::uuid, ${tokenHash(link)}, ${administrator(actor).name}) as made`
    if (!row?.made) throw new Halt('not-found')
    await record(tx, actor, { event: 'account.link-made', compartment: 'platform', subject: { type: 'person', id: input.personId } })
    return allow({ personId: input.personId, link })
  })

/** Switches somebody off, which ends every session at once, or on again. */
export const switchPerson = (actor: Actor, input: { readonly personId: string; readonly to: 'on' | 'off' }): Promise<Result<{ readonly personId: string }, never>> =>
  write(actor, async (tx) => {
    administrator(actor)
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`select person_switch(${input.personId}::uuid, ${input.to === 'on'}) as done`
    if (!row?.done) throw new Halt('not-found')
    await record(tx, actor, { event: input.to === 'on' ? 'person.enabled' : 'person.disabled', compartment: 'platform', subject: { type: 'person', id: input.personId } })
    return allow({ personId: input.personId })
  })

/** Ends every session and signing in of somebody. */
export const endSessions = (actor: Actor, input: { readonly personId: string }): Promise<Result<{ readonly personId: string }, never>> =>
  write(actor, async (tx) => {
    administrator(actor)
    const [row] = await tx.$queryRaw<{ ended: number | null }[]>`select person_sessions_end(${input.personId}::uuid) as ended`
    if (typeof row?.ended !== 'number') throw new Halt('not-found')
    await record(tx, actor, { event: 'sessions.ended', compartment: 'platform', subject: { type: 'person', id: input.personId }, detail: { sessions: row.ended } })
    return allow({ personId: input.personId })
  })

/** Ends one role from today, with every session in it. */
export const endRole = (actor: Actor, input: { readonly personId: string; readonly membershipId: string; readonly reason: string }): Promise<Result<{ readonly personId: string }, never>> =>
  write(actor, async (tx) => {
    const by = administrator(actor)
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`select role_end(${input.membershipId}::uuid, ${by.name}, ${input.reason}) as done`
    if (!row?.done) throw new Halt('not-found')
    await record(tx, actor, { event: 'role.ended', compartment: 'platform', subject: { type: 'membership', id: input.membershipId }, detail: { reason: input.reason } })
    return allow({ personId: input.personId })
  })

export type OwnSession = { readonly id: string; readonly role: Role; readonly organisation: string; readonly amr: readonly string[]; readonly address: string | null; readonly agent: string | null; readonly since: Date; readonly seen: Date }
type SessionRow = { session_id: string; role: string; organisation: string; amr: string[]; address: string | null; agent: string | null; created_at: Date; last_seen_at: Date }

/** One's own sessions that still run, the newest first, and whether one has a password here. */
export const ownSessions = (actor: Person): Promise<{ readonly rows: readonly OwnSession[]; readonly current: string; readonly password: boolean }> =>
  read(actor, async (tx) => {
    const rows = await tx.$queryRaw<SessionRow[]>`select * from own_sessions()`
    const [own] = await tx.$queryRaw<{ password: boolean }[]>`select own_password() is not null as password`
    return { current: actor.sessionId, password: own?.password ?? false, rows: rows.flatMap((row) => (isRole(row.role) ? [{ id: row.session_id, role: row.role, organisation: row.organisation, amr: row.amr, address: row.address, agent: row.agent, since: row.created_at, seen: row.last_seen_at }] : [])) }
  })

/** Ends one of one's own sessions: the browser that had it is signed out at its next click. */
export const endOwnSession = (actor: Actor, input: { readonly sessionId: string }): Promise<Result<{ readonly self: boolean }, never>> =>
  write(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`select own_session_end(${input.sessionId}::uuid) as done`
    if (!row?.done || actor.kind !== 'person') throw new Halt('not-found')
    await record(tx, actor, { event: 'session.ended', compartment: 'platform', subject: { type: 'session', id: input.sessionId } })
    return allow({ self: input.sessionId === actor.sessionId })
  })
