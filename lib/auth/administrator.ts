import { record } from '@/lib/audit/record'
import { newToken, tokenHash } from '@/lib/auth/cookie'
import { write } from '@/lib/db'
import type { System } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'

const SETUP: System = { kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }

export type Made = { readonly personId: string; readonly link: string; readonly again: boolean }

/**
 * Makes an administrator with a link to set a password, for who sets the portal up. Refuses when there is one already unless that is
 * wanted (`another`); for the same address it makes a new link, which skips no code. The link is told once: only its hash is kept.
 */
export const makeAdministrator = (input: { readonly name: string; readonly email: string; readonly another: boolean }): Promise<Result<Made, 'there-already' | 'not-an-administrator'>> =>
  write(SETUP, async (tx, now) => {
    // Two set-ups at once make one first administrator.
    await tx.$executeRaw`select pg_advisory_xact_lock(70640)`
    const today = dayIn(now)
    const runs = { role: 'administrator', validFrom: { lte: today }, OR: [{ validUntil: null }, { validUntil: { gt: today } }] }
    const known = await tx.person.findFirst({ where: { email: { equals: input.email, mode: 'insensitive' } }, select: { id: true, active: true, memberships: { where: runs, select: { id: true } } } })
    if (known && (!known.active || known.memberships.length === 0)) return refuse('not-an-administrator')
    const others = await tx.membership.count({ where: { ...runs, person: { active: true } } })
    if (others > 0 && !input.another) return refuse('there-already')
    const person = known ?? (await tx.person.create({ data: { name: input.name, email: input.email, invented: false }, select: { id: true } }))
    if (!known) await tx.membership.create({ data: { personId: person.id, role: 'administrator', title: 'Functioneel beheerder', validFrom: today, position: 1000 } })
    const link = newToken()
    await tx.$queryRaw`select link_make(${person.id}::uuid, ${tokenHash(link)}, 'admin:create')`
    await record(tx, SETUP, { event: known ? 'account.link-made' : 'account.administrator-made', compartment: 'platform', subject: { type: 'person', id: person.id }, detail: { name: input.name } })
    return allow({ personId: person.id, link, again: known !== null })
  })
